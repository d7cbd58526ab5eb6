import Foundation
import Testing

@testable import Wire

/// What a wire states, found by a plain look at its text instead of its tree.
struct WireLook {
  let text: String

  init(_ bytes: [UInt8]) {
    let text = Charset.decode(bytes, declared: Charset.declaration(in: bytes)).text
    self.text = text.replacing(/(?s)<!--.*?-->/, with: "")
  }

  /// Contents of the elements of this name, tags taken out; empty ones left out.
  func elements(_ name: String, in part: String? = nil) -> [String] {
    guard let regex = try? Regex("(?s)<\(name)(?:\\s[^>]*[^/>])?>(.*?)</\(name)>") else {
      return []
    }
    return (part ?? text).matches(of: regex).compactMap { match in
      match.output[1].substring.flatMap { Self.plain(String($0)).collapsed }
    }
  }

  /// Values of an attribute of the elements of this name; empty ones left out.
  func attributes(_ name: String, _ attribute: String, in part: String? = nil) -> [String] {
    guard let regex = try? Regex("<\(name)\\s(?:[^>]*\\s)?\(attribute)\\s*=\\s*\"([^\"]*)\"") else {
      return []
    }
    return (part ?? text).matches(of: regex).compactMap { match in
      match.output[1].substring.flatMap { Self.plain(String($0)).collapsed }
    }
  }

  static func plain(_ raw: String) -> String {
    var text = raw.replacing("<![CDATA[", with: "").replacing("]]>", with: "")
      .replacing(/<[^>]*>/, with: " ")
    for (entity, character) in [
      ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&apos;", "'"), ("&#62;", ">"),
      ("&#47;", "/"), ("&#xD8;", "Ø"), ("&amp;", "&"),
    ] { text = text.replacing(entity, with: character) }
    return text
  }
}

/// Counts, for each key, what a source states and what of it was carried over.
struct MetadataCount {
  private(set) var lines: [String: (present: Int, carried: Int, missing: [String])] = [:]

  mutating func count(_ key: String, _ stated: [String], _ carried: [String?], file: String) {
    let known = carried.compactMap { $0 }.map(Self.bare)
    for value in stated {
      var line = lines[key] ?? (0, 0, [])
      line.present += 1
      if known.contains(where: { $0.contains(Self.bare(value)) }) {
        line.carried += 1
      } else {
        line.missing.append("\(file.suffix(30)): \(value.prefix(60))")
      }
      lines[key] = line
    }
  }

  /// Letters and digits: white space and marks are another test's business.
  private static func bare(_ text: String) -> String {
    text.lowercased().filter { $0.isLetter || $0.isNumber }
  }

  func expectAll(atLeast share: Double) {
    for (key, line) in lines.sorted(by: { $0.key < $1.key }) {
      print("\(key): \(line.present) present, \(line.carried) carried")
      #expect(
        Double(line.carried) >= share * Double(line.present), "\(key): \(line.missing.prefix(8))")
    }
  }
}

/// The digits of a date down to its seconds, whatever its shape.
private func digits(_ date: String) -> String { String(date.filter(\.isNumber).prefix(14)) }

@Suite(
  .enabled(if: WireCorpus.folder != nil, "the folder ../shared/wire with real wires is not here"))
