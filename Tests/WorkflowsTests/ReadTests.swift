import Foundation
import Testing

@testable import Workflows

/// Each case is a file with comments of the form `#! line:column: severity: message`, one a finding.
@Suite struct `Reading a workflow` {
  @Test(arguments: Project.files(in: "findings", ending: ".yaml"))
  func `every finding stands at its line and column`(file: String) throws {
    let path = "Tests/WorkflowsTests/Cases/findings/\(file)"
    let text = try Project.text(path)
    let expected = text.split(separator: "\n").compactMap { line -> String? in
      line.hasPrefix("#! ") ? String(line.dropFirst(3)) : nil
    }
    let (workflow, findings) = Workflow.read([UInt8](text.utf8))
    #expect(findings.map { "\($0)" } == expected)
    #expect((workflow == nil) == findings.hasError)
    #expect(!expected.isEmpty)
  }

  @Test func `a mistyped word comes with the nearest one`() {
    let hints = hints(of: minimal.replacing("needs: [changed]", with: "needs: [chnaged]"))
    #expect(hints == ["did you mean \"changed\"?"])
    #expect(
      self.hints(of: minimal.replacing("to: done", with: "to: dnoe")).first
        == "did you mean \"done\"?")
    #expect(
      self.hints(of: minimal.replacing("needs:", with: "need:")).contains(
        "did you mean \"needs\"?"))
  }

  @Test func `a file without a workflow says what it needs`() {
    for text in ["", "# nothing\n", "[]", "just words", "null"] {
      let (workflow, findings) = Workflow.read([UInt8](text.utf8), file: "x.yaml")
      #expect(workflow == nil)
      #expect(findings.hasError)
      #expect(findings.allSatisfy { "\($0)".hasPrefix("x.yaml:") })
    }
  }

  @Test(arguments: Project.files(in: "hostile", ending: ".yaml"))
  func `a hostile file is refused with a finding`(file: String) throws {
    let bytes = try Project.bytes("Tests/WorkflowsTests/Cases/hostile/\(file)")
    #expect(Workflow.read(bytes).findings.hasError)
    #expect(Workflow.read(bytes).workflow == nil)
    #expect(People.read(bytes).people == nil)
    #expect(DeskSettings.read(bytes).settings == nil)
  }

  @Test func `a flood of anything is refused`() {
    let states = (0..<20_000).map { "  s\($0): {final: true}\n" }.joined()
    #expect(
      Workflow.read([UInt8](minimal.replacing("  done:", with: states + "  done:").utf8)).workflow
        == nil)
    let nested = String(repeating: "[", count: 100_000)
    #expect(Workflow.read([UInt8](nested.utf8)).workflow == nil)
    #expect(Workflow.read([UInt8](repeating: 0x20, count: 3 << 20)).workflow == nil)
    #expect(Workflow.read([0xFF, 0xFE, 0x00, 0x61]).workflow == nil)
  }

  @Test func `no cut of a shipped workflow crashes, and none is taken for the whole`() throws {
    let bytes = try Project.bytes("Workflows/syndicated.yaml")
    // Once there is a way to every state, what follows could be missing and the rest be sound.
    let last = try Project.text("Workflows/syndicated.yaml")
      .components(separatedBy: "  - name: kill").first?.utf8.count
    for length in stride(from: 0, to: try #require(last), by: 37) {
      let (_, findings) = Workflow.read(Array(bytes.prefix(length)))
      #expect(!findings.isEmpty, "cut at \(length)")
    }
  }

  private func hints(of text: String) -> [String] {
    Workflow.read([UInt8](text.utf8)).findings.compactMap(\.hint)
  }
}

/// The smallest sound workflow.
let minimal = """
  name: minimal
  initial: todo
  roles:
    editor:
  states:
    todo:
    done: {public: true, final: true}
  transitions:
    - name: finish
      from: todo
      to: done
      by: editor
      needs: [changed]
  """
