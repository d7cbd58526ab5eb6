import Stories
import Testing

/// Laws over front matter as a person, a script or a foreign tool may have written it.
@Suite struct FrontMatterLawTests {
  private struct Written {
    var text = "---\n"
    var lines: [String] = []
  }

  /// A file with keys of all kinds and styles, comments, blank lines and unknown keys.
  private func file(_ random: inout Seeded) -> String {
    let lineBreak = Bool.random(using: &random) ? "\n" : "\r\n"
    func pick(_ choices: [String]) -> String { choices.randomElement(using: &random) ?? "" }
    var lines = ["---"]
    for key in ["id", "state", "headline", "x_odd", "byline", "subjects", "photos", "y-odd"]
    where Int.random(in: 0..<4, using: &random) > 0 {
      lines.append(
        pick([
          "\(key): plain text", "\(key): 'single ''quoted'''", "\(key): \"double\"   # remark",
          "\(key):   [a, 'b', \"c\"]", "\(key):\n  - one\n  # between\n  - two",
          "\(key): |\n  block\n  # text\n\n  more", "\(key): >-\n    folded\n    text",
          "\(key): \"two\n  lines\"", "\(key):", "\(key): ~", "\"\(key)\": quoted key",
          "\(key):\n- {a: b, c: 'd'}\n- {e: f}", "\(key): {a: {b: [c]}}",
          "\(key): |2\n    # deep\n  x",
          "? \(key)\n: odd", "\(key): 'a\n  # not a comment'", "\(key): e\u{301}",
        ]))
      if Int.random(in: 0..<5, using: &random) == 0 {
        lines.append(pick(["# remark", "", "  # in"]))
      }
    }
    if Bool.random(using: &random) {
      lines.append(
        pick([
          "syndication:\n  agency: Northwire\n  # why\n  guid: \"g\"", "syndication: {agency: N}",
          "syndication:", "syndication:\n    version: 3\n    odd: true\n\n    base: x",
        ]))
    }
    lines.append("---")
    lines.append(pick(["", "\nBody.\n", "\nOne.\n\n---\n\nTwo.", "Body", "\n\n  # Head\n"]))
    let bom = Int.random(in: 0..<8, using: &random) == 0 ? "\u{FEFF}" : ""
    return bom + lines.joined(separator: "\n").replacing("\n", with: lineBreak)
  }

  private let keys = [
    "id", "state", "headline", "byline", "date", "subjects", "photos", "x_odd", "zebra",
    "syndication.agency", "syndication.guid", "syndication.base", "syndication.odd", "embargo",
  ]

  private func value(_ random: inout Seeded) -> FrontMatterValue? {
    switch Int.random(in: 0..<6, using: &random) {
    case 0: nil
    case 1: .word(["draft", "true", "no", "en-GB", "x"].randomElement(using: &random) ?? "")
    case 2: .texts((0..<Int.random(in: 0..<4, using: &random)).map { _ in Naughty.text(&random) })
    case 3:
      .rows(
        (0..<Int.random(in: 0..<3, using: &random)).map { _ in
          [.init("href", Naughty.text(&random)), .init("caption", Naughty.text(&random))]
        })
    default: .text(Naughty.text(&random))
    }
  }

  private func texts(_ node: YAMLNode?) -> [String] {
    guard let node else { return [] }
    switch node.content {
    case .scalar(let text, _): return [text]
    case .sequence(let items): return items.flatMap(texts)
    case .mapping(let pairs): return pairs.flatMap { [$0.name] + texts($0.value) }
    }
  }

  private func texts(_ value: FrontMatterValue?) -> [String] {
    let all: [String]
    switch value {
    case nil: all = []
    case .text(let text), .word(let text): all = [text]
    case .texts(let texts): all = texts
    case .rows(let rows): all = rows.flatMap { $0.flatMap { [$0.name, $0.text] } }
    }
    return all.map {
      String(
        String.UnicodeScalarView(
          $0.unicodeScalars.filter { $0 != "\u{FEFF}" }.map { $0 == "\0" ? "\u{FFFD}" : $0 }))
    }
  }

