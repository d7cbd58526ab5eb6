import Stories
import Testing

@testable import Workflows

@Suite struct `The disclaimers of a desk` {
  private let some = """
    languages:
      en: &
      pt:
        untouched: "(pt {staff}{credit})"
        except-headline: "(pt title {staff}{credit})"
        staff: "{publisher} pt"
        unnamed-staff: "pt"
        credit: " - {agency}"
      zh-Hant:
        untouched: "(zh {staff}{credit})"
        except-headline: "(zh title {staff}{credit})"
        staff: "{publisher} zh"
        unnamed-staff: "zh"
        credit: " - {agency}"
    overrides:
      - {agency: [Northwire, Northwire News], publisher: Evening Post, language: pt, staff: "EP"}
      - {agency: Northwire, language: pt, credit: " - © {agency}"}
    """.replacing("  en: &\n", with: "")

  private func disclaimers() throws -> Disclaimers {
    let (disclaimers, findings) = Disclaimers.read([UInt8](some.utf8))
    #expect(findings.isEmpty)
    return try #require(disclaimers)
  }

  private func line(
    _ language: String?, agency: String? = "Southwire", publisher: String? = "Morning Post"
  ) throws -> String? {
    let choice = try disclaimers().choice(
      language: language, agency: agency, publisher: publisher)
    return choice.wording.sentence(for: .untouched, publisher: publisher, agency: agency)
  }

  @Test func `go by the longest tag that the story's language begins with`() throws {
    #expect(try line("pt") == "(pt Morning Post pt - Southwire)")
    #expect(try line("PT-br") == "(pt Morning Post pt - Southwire)")
    #expect(try line("zh-Hant-TW") == "(zh Morning Post zh - Southwire)")
    let choice = try disclaimers().choice(
      language: "zh-hant-TW", agency: nil, publisher: nil)
    #expect(choice.language == "zh-Hant")
    #expect(!choice.isFallback)
  }

  @Test(arguments: ["zh", "zh-Hans", "sv", "p", "", nil])
  func `are in English, and say so, where the language has none`(language: String?) throws {
    let choice = try disclaimers().choice(language: language, agency: "AFP", publisher: nil)
    #expect(choice.wording == .english)
    #expect(choice.language == "en")
    #expect(choice.isFallback)
  }

