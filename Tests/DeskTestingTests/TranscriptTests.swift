import Foundation
import Testing

@testable import DeskTesting

private let pages = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
  .appendingPathComponent("Pages").path

@Suite struct TranscriptTests {
  private func run(_ text: String) throws -> (mismatches: [String], corrected: String) {
    let folder = try ScratchFolder()
    let page = Transcript(text, name: "page.md")
    let (mismatches, corrected) = try page.run(
      in: folder, environment: try HermeticEnvironment(in: folder))
    return (mismatches.map(\.description), corrected)
  }

  @Test(arguments: Transcript.files(in: pages))
  func `a page whose commands write what it shows has no mismatch`(path: String) throws {
    let folder = try ScratchFolder()
    let mismatches = try Transcript.check(
      file: path, in: folder, environment: try HermeticEnvironment(in: folder))
    #expect(mismatches.isEmpty, "\(mismatches.map(\.description).joined(separator: "\n"))")
  }

  @Test func `the pages are found`() {
    #expect(Transcript.files(in: pages).count == 2)
    #expect(Transcript.files(in: "/nowhere").isEmpty)
  }

  @Test func `a mismatch names the page and the line and shows the difference`() throws {
    let found = try run(
      """
      Some prose.

      ```console
      $ printf 'a\\nB\\nc\\n'
      a
      b
      c
      ```
      """)
    #expect(
      found.mismatches == [
        """
        page.md:4: $ printf 'a\\nB\\nc\\n'
           a
         - b
         + B
           c

        """
      ])
  }

  @Test func `another exit code is a mismatch`() throws {
    let found = try run("```console\n$ exit 3\n$ exit 4\n? 5\n```\n")
    #expect(
      found.mismatches == [
        "page.md:2: $ exit 3\n the exit code is 3 and not 0\n",
        "page.md:3: $ exit 4\n the exit code is 4 and not 5\n",
      ])
  }

  @Test func `the corrected page shows what was written and keeps the marks that hold`() throws {
    let found = try run(
      """
      - In a list:
        ```console
        $ printf 'abcdef1 x\\nnew\\n'; exit 1
        [hash] x
        old
        $ echo kept
        kept
        $ echo added
        ```
      The end.
      """)
    #expect(
      found.corrected == """
        - In a list:
          ```console
          $ printf 'abcdef1 x\\nnew\\n'; exit 1
          [hash] x
          new
          ? 1
          $ echo kept
          kept
          $ echo added
          added
          ```
        The end.
        """)
    #expect(try run(found.corrected).mismatches.isEmpty)
  }

  @Test func `other blocks are prose`() throws {
    let page = Transcript(
      """
      ```sh
      $ rm -r everything
      ```
      ````markdown
      ```console
      $ not run
      ```
      ````
      """, name: "page.md")
    #expect(page.blocks.isEmpty)
  }

  @Test func `a block without an end goes to the end of the page`() throws {
    #expect(Transcript("```console\n$ echo a\na", name: "").commands.map(\.expected) == [["a"]])
    #expect(Transcript("```console", name: "").commands.isEmpty)
    #expect(Transcript("", name: "").commands.isEmpty)
  }

  @Test(arguments: [
    ("…", "", true), ("…", "anything", true), ("a…", "abc", true), ("a…", "bc", false),
    ("a…c", "abbbc", true), ("a…c", "abbb", false), ("…é…", "cafés", true),
    ("[hash]", "9f1c0d2", true), ("[hash]", "9F1C0D2", false), ("[hash].", "9f1c.", true),
    ("[hash]", "9f1", false), ("[hash]", "", false), ("[id]d", "7h2k9m4qtxd", true),
    ("[number] words", "1,200 words", true), ("[number]", "few", false), ("[other]", "x", false),
    ("[other]", "[other]", true), ("", "", true), ("", "x", false),
  ])
  func `a mark stands for what it names`(pattern: String, line: String, agrees: Bool) {
    #expect(LinePattern(pattern).matches(line) == agrees)
  }

  @Test func `lines that agree stay aligned round a gap`() {
    let comparison = OutputComparison(
      expected: ["a", "…", "c", "d"], written: ["a", "c", "x", "c", "d"])
    #expect(comparison.agrees)
    #expect(!OutputComparison(expected: ["…", "z"], written: ["a", "b"]).agrees)
    #expect(OutputComparison(expected: ["…"], written: []).agrees)
    #expect(!OutputComparison(expected: [], written: ["a"]).agrees)
  }
}
