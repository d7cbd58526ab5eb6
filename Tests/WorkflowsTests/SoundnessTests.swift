import Testing

@testable import Workflows

/// Workflows made at random, most of them wrong in some way.
private struct RandomWorkflow {
  var initial = "a"
  var states: [(name: String, flags: String)] = []
  var transitions: [(name: String, from: [String], except: [String], to: String, by: [String])] = []
  let roles = ["r", "s"]

  init(_ random: inout Random) {
    let names = (0..<Int.random(in: 1...6, using: &random)).map { "s\($0)" }
    let known = random.chance(93) ? names : names + ["ghost"]
    for (index, name) in names.enumerated() {
      var flags: [String] = []
      if random.chance(25) { flags.append("public: true") }
      if random.chance(index == names.count - 1 ? 80 : 25) { flags.append("final: true") }
      if random.chance(15) { flags.append("held: true") }
      states.append((name, flags.joined(separator: ", ")))
    }
    initial = random.chance(95) ? names[0] : known.randomElement(using: &random) ?? "s0"
    for index in 0..<Int.random(in: 1...12, using: &random) {
      let star = random.chance(15)
      transitions.append(
        (
          random.chance(93) ? "t\(index)" : "t0",
          star ? ["*"] : random.some(of: known, atMost: 2),
          star && random.chance(70) ? random.some(of: known, atMost: 3) : [],
          random.chance(10) ? "same" : known.randomElement(using: &random) ?? "s0",
          random.chance(99) ? ["r"] : ["unknown"]
        ))
    }
  }

  var value: Workflow {
    Workflow(
      name: "random", initial: initial, roles: roles.map { Role(name: $0) },
      states: states.map { state in
        State(
          name: state.name, isPublic: state.flags.contains("public"),
          isFinal: state.flags.contains("final"), isHeld: state.flags.contains("held"))
      },
      transitions: transitions.map { transition in
        Transition(
          name: transition.name,
          from: transition.from == ["*"]
            ? .everywhere(except: transition.except) : .states(transition.from),
          to: transition.to == "same" ? .same : .state(transition.to), by: transition.by)
      })
  }

  var text: String {
    var lines = ["name: random", "initial: \(initial)", "roles: {r: , s: }", "states:"]
    lines += states.map { "  \($0.name): {\($0.flags)}" }
    lines.append("transitions:")
    for transition in transitions {
      let from = transition.from == ["*"] ? "\"*\"" : "[\(transition.from.joined(separator: ", "))]"
      lines.append("  - {name: \(transition.name), from: \(from), to: \(transition.to),")
      if !transition.except.isEmpty {
        lines.append("     except: [\(transition.except.joined(separator: ", "))],")
      }
      lines.append("     by: [\(transition.by.joined(separator: ", "))]}")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// Whether a story can get everywhere and out again, worked out another way than the checks do:
  /// by the transitive closure of a matrix.
  var isSound: Bool {
    let names = states.map(\.name)
    func sources(_ index: Int) -> [String] {
      let transition = transitions[index]
      return transition.from == ["*"]
        ? names.filter { !transition.except.contains($0) } : transition.from
    }
    var edges = names.map { from in names.map { $0 == from } }
    var pairs: Set<String> = []
    for (index, transition) in transitions.enumerated() {
      guard transition.by == ["r"], transition.except.allSatisfy(names.contains) else {
        return false
      }
      guard transition.to == "same" || names.contains(transition.to) else { return false }
      if sources(index).isEmpty { return false }
      for source in sources(index) {
        guard let row = names.firstIndex(of: source) else { return false }
        guard pairs.insert("\(transition.name) \(source)").inserted else { return false }
        let target = transition.to == "same" ? source : transition.to
        if let column = names.firstIndex(of: target) { edges[row][column] = true }
      }
    }
    for middle in names.indices {
      for row in names.indices where edges[row][middle] {
        for column in names.indices where edges[middle][column] { edges[row][column] = true }
      }
    }
    let flags = states.map(\.flags)
    guard let start = names.firstIndex(of: initial), !flags[start].contains("public"),
      !flags[start].contains("final")
    else { return false }
    return names.indices.allSatisfy { state in
      edges[start][state]
        && names.indices.contains { edges[state][$0] && flags[$0].contains("final") }
    }
  }
}

@Suite struct `Soundness` {
  /// Four lots of 2,500, so that they run side by side.
  @Test(arguments: [0x57E7, 0x57E8, 0x57E9, 0x57EA] as [UInt64])
  func `of 10,000 random workflows just the sound ones are accepted`(seed: UInt64) {
    var random = Random(seed: seed)
    var accepted = 0
    for number in 0..<2_500 {
      let candidate = RandomWorkflow(&random)
      let workflow = candidate.value
      let findings = workflow.check()
      #expect(
        findings.hasError != candidate.isSound, "\(number): \(findings)\n\(candidate.text)")
      if !findings.hasError {
        accepted += 1
        walk(workflow, &random)
      }
      guard number.isMultiple(of: 5) else { continue }
      // Written and read again it is judged alike, and whatever it is, it can be drawn.
      let bytes = [UInt8](candidate.text.utf8)
      let read = Workflow.read(bytes)
      #expect((read.workflow == nil) == findings.hasError)
      if let draft = Workflow.draft(bytes).workflow, number.isMultiple(of: 20) {
        for drawing in Drawing.allCases {
          #expect(draft.drawn(as: drawing) == workflow.drawn(as: drawing))
        }
      }
    }
    #expect(accepted > 125, "only \(accepted) of the workflows were sound")
  }

  /// Whatever steps are tried, a story stays in states the workflow knows.
  private func walk(_ workflow: Workflow, _ random: inout Random) {
    var facts = Facts.ready
    facts.state = workflow.initial
    let actor = Actor(name: "A", email: "a@example.org", roles: .only(["r"]))
    for _ in 0..<12 {
      guard let tried = workflow.transitions.randomElement(using: &random) else { return }
      switch workflow.verdict(on: tried.name, facts: facts, actor: actor, now: 0) {
      case .allowed(let step):
        #expect(step.transition.leaves(facts.state))
        facts.state = step.to
      case .refused(let reasons):
        #expect(!reasons.isEmpty)
        #expect(!tried.leaves(facts.state) || !reasons.allSatisfy { $0.kind == .role })
      }
      #expect(workflow.state(facts.state) != nil)
    }
  }

  @Test func `bytes at random never crash the reader`() throws {
    var random = Random(seed: 7)
    let shipped = try Project.bytes("Workflows/two-eyes.yaml")
    let marks = Array("{}[]:-#&*!|>'\"%@`,? \n\t\u{0}".utf8)
    for _ in 0..<1_000 {
      let start = Int.random(in: 0..<shipped.count - 600, using: &random)
      var bytes = Array(shipped[start..<start + Int.random(in: 1...600, using: &random)])
      for _ in 0..<Int.random(in: 1...8, using: &random) {
        let place = Int.random(in: 0..<bytes.count, using: &random)
        bytes[place] =
          random.chance(50)
          ? marks.randomElement(using: &random) ?? 0 : UInt8.random(in: 0...255, using: &random)
      }
      #expect(!Workflow.read(bytes).findings.isEmpty)
      _ = People.read(bytes)
      _ = DeskSettings.read(bytes)
    }
  }
}