  @Test func `are an agency's and a publisher's own where an override says so`() throws {
    #expect(try line("pt-BR", agency: "NORTHWIRE") == "(pt Morning Post pt - © NORTHWIRE)")
    #expect(
      try line("pt", agency: "northwire news", publisher: "Evening  Post")
        == "(pt EP - northwire news)")
    #expect(try line("pt", agency: "Northwire News") == "(pt Morning Post pt - Northwire News)")
    #expect(try line("pt", agency: nil, publisher: nil) == "(pt pt)")
    #expect(try line("en", agency: "Northwire")?.hasSuffix("feed - Northwire)") == true)
  }

  @Test func `shipped are seven languages, of which English is that of the program`() throws {
    let bytes = try Project.bytes("Workflows/disclaimers.yaml")
    let (read, findings) = Disclaimers.read(bytes)
    #expect(findings.isEmpty)
    #expect(read == .shipped)
    let tags = Disclaimers.shipped.languages.map(\.language)
    #expect(tags == ["en", "hi", "ta", "fr", "de", "es", "ar"])
    for tag in tags {
      let choice = Disclaimers.shipped.choice(language: tag, agency: "AFP", publisher: "News18")
      #expect((choice.wording == .english) == (tag == "en"))
      let lines = [Flag.untouched, .exceptHeadline].map {
        choice.wording.sentence(for: $0, publisher: "News18", agency: "AFP") ?? ""
      }
      #expect(Set(lines).count == 2)
      for line in lines {
        #expect(line.hasPrefix("(") && line.hasSuffix(" - AFP)") && line.contains("News18"))
        // A control of writing direction could make a line read otherwise than it is stored.
        #expect(!line.unicodeScalars.contains { $0.properties.generalCategory == .format })
        #expect(!line.contains("{") && !line.contains("  "))
      }
      #expect(choice.wording.sentence(for: .edited, publisher: "News18", agency: "AFP") == nil)
      let bare = choice.wording.sentence(for: .untouched, publisher: nil, agency: nil) ?? ""
      #expect(bare.contains(choice.wording.unnamedStaff) && bare.hasSuffix(")"))
    }
  }

  @Test func `are those of the shipped example when its marks are taken away`() throws {
    let text = try Project.text("Workflows/disclaimers.yaml")
    let example = text.split(separator: "\n").filter {
      $0.hasPrefix("#   overrides") || $0.hasPrefix("#     ")
    }
    .map { $0.dropFirst(4) }.joined(separator: "\n")
    let (read, findings) = Disclaimers.read([UInt8]((text + example).utf8))
    #expect(findings.isEmpty)
    let choice = read?.choice(language: "en-GB", agency: "Northwire", publisher: "P")
    #expect(choice?.wording.credit == " - © {agency}")
    #expect(choice?.wording.staff == "{publisher} staff")
  }

  /// What is wrong, and what is said of it, in the file's order.
  @Test(arguments: [
    (
      "untouched", "(Not by {stuff}{credit})",
      [
        "\"untouched\" has no {stuff} (did you mean {staff}?)",
        "\"untouched\" is without {staff}, so it says the same whoever publishes it",
      ]
    ),
    (
      "untouched", "(Not by us)",
      [
        "\"untouched\" is without {credit}, so it says the same whoever the agency is",
        "\"untouched\" is without {staff}, so it says the same whoever publishes it",
      ]
    ),
    ("except-headline", "(Not by {publisher}, by {agency})", []),
    (
      "except-headline", "(Not by {staff, by {agency})",
      ["\"except-headline\" has a brace that has no partner"]
    ),
    (
      "staff", "{agency} staff",
      [
        "\"staff\" has no {agency} (there are {publisher})",
        "\"staff\" is without {publisher}, so it says the same whoever publishes it",
      ]
    ),
    (
      "unnamed-staff", "{publisher}",
      ["\"unnamed-staff\" has no {publisher} (it holds nothing in braces)"]
    ),
    ("credit", " ", ["\"credit\" says nothing (give its words)"]),
    ("untuched", "x", ["a language has no key \"untuched\" (did you mean \"untouched\"?)"]),
  ])
  func `name what is wrong with their words`(
    key: String, words: String, messages: [String]
  ) throws {
    var lines = [
      "untouched": "({staff}{credit})", "except-headline": "(: {staff}{credit})",
      "staff": "{publisher}", "unnamed-staff": "us", "credit": "{agency}",
    ]
    lines[key] = words
    let text =
      "languages:\n  sv:\n"
      + lines.sorted { $0.key < $1.key }.map { "    \($0.key): \"\($0.value)\"\n" }.joined()
    let (read, findings) = Disclaimers.read([UInt8](text.utf8), file: "d.yaml")
    #expect(findings.map { $0.finding.message + ($0.hint.map { " (\($0))" } ?? "") } == messages)
    #expect((read == nil) == findings.hasError)
    for finding in findings {
      let row = lines.keys.sorted().firstIndex(of: key).map { $0 + 3 }
      #expect(finding.finding.line == row)
      #expect(finding.finding.column == (key == "untuched" ? 5 : key.utf8.count + 7))
    }
  }

  @Test(arguments: [
    (
      "languages: {english_uk: {}}",
      "1:13: error: \"a key of languages\" is a language tag such as en or pt-BR, but here is \"english_uk\""
    ),
    (
      "languages: {sv: {untouched: x}}", "1:17: error: a language needs the key \"except-headline\""
    ),
    (
      "overrides: [{agency: A, untouched: x}]",
      "1:13: error: an override needs the key \"language\""
    ),
    ("overrides: [{language: en}]", "1:13: error: the override gives no words"),
    (
      "overrides: [{language: sv, credit: x}]",
      "1:24: error: the override leaves out words, and there is no language sv to take them from"
    ),
    ("agencies: []", "1:1: error: a list of disclaimers has no key \"agencies\""),
    (
      "languages: {en: {untouched: \"a\\u202eb\"}}",
      "1:29: error: \"untouched\" holds control characters"
    ),
  ])
  func `name what is wrong with their form`(text: String, said: String) {
    let (read, findings) = Disclaimers.read([UInt8](text.utf8))
    #expect(read == nil)
    #expect(findings.contains { "\($0)".hasPrefix(said) }, "\(findings)")
  }

  @Test func `warn of an override that none is left for, and of one language given twice`() throws {
    let shadowed = some + "\n  - {agency: northwire, publisher: X, language: PT, staff: x}"
    let (read, findings) = Disclaimers.read([UInt8](shadowed.utf8))
    #expect(read != nil)
    #expect(
      findings.map(\.finding.message) == ["an override above this one takes all that it is for"])
    let twice = some.replacing("zh-Hant", with: "PT")
    #expect(
      Disclaimers.read([UInt8](twice.utf8)).findings.first?.finding.message
        == "the language PT is there already")
  }
}