  @Test func `a file that is only read keeps its bytes`() throws {
    var random = Seeded(1)
    for _ in 0..<2_000 {
      let text = file(&random)
      let story = try StoryFile(text)
      #expect(story.bytes == Array(text.utf8))
    }
  }

  @Test func `what is set is got, once is as good as twice, and other keys keep their values`()
    throws
  {
    var random = Seeded(2)
    for _ in 0..<2_000 {
      let text = file(&random)
      let key = keys.randomElement(using: &random) ?? "id"
      let value = value(&random)
      let before = try StoryFile(text)
      var once = before
      once.set(key, to: value)
      let got = texts(once[key])
      #expect(
        got.elementsEqual(texts(value)) { $0.utf8.elementsEqual($1.utf8) },
        "\(key) = \(String(describing: value)) in\n\(text)\nbecame\n\(once.text)")
      var twice = once
      twice.set(key, to: value)
      #expect(twice == once)
      #expect(try StoryFile(once.bytes).frontMatter == once.frontMatter)
      #expect(once.body == before.body)
      let outer = key.split(separator: ".").first.map { String($0) } ?? key
      for pair in before.frontMatter.pairs ?? [] where pair.name != outer {
        #expect(once[pair.name]?.isSameValue(as: pair.value) == true, "\(pair.name) in\n\(text)")
      }
    }
  }

  @Test func `lines of other keys are untouched where each key has its own lines`() throws {
    var random = Seeded(3)
    for _ in 0..<2_000 {
      let text = file(&random)
      // Two styles cannot be edited by line: a key after "?" and a comment-like end of a quotation.
      if text.contains("? ") || text.contains("# not a comment") { continue }
      if text.contains("syndication: {") || text.contains("syndication:\n---") { continue }
      let key = keys.randomElement(using: &random) ?? "id"
      var story = try StoryFile(text)
      let own = ownLines(of: key, in: story)
      story.set(key, to: value(&random))
      let before = text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false)
        .map { Array($0) }
      let after = story.bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
        .map { Array($0) }
      for case .insert(let offset, let line, _) in before.difference(from: after) {
        // Equal lines beside each other can pass for one another.
        let isOwn = own.contains(offset + 1) || own.contains { before[$0 - 1] == line }
        #expect(isOwn, "\(key): \(String(decoding: line, as: UTF8.self)) left\n\(text)")
      }
    }
  }

  /// The lines from a key to the next, and those of the key above it when it is the only one there.
  private func ownLines(of key: String, in file: StoryFile) -> Range<Int> {
    let parts = key.split(separator: ".").map { String($0) }
    let pairs = file.frontMatter.pairs ?? []
    let end = file.bodyLine
    guard let outer = pairs.firstIndex(where: { $0.name == parts[0] }) else { return 0..<0 }
    let outerEnd = outer + 1 < pairs.count ? pairs[outer + 1].key.line : end
    let outerLines = pairs[outer].key.line..<outerEnd
    guard parts.count == 2, let nested = pairs[outer].value.pairs else { return outerLines }
    guard let inner = nested.firstIndex(where: { $0.name == parts[1] }) else { return 0..<0 }
    if nested.count == 1 { return outerLines }
    return nested[inner].key
      .line..<(inner + 1 < nested.count ? nested[inner + 1].key.line : outerEnd)
  }

  @Test func `a new body leaves the front matter alone and reads as it was written`() throws {
    var random = Seeded(4)
    for _ in 0..<2_000 {
      var story = try StoryFile(file(&random))
      let front = story.frontMatter
      let body = Naughty.text(&random)
      story.body = body
      let once = story
      story.body = story.body
      #expect(story == once)
      #expect(story.frontMatter == front)
      #expect(try StoryFile(story.bytes).body == story.body)
    }
  }
}
