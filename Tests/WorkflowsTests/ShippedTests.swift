import Foundation
import Testing

@testable import Workflows

@Suite struct `The shipped workflows` {
  @Test(arguments: ["syndicated", "two-eyes"])
  func `have no findings`(name: String) throws {
    let path = "Workflows/\(name).yaml"
    let (workflow, findings) = Workflow.read(try Project.bytes(path), file: path)
    #expect(findings.map { "\($0)" }.isEmpty)
    #expect(workflow?.name == name)
  }

  @Test(arguments: ["syndicated", "two-eyes"])
  func `allow in every state and to every role what the table says, and nothing else`(
    name: String
  ) throws {
    let workflow = try #require(
      Workflow.read(try Project.bytes("Workflows/\(name).yaml")).workflow)
    let table = try Project.text("Tests/WorkflowsTests/Cases/tables/\(name).txt")
    var allowed: [String] = []
    for line in table.split(separator: "\n") where !line.hasPrefix("#") {
      let parts = line.split(separator: ":")
      for role in parts[1].split(separator: " ") { allowed.append("\(parts[0]): \(role)") }
    }
    var found: [String] = []
    for state in workflow.states {
      for transition in Set(workflow.transitions.map(\.name)) {
        for role in workflow.roles {
          let actor = Actor(name: "A", email: "a@example.org", roles: .only([role.name]))
          var facts = Facts.ready
          facts.state = state.name
          facts.changed = true
          facts.embargo = .until(0)
          facts.approval = Approval(by: "B", at: 0)
          facts.debts = [Debt("publish", past: ["approved"], by: "B", "b@example.org", at: 0)]
          for ask in Ask.allCases { facts.given[ask] = "given" }
          let verdict = workflow.verdict(on: transition, facts: facts, actor: actor, now: 0)
          switch verdict {
          case .allowed(let step):
            found.append("\(state.name), \(transition) -> \(step.to): \(role.name)")
            let seen = try #require(workflow.state(step.to)).isPublic
            #expect(step.actions.contains(.appear) == (seen && !state.isPublic))
            #expect(step.actions.contains(.disappear) == (!seen && state.isPublic))
            refusedWithoutWhatItAsks(workflow, step, facts, actor)
          case .refused(let reasons): #expect(!reasons.isEmpty)
          }
        }
      }
    }
    #expect(found.sorted() == allowed.sorted())
  }

  /// Whatever a step asks for or needs, leaving just that out refuses it, for just that.
  private func refusedWithoutWhatItAsks(
    _ workflow: Workflow, _ step: Step, _ facts: Facts, _ actor: Actor
  ) {
    for ask in step.transition.asks {
      var facts = facts
      facts.given[ask] = nil
      let reasons = workflow.verdict(
        on: step.transition.name, facts: facts, actor: actor, now: 0
      ).reasons
      #expect(reasons.map(\.kind) == [.ask])
    }
    let spoilt: [(name: String, spoil: (inout Facts) -> Void)] = [
      ("changed", { $0.changed = false }), ("headline", { $0.headline = " " }),
      ("body", { $0.body = "" }), ("credit", { $0.agency = "" }),
      ("not-held", { $0.agencyStatus = .withheld }),
      ("embargo-passed", { $0.embargo = .until(1) }),
      ("approved", { $0.approval = nil }),
      ("other-person", { $0.lastEditors = ["a@example.org"] }),
    ]
    for (name, spoil) in spoilt {
      var facts = facts
      spoil(&facts)
      let names = workflow.verdict(
        on: step.transition.name, facts: facts, actor: actor, now: 0
      ).reasons.map(\.name)
      #expect(names == (step.transition.needs.contains(name) ? [name] : []))
    }
  }

  @Test func `a killed story stays killed unless the chief says why not`() throws {
    for name in ["syndicated", "two-eyes"] {
      let workflow = try #require(
        Workflow.read(try Project.bytes("Workflows/\(name).yaml")).workflow)
      let ways = workflow.transitions.filter { transition in
        ["killed", "withdrawn"].contains {
          transition.leaves($0) && workflow.state(transition.target(from: $0))?.isFinal == false
        }
      }
      #expect(ways.map(\.by) == [["chief"]])
      #expect(ways.map(\.asks) == [[.reason]])
    }
  }

  @Test(arguments: Shipped.embedded.map(\.name))
  func `are in the program word for word`(name: String) throws {
    let text = try Project.text("Workflows/\(name).yaml")
    let member = name.split(separator: "-").enumerated()
      .map { $0.offset == 0 ? String($0.element) : $0.element.capitalized }.joined()
    let source = """
      extension Shipped {
        /// Workflows/\(name).yaml word for word; a test compares, and writes this file when RECORD=1.
        static let \(member) = #\"\"\"
      \(text.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
        .map { $0.isEmpty ? "" : "    \($0)" }.joined(separator: "\n"))

          \"\"\"#
      }

      """
    let path = "Sources/Workflows/Shipped/Shipped+\(member).swift"
    #expect(try Project.golden(path, source) == source)
    #expect(Shipped.embedded.first { $0.name == name }?.text == text)
  }

  @Test(arguments: JSONSchema.allCases)
  func `come with schemas made from the same keys as the reader`(schema: JSONSchema) throws {
    #expect(try Project.golden(schema.path, schema.text) == schema.text)
    let object = try JSONSerialization.jsonObject(with: Data(schema.text.utf8))
    let keys = try #require((object as? [String: Any])?["properties"] as? [String: Any]).keys
    #expect(!keys.isEmpty)
  }

  @Test(arguments: Shipped.files(publisher: "x").map(\.path))
  func `are all that a new desk needs`(path: String) throws {
    let text = try #require(Shipped.files(publisher: "x").first { $0.path == path }?.text)
    #expect(text.hasSuffix("\n"))
    if path.hasSuffix(".yaml") {
      let schema = try #require(text.split(separator: "\n").first).split(separator: "=").last
      let folder = "Workflows/" + String(try #require(schema))
      #expect(Shipped.files(publisher: "").contains { $0.path == folder })
    }
  }

  @Test(arguments: ["", "The Harbour Post", "A \"quoted\" \\ name", "तट समाचार", "a\nb\u{1B}[0m"])
  func `take the publisher's name as it is`(publisher: String) throws {
    let text = try #require(
      Shipped.files(publisher: publisher).first { $0.path == "Workflows/desk.yaml" }?.text)
    let (settings, findings) = DeskSettings.read([UInt8](text.utf8))
    #expect(findings.isEmpty)
    let clean = publisher.replacing("\n", with: " ").replacing("\u{1B}", with: " ")
    #expect(settings == DeskSettings(publisher: clean, workflow: "syndicated"))
  }
}
