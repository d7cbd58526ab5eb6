import Testing

@testable import Workflows

@Suite struct `A verdict` {
  private let workflow: Workflow
  private let chief = Actor(name: "Mei Tan", email: "mei@example.org", roles: .only(["chief"]))
  private let writer = Actor(name: "Asha Rao", email: "asha@example.org", roles: .only(["writer"]))

  init() throws {
    workflow = try #require(
      Workflow.read(try Project.bytes("Workflows/syndicated.yaml")).workflow)
  }

  @Test func `an allowed step says what to do`() throws {
    guard case .allowed(let step) = verdict("publish", .ready) else {
      Issue.record("refused")
      return
    }
    #expect(step.from == "draft")
    #expect(step.to == "published")
    #expect(step.actions == [.enter(state: "published"), .appear])
    #expect(step.transition.past == "Published")
  }

  @Test func `a step out of the public eye takes the story down and keeps the reason`() {
    var facts = Facts.ready
    facts.state = "published"
    facts.given = [.reason: "Wrong place name"]
    guard case .allowed(let step) = verdict("kill", facts) else {
      Issue.record("refused")
      return
    }
    #expect(
      step.actions == [
        .enter(state: "killed"), .disappear, .record(.reason, "Wrong place name"),
      ])
  }

  @Test func `a correction refreshes what readers see`() {
    var facts = Facts.ready
    facts.state = "corrected"
    facts.changed = true
    facts.given = [.note: "The port was named wrongly."]
    guard case .allowed(let step) = verdict("correct", facts) else {
      Issue.record("refused")
      return
    }
    #expect(step.actions == [.refresh, .record(.note, "The port was named wrongly.")])
  }

  @Test func `a refusal lists every reason at once`() {
    let facts = Facts(
      story: "storm-ports", state: "killed", agency: "", agencyStatus: .canceled,
      embargo: .unclear("until noon"))
    let reasons = workflow.verdict(on: "publish", facts: facts, actor: writer, now: 0).reasons
    #expect(
      reasons.map { "\($0.kind.rawValue) \($0.name)" } == [
        "state killed", "role publish", "guard headline", "guard body", "guard credit",
        "guard not-held", "guard embargo-passed",
      ])
    #expect(reasons.allSatisfy { $0.sentence.hasSuffix(".") })
    #expect(reasons.allSatisfy { $0.cure?.hasPrefix("stet ") == true })
  }

  @Test func `a wrong state is answered with where it is possible and what is possible now`() {
    var facts = Facts.ready
    facts.state = "published"
    facts.given = [.at: "tomorrow 06:00"]
    #expect(
      verdict("schedule", facts).reasons.map(\.sentence) == [
        "The story is published; schedule is possible from draft or edited. "
          + "Possible from published: correct, hold, retract, kill and update."
      ])
  }

  @Test func `what must come first is proposed as a command`() {
    var facts = Facts.ready
    facts.state = "held"
    let reasons = verdict("publish", facts).reasons
    #expect(reasons.map(\.name) == ["held", "not-held"])
    #expect(
      Set(reasons.map(\.cure)) == ["stet move storm-ports release --reason \"...\""])
  }

  @Test func `a guard that is not in the catalogue is never met`() {
    let workflow = Workflow(
      name: "w", initial: "a", roles: [], states: [State(name: "a")],
      transitions: [
        Transition(name: "go", from: .states(["a"]), to: .same, by: ["r"], needs: ["rights"])
      ])
    var facts = Facts.ready
    facts.state = "a"
    let actor = Actor(name: "A", email: "a@example.org", roles: .every)
    #expect(
      workflow.verdict(on: "go", facts: facts, actor: actor, now: 0).reasons.map(\.name)
        == ["rights"])
  }

  @Test func `an unknown transition comes with the nearest`() {
    let reasons = verdict("publsh", .ready).reasons
    #expect(reasons.map(\.kind) == [.unknownTransition])
    #expect(reasons.first?.sentence.contains("Did you mean \"publish\"?") == true)
    #expect(reasons.first?.cure == "stet why storm-ports publish")
  }

  @Test func `an unknown state is named`() {
    var facts = Facts.ready
    facts.state = "publishd"
    let reasons = verdict("publish", facts).reasons
    #expect(reasons.map(\.kind) == [.unknownState])
    #expect(reasons.first?.sentence.contains("published") == true)
  }

  @Test func `a missing role alone is told from all else`() throws {
    let people = People([
      People.Person(name: "Mei Tan", emails: ["mei@example.org"], roles: ["chief"]),
      People.Person(name: "Asha Rao", emails: ["asha@example.org"], roles: ["writer"]),
    ])
    let verdict = workflow.verdict(
      on: "publish", facts: .ready,
      actor: people.actor(name: "Asha Rao", email: "asha@example.org"),
      people: people, now: 0)
    #expect(verdict.lacksOnlyRole)
    #expect(
      verdict.reasons.first?.sentence
        == "Publish needs the role editor or chief; Asha Rao <asha@example.org> has the role "
        + "writer. Ask Mei Tan.")
    let stranger = workflow.verdict(
      on: "publish", facts: .ready, actor: people.actor(name: "Eve", email: "eve@example.org"),
      people: people, now: 0)
    #expect(
      stranger.reasons.first?.sentence
        == "Publish needs the role editor or chief; Eve <eve@example.org> is not in "
        + "Workflows/people.yaml. Ask Mei Tan.")
    var facts = Facts.ready
    facts.headline = ""
    #expect(!workflow.verdict(on: "publish", facts: facts, actor: writer, now: 0).lacksOnlyRole)
    #expect(!self.verdict("publish", .ready).lacksOnlyRole)
  }

  @Test func `the name of a state or of a transition finds the step`() {
    let names: (Aim) -> [String] = { aim in
      switch aim {
      case .transition(let transition): [transition.name]
      case .several(let transitions), .elsewhere(let transitions): transitions.map(\.name)
      case .unknown(let nearest): [nearest ?? "?"]
      }
    }
    #expect(names(workflow.aim(at: "edited", from: "draft")) == ["edit"])
    #expect(names(workflow.aim(at: "edit", from: "edited")) == ["edit"])
    #expect(names(workflow.aim(at: "spiked", from: "killed")) == ["spike"])
    #expect(names(workflow.aim(at: "edted", from: "draft")) == ["edited"])
    guard case .several(let some) = workflow.aim(at: "draft", from: "spiked") else {
      // Only `revive` leads from spiked to draft.
      #expect(names(workflow.aim(at: "draft", from: "spiked")) == ["revive"])
      return
    }
    Issue.record("\(some.map(\.name))")
  }

  @Test func `precedence is as declared, and what is not declared is weakest`() {
    #expect(workflow.outranks("kill", "publish"))
    #expect(workflow.outranks("edit", "spike"))
    #expect(!workflow.outranks("publish", "hold"))
    #expect(!workflow.outranks("spike", "revive"))
  }

  private func verdict(_ name: String, _ facts: Facts) -> Verdict {
    workflow.verdict(on: name, facts: facts, actor: chief, now: 1_000)
  }
}

extension Facts {
  /// A story against which no guard has anything to say, but that nothing was changed in it.
  static let ready = Facts(
    story: "storm-ports", state: "draft", headline: "Storm closes ports",
    body: "Two ports closed.", agency: "Harbour News Agency", agencyStatus: .usable)
}
