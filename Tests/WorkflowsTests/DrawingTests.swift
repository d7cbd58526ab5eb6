import Foundation
import Testing

@testable import Workflows

@Suite struct `A drawing` {
  @Test(arguments: ["syndicated", "two-eyes"], Drawing.allCases)
  func `of a shipped workflow is the one on file`(name: String, drawing: Drawing) throws {
    let workflow = try #require(
      Workflow.read(try Project.bytes("Workflows/\(name).yaml")).workflow)
    let drawn = workflow.drawn(as: drawing)
    let path = "Tests/WorkflowsTests/Cases/drawings/\(name).\(drawing.rawValue)"
    #expect(try Project.golden(path, drawn) == drawn)
    #expect(drawn.hasSuffix("\n") && !drawn.hasSuffix("\n\n"))
  }

  @Test func `in plain text fits 80 columns and leaves no blanks behind`() throws {
    let long = String(repeating: "a-very-long-name", count: 2)
    let text = minimal.replacing("todo", with: long).replacing(
      "finish", with: "x" + long.dropFirst()
    )
    .replacing("editor", with: "y" + long.dropFirst())
    .replacing(
      "name: minimal", with: "name: m\ndescription: \(String(repeating: "word", count: 60))")
    let workflow = try #require(Workflow.read([UInt8](text.utf8)).workflow)
    for line in workflow.drawn(as: .text).split(separator: "\n") {
      #expect(line.count <= 80)
      #expect(!line.hasSuffix(" "))
    }
  }

  @Test func `in Mermaid keeps its hands off names that Mermaid reads otherwise`() throws {
    let text = minimal.replacing("todo", with: "in-review").replacing("done", with: "end")
    let workflow = try #require(Workflow.read([UInt8](text.utf8)).workflow)
    #expect(
      workflow.drawn(as: .mermaid) == """
        stateDiagram-v2
            direction LR
            state "in-review" as in_review
            state "end" as end_
            [*] --> in_review
            in_review --> end_: finish
            end_ --> [*]
            classDef visible font-weight:bold,stroke-width:3px
            class end_ visible

        """)
  }

  @Test func `can be made of a workflow that is not sound`() throws {
    let text = minimal.replacing(", final: true", with: "")
    #expect(Workflow.read([UInt8](text.utf8)).workflow == nil)
    let draft = try #require(Workflow.draft([UInt8](text.utf8)).workflow)
    #expect(draft.drawn(as: .text).contains("--> done"))
  }

  @Test func `in JSON spells the star out`() throws {
    let workflow = try #require(
      Workflow.read(try Project.bytes("Workflows/syndicated.yaml")).workflow)
    let object = try JSONSerialization.jsonObject(with: Data(workflow.drawn(as: .json).utf8))
    let transitions = (object as? [String: Any])?["transitions"] as? [[String: Any]]
    let kill = transitions?.first { $0["name"] as? String == "kill" }
    #expect(
      kill?["from"] as? [String] == [
        "draft", "edited", "scheduled", "published", "corrected", "held", "spiked",
        "retracted",
      ])
  }
}