struct NewsML1MetadataTests {
  @Test func `what real NewsML 1 wires say beside their text is carried over`() throws {
    var count = MetadataCount()
    for path in WireCorpus.files("newsml-1.2") {
      let file = URL(filePath: path)
      let bytes = [UInt8](try Data(contentsOf: file))
      guard let items = try? WireReader.read(bytes).items, !items.isEmpty else { continue }
      let look = WireLook(bytes)
      func check(_ key: String, _ stated: [String], _ carried: [String?]) {
        count.count(key, stated, carried, file: file.lastPathComponent)
      }
      let photos = items.flatMap { $0.photos ?? [] }
      let ids = zip(look.elements("PublicIdentifier"), look.elements("RevisionId")).filter {
        $0.0.hasSuffix(":" + $0.1) || $0.0.hasSuffix(":" + $0.1 + "N")
      }
      check(
        "guid", ids.map { String($0.0[..<($0.0.lastIndex(of: ":") ?? $0.0.endIndex)]) },
        items.map(\.guid))
      check("version", look.elements("RevisionId"), items.map(\.version))
      check("status", look.attributes("Status", "FormalName"), items.map(\.status.rawValue))
      check(
        "headline", look.elements("HeadLine"),
        items.flatMap { [$0.headline] + ($0.subheadlines ?? []) } + photos.map(\.caption)
          + items.flatMap { $0.ednotes ?? [] }.map(\.text))
      check("subheadline", look.elements("SubHeadLine"), items.flatMap { $0.subheadlines ?? [] })
      check("byline", look.elements("ByLine"), items.map(\.byline) + photos.map(\.byline))
      check("dateline", look.elements("DateLine"), items.map(\.dateline))
      check("credit", look.elements("CreditLine"), items.map(\.creditline) + photos.map(\.credit))
      check("copyright", look.elements("CopyrightLine"), items.map { $0.copyright?.notice })
      let codes = ["Subject", "SubjectMatter", "SubjectDetail"].flatMap {
        look.attributes($0, "FormalName")
      }
      check(
        "subjects", codes,
        items.flatMap { $0.subjects ?? [] }.filter { $0.scheme != nil }.map(\.code))
      let words = look.text.matches(of: /FormalName="Keyword" Value="([^"]+)"/).map { String($0.1) }
      check("keywords", words + look.elements("KeywordLine"), items.flatMap { $0.keywords ?? [] })
      check("genre", look.attributes("Genre", "FormalName"), items.flatMap { $0.genres ?? [] })
      check("language", look.attributes("Language", "FormalName"), items.map(\.language))
      check(
        "urgency", look.attributes("Urgency", "FormalName"),
        items.map { $0.urgency.map(String.init) })
      check("priority", look.attributes("Priority", "FormalName"), items.map(\.priority))
      check(
        "files", look.attributes("ContentItem", "Href"),
        photos.flatMap { $0.renditions ?? [] }.map(\.href)
          + items.flatMap { $0.links ?? [] }.map(\.target))
      check(
        "links", look.attributes("AssociatedWith", "NewsItem"),
        items.flatMap { $0.links ?? [] }.map(\.target))
      let cities = look.text.matches(of: /FormalName="City" Value="([^"]+)"/).map { String($0.1) }
      check("located", cities, items.map(\.located))
      let dates = items.compactMap(\.dates).flatMap { [$0.created, $0.version, $0.sent] }
      check(
        "dates", ["FirstCreated", "ThisRevisionCreated"].flatMap { look.elements($0) }.map(digits),
        dates.map { $0.map(digits) })
      check("sent", look.elements("DateAndTime").map(digits), dates.map { $0.map(digits) })
    }
    count.expectAll(atLeast: 0.98)
  }

  @Test func `what real NITF wires say beside their text is carried over`() throws {
    var count = MetadataCount()
    for path in WireCorpus.files("nitf") {
      let file = URL(filePath: path)
      let bytes = [UInt8](try Data(contentsOf: file))
      guard let items = try? WireReader.read(bytes).items, let item = items.first else { continue }
      let look = WireLook(bytes)
      func check(_ key: String, _ stated: [String], _ carried: [String?]) {
        count.count(key, stated, carried, file: file.lastPathComponent)
      }
      check("guid", look.attributes("doc-id", "id-string"), [item.guid])
      check("version", look.attributes("du-key", "version"), [item.version])
      // An embargoed story is usable when its embargo ends.
      let statuses = look.attributes("docdata", "management-status").map {
        $0 == "embargoed" ? "usable" : $0
      }
      check("status", statuses, [item.status.rawValue])
      let release = look.attributes(#"date\.release"#, "norm").map(digits)
      let issue = look.attributes(#"date\.issue"#, "norm").map(digits)
      check(
        "embargo", zip(release, issue).filter { $0.0 > $0.1 }.map(\.0),
        [
          item.embargo.map { embargo in
            if case .until(let date) = embargo { digits(date) } else { "" }
          }
        ])
      check("headline", look.elements("hl1"), [item.headline])
      let head = look.text.firstRange(of: "<body.content").map {
        String(look.text[..<$0.lowerBound])
      }
      check("subheadline", look.elements("hl2", in: head), item.subheadlines ?? [])
      check("byline", look.elements("byline"), [item.byline])
      check("dateline", look.elements("location", in: head), [item.dateline, item.located])
      check("credit", look.elements("distributor"), [item.creditline])
      check("copyright", look.attributes(#"doc\.copyright"#, "holder"), [item.copyright?.holder])
      check("year", look.attributes(#"doc\.copyright"#, "year"), [item.copyright?.year])
      check(
        "usage terms",
        ["type", "limitations", "geography"].flatMap { look.attributes(#"doc\.rights"#, $0) },
        item.usageterms ?? [])
      let subjects = item.subjects ?? []
      check(
        "subjects", look.attributes(#"tobject\.subject"#, #"tobject\.subject\.refnum"#),
        subjects.filter { $0.scheme != nil }.map(\.code))
      check("keywords", look.attributes("keyword", "key"), item.keywords ?? [])
      check(
        "genre", look.attributes(#"tobject\.property"#, #"tobject\.property\.type"#),
        item.genres ?? [])
      check("language", look.attributes("nitf", "baselang"), [item.language])
      check("urgency", look.attributes("urgency", "ed-urg"), [item.urgency.map(String.init)])
      check("notes", look.attributes("ed-msg", "info"), item.ednotes?.map(\.text) ?? [])
      check(
        "photos", look.attributes("media-reference", "source") + look.attributes("img", "source"),
        (item.photos ?? []).flatMap { $0.renditions ?? [] }.map(\.href))
      let dates = item.dates
      check("issued", issue, [dates?.version.map(digits)])
      check("released", release, [dates?.published.map(digits)])
      check(
        "expires", look.attributes(#"date\.expire"#, "norm").map(digits),
        [dates?.expires.map(digits)])
    }
    count.expectAll(atLeast: 0.98)
  }

  @Test func `no note to editors of a real NewsML 1 or NITF wire is in a body`() throws {
    for path in WireCorpus.files("newsml-1.2", "nitf") {
      let file = URL(filePath: path)
      guard let batch = try? WireReader.read([UInt8](Data(contentsOf: file))) else { continue }
      for item in batch.items {
        #expect(!item.guid.isEmpty)
        for note in item.ednotes ?? [] where note.text.count > 12 {
          #expect(!item.body.contains(note.text), "\(file.lastPathComponent)")
        }
        for phrase in ["not for publication", "Eds:", "nicht zur Veröffentlichung"] {
          #expect(!item.body.contains(phrase), "\(file.lastPathComponent)")
        }
      }
    }
  }
}
