import Stories
import Testing

/// Files made to cost time, memory or the stack; each must end in a finding, and soon.
@Suite(.timeLimit(.minutes(1))) struct HostileYAMLTests {
  private func levels(_ count: Int, _ line: (Int) -> String) -> String {
    (0..<count).map(line).joined(separator: "\n")
  }

  private func refused(_ text: String, by words: String) {
    do throws(Finding) {
      _ = try YAMLDocument(text)
      Issue.record("\(text.prefix(60)) was read")
    } catch {
      #expect(error.message.contains(words), "\(error)")
    }
  }

  @Test func `an alias bomb is refused at its first anchor`() {
    let bomb = levels(40) { level in
      let of = level == 0 ? "x, x" : "*a\(level - 1), *a\(level - 1)"
      return "k\(level): &a\(level) [\(of)]"
    }
    refused(bomb, by: "anchors")
  }

  @Test func `an alias bomb used as a key, twice, is refused before keys are compared`() {
    func bomb(_ name: String) -> String {
      levels(40) { level in
        let of = level == 0 ? "x, x" : "*\(name)\(level - 1), *\(name)\(level - 1)"
        return "\(name)k\(level): &\(name)\(level) [\(of)]"
      }
    }
    refused(bomb("a") + "\n" + bomb("b") + "\n? *a39\n: 1\n? *b39\n: 2\n", by: "anchors")
    refused(bomb("a") + "\n" + bomb("b") + "\n*a39 : 1\n*b39 : 2\nbroken: [", by: "YAML")
  }

  @Test func `a chain of merges is refused`() {
    let bomb = levels(30) { level in
      let of = level == 0 ? "x: y" : "<<: [*a\(level - 1), *a\(level - 1)]"
      return "k\(level): &a\(level)\n  \(of)"
    }
    refused(bomb, by: "anchors")
  }

  @Test(arguments: [65, 500, 999, 1_001, 100_000])
  func `deep nesting is refused`(depth: Int) {
    #expect(throws: Finding.self) {
      try YAMLDocument(
        String(repeating: "[", count: depth) + String(repeating: "]", count: depth))
    }
    #expect(throws: Finding.self) { try YAMLDocument(String(repeating: "- ", count: depth) + "x") }
    #expect(throws: Finding.self) {
      try YAMLDocument(
        String(repeating: "{a: ", count: depth) + "b" + String(repeating: "}", count: depth))
    }
    #expect(throws: Finding.self) { try YAMLDocument(String(repeating: "? ", count: depth) + "x") }
  }

  @Test func `a long list inside many brackets is refused before it is read`() {
    let many = String(repeating: "[", count: 900) + String(repeating: "a,", count: 400_000)
    refused(many + String(repeating: "]", count: 900), by: "nested more than 64 deep")
  }

  @Test func `brackets in a text are no nesting`() throws {
    let text = String(repeating: "[{", count: 100)
    #expect(try YAMLDocument("a: \"\(text)\"").root?["a"]?.text == text)
  }

  @Test func `sixty-four levels are read`() throws {
    let text = String(repeating: "[", count: 63) + "x" + String(repeating: "]", count: 63)
    #expect(try YAMLDocument(text).root?.items?.count == 1)
  }

  @Test func `a file over the limit is refused unread`() {
    refused(String(repeating: "#", count: YAMLDocument.sizeLimit + 1), by: "at most")
  }

  @Test func `twenty thousand keys and a text of a megabyte are read`() throws {
    let keys = (0..<20_000).map { "key\($0): \($0)" }.joined(separator: "\n")
    #expect(try YAMLDocument(keys).root?.pairs?.count == 20_000)
    let long = "a: \"" + String(repeating: "x", count: 1_000_000) + "\""
    #expect(try YAMLDocument(long).root?["a"]?.text?.utf8.count == 1_000_000)
  }

  @Test func `bytes cut anywhere and bytes of noise never crash`() {
    var random = Seeded(9)
    let whole = Array(
      "a: &x [1, \"b\\u00e9\"]\n? {c: d}\n: |2-\n    e\n<<: *x\n--- !t\n%Y\n'f': >+\n g\n...\n".utf8
    )
    for _ in 0..<2_000 {
      var bytes = Array(whole.prefix(Int.random(in: 0...whole.count, using: &random)))
      for _ in 0..<Int.random(in: 0...3, using: &random) where !bytes.isEmpty {
        let at = Int.random(in: 0..<bytes.count, using: &random)
        bytes[at] =
          Bool.random(using: &random)
          ? UInt8.random(in: 0...255, using: &random)
          : "[]{}&*!|>'\"%@`#:,-? \n\t".utf8.randomElement(using: &random) ?? 0
      }
      do throws(Finding) {
        _ = try YAMLDocument(bytes)
      } catch {
        #expect(error.line >= 1 && error.column >= 1)
      }
    }
  }
}
