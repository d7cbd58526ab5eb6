import Stories
import Testing

@Suite struct YAMLDocumentTests {
  private func refusal(_ text: String) -> Finding? {
    do throws(Finding) {
      _ = try YAMLDocument(text, file: "f.yaml")
      return nil
    } catch {
      return error
    }
  }

  @Test func `a scalar is the text it looks like`() throws {
    let root = try #require(
      try YAMLDocument("a: NO\nb: 1.10\nc: 12:30:45\nd: 2023-06-09\ne: 010\nf: ~\ng: ''").root)
    let texts = try #require(root.pairs).compactMap(\.value.text)
    #expect(texts == ["NO", "1.10", "12:30:45", "2023-06-09", "010", "~", ""])
    #expect(root["f"]?.isNull == true)
    #expect(root["g"]?.isNull == false)
  }

  @Test func `keys keep their order and know their place`() throws {
    let root = try #require(try YAMLDocument("# one\nz: [1, \"é\", 'x']\na:\n  - {b: c}\n").root)
    #expect(root.pairs?.map(\.name) == ["z", "a"])
    #expect(root["z"]?.items?.map(\.column) == [5, 8, 13])
    #expect(root["z"]?.items?.compactMap(\.style) == [.plain, .doubleQuoted, .singleQuoted])
    #expect(root["a"]?.items?.first?["b"]?.line == 4)
    #expect(root["a"]?.items?.first?["b"]?.column == 9)
  }

  @Test func `a file of comments has no value`() throws {
    #expect(try YAMLDocument("# nothing\n").root == nil)
    #expect(try YAMLDocument("").root == nil)
  }

  @Test(arguments: [
    ("a: &x 1", 4), ("a: *x", 4), ("a: !!str 1", 4), ("a: !!str \"1\"", 4), ("a: ! \"1\"", 4),
    ("a: !include f", 4), ("&r\na: 1", 1), ("a: [1, &x [2]]", 8), ("<<: {a: 1}", 1),
    ("? [a, b]\n: 1", 3), ("a: \"\\0\"", 4), ("!!str a: 1", 1), ("a: &x \"b * c\"", 4),
    ("\"R &B\": \"*\"\na: &x [1]\nb: *x", 4),
  ])
  func `what a desk's file may not hold is refused at its place`(text: String, column: Int) {
    let finding = refusal(text)
    #expect(finding?.column == column, "\(finding?.description ?? "nothing was found")")
    #expect(finding?.file == "f.yaml")
  }

  @Test(arguments: [
    "a: 1\na: 2", "a: 1\n---\nb: 2", "a: [1", "a: 'x", "a:\n\t- b", "a: b: c", "\u{7}",
    "a: 1\n...\nb: 2", "{a: 1, \"a\": 2}", "a: \"\\ud83d\\ude00\"", "@", "%YAML 9.9\n", "- a\nb: c",
  ])
  func `what is no YAML is a sentence with a place`(text: String) throws {
    let finding = try #require(refusal(text))
    #expect(finding.line >= 1 && finding.column >= 1)
    #expect(finding.message.contains(" "))
  }

  @Test func `bytes that are not UTF-8 are refused at their place`() {
    #expect(throws: Finding.self) { try YAMLDocument([0x61, 0x3A, 0x0A, 0x20, 0xFF]) }
    do throws(Finding) {
      _ = try YAMLDocument([0x61, 0x3A, 0x0A, 0xC3, 0xA9, 0xFF, 0x61])
    } catch {
      #expect((error.line, error.column) == (2, 2))
    }
    do throws(Finding) {
      _ = try YAMLDocument([0x61, 0x3A, 0x0A, 0x00])
    } catch {
      #expect((error.line, error.column) == (2, 1))
    }
  }

  @Test func `ampersands and stars in texts are texts`() throws {
    let text = "a: \"R & B *new*\"\nb: AT&T *\n\"*c\": 'x &y'\nd: |\n  * one &two\n  *one\n"
    let root = try #require(try YAMLDocument(text).root)
    #expect(root["a"]?.text == "R & B *new*")
    #expect(root["b"]?.text == "AT&T *")
    #expect(root["*c"]?.text == "x &y")
    #expect(root["d"]?.text == "* one &two\n*one\n")
  }
}
