import Testing

@testable import Workflows

@Suite struct `Forcing a step` {
  private let workflow: Workflow
  private let chief = Actor(name: "Mei", email: "mei@example.org", roles: .only(["chief"]))
  private let editor = Actor(name: "Jonas", email: "jonas@example.org", roles: .only(["editor"]))

  init() throws {
    workflow = try #require(
      Workflow.read(try Project.bytes("Workflows/two-eyes.yaml")).workflow)
  }

  private func verdict(
    _ transition: String = "publish", by actor: Actor, _ change: (inout Facts) -> Void = { _ in }
  ) -> Verdict {
    var facts = Facts.ready
    facts.state = "edited"
    facts.given = [.reason: "Lives are at stake."]
    change(&facts)
    return workflow.verdict(on: transition, facts: facts, actor: actor, now: 0, forcing: true)
  }

  @Test func `passes by just what the workflow names, and says so`() throws {
    guard case .allowed(let step) = verdict(by: chief) else {
      Issue.record("It was refused.")
      return
    }
    #expect(step.forced == ["approved"])
    #expect(verdict(by: chief) { $0.embargo = .until(1) }.reasons.map(\.name) == ["embargo-passed"])
    #expect(verdict(by: chief) { $0.headline = "" }.reasons.map(\.name) == ["headline"])
    #expect(verdict(by: chief) { $0.state = "draft" }.reasons.map(\.kind) == [.state])
  }

  @Test func `owes nothing where nothing stood in the way`() throws {
    guard
      case .allowed(let step) = verdict(
        by: chief, { $0.approval = Approval(by: "Jonas", at: 0) })
    else {
      Issue.record("It was refused.")
      return
    }
    #expect(step.forced.isEmpty)
  }

  @Test func `needs its own role, a reason, and a workflow that allows it`() {
    #expect(verdict(by: editor).reasons.map(\.kind) == [.role, .guard])
    let blank = verdict(by: chief) { $0.given = [.reason: " "] }.reasons
    #expect(blank.map(\.kind) == [.ask, .guard])
    #expect(blank.first?.cure == "stet move storm-ports publish --force --reason \"...\"")
    #expect(
      verdict("kill", by: chief).reasons.map(\.sentence)
        == ["The workflow two-eyes lets nobody force \"kill\"."])
  }

  @Test func `leaves a debt that another person clears`() {
    let debt = Debt("publish", past: ["approved"], by: "Mei", "MEI@example.org", at: 0)
    func clearing(by actor: Actor, _ debts: [Debt]) -> [String] {
      var facts = Facts.ready
      facts.debts = debts
      facts.given = [.reason: "Read it."]
      return workflow.verdict(on: "clear-debt", facts: facts, actor: actor, now: 0).reasons
        .map(\.sentence)
    }
    #expect(clearing(by: editor, [debt]).isEmpty)
    #expect(
      clearing(by: chief, [debt]) == ["Mei forced publish, so another person must clear the debt."])
    #expect(
      clearing(by: editor, [])
        == ["Nothing about it was forced, so there is no debt to clear."])
  }

  @Test func `nobody approves their own words, whatever else the step needs`() throws {
    let text = try Project.text("Workflows/two-eyes.yaml")
    for needs in ["needs: [other-person, headline", "needs: [headline"] {
      let text = text.replacing("needs: [other-person, headline", with: needs)
      let workflow = try #require(Workflow.read([UInt8](text.utf8)).workflow)
      func names(_ facts: Facts) -> [String] {
        workflow.verdict(on: "review", facts: facts, actor: editor, now: 0).reasons.map(\.name)
      }
      var facts = Facts.ready
      // Whoever takes an agency's update is no editor, and answers for its words all the same.
      facts.changer = "JONAS@example.org"
      #expect(names(facts) == ["other-person"])
      facts.lastEditors = ["jonas@example.org"]
      #expect(names(facts) == ["other-person"])
      facts.changer = nil
      facts.lastEditors = []
      #expect(names(facts).isEmpty)
    }
  }

  @Test func `an approval is proposed by the first step on the way to it`() {
    func cure(in state: String) -> String? {
      var facts = Facts.ready
      facts.state = state
      return workflow.verdict(on: "publish", facts: facts, actor: chief, now: 0).reasons
        .first { $0.name == "approved" }?.cure
    }
    #expect(cure(in: "edited") == "stet move storm-ports review")
    #expect(cure(in: "reviewed") == "stet move storm-ports return --reason \"...\"")
    #expect(cure(in: "scheduled") == "stet move storm-ports unschedule")
  }
}
