extension Workflow {
  /// The workflow in plain text: first the states with their ways out, then what each step takes.
  func textDrawing() -> String {
    var lines = Column.wrap(name + (description.map { ": \($0)" } ?? ""))
    for state in states {
      lines += ["", Column.pair(state.name, marks(of: state), at: longestState + 8)]
      lines += exits(of: state)
    }
    let general = transitions.filter(\.isGeneral)
    for transition in general {
      lines += ["", everywhere(transition), exit(to: transition.to, [transition.name])]
    }
    lines += ["", "Steps"]
    for transition in transitions {
      lines += [""] + details(of: transition)
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private var longestState: Int {
    states.map(\.name.count).max() ?? 0
  }

  private func marks(of state: State) -> String {
    var marks: [String] = []
    if state.name == initial { marks.append("stories begin here") }
    if state.isPublic { marks.append("public") }
    if state.isHeld { marks.append("held") }
    if state.isFinal { marks.append("final") }
    if let then = state.then { marks.append("then \(then), at the time asked for") }
    return marks.joined(separator: ", ")
  }

  private func exits(of state: State) -> [String] {
    var targets: [(to: Transition.Target, names: [String])] = []
    for transition in transitions where !transition.isGeneral && transition.leaves(state.name) {
      if let index = targets.firstIndex(where: { $0.to == transition.to }) {
        targets[index].names.append(transition.name)
      } else {
        targets.append((transition.to, [transition.name]))
      }
    }
    return targets.map { exit(to: $0.to, $0.names) }
  }

  private func exit(to target: Transition.Target, _ names: [String]) -> String {
    let place: String
    switch target {
    case .state(let name): place = "  --> \(name)"
    case .same: place = "  stays"
    }
    return Column.wrap(names.joined(separator: ", "), under: place, at: longestState + 8)
      .joined(separator: "\n")
  }

  private func everywhere(_ transition: Transition) -> String {
    guard case .everywhere(let exceptions) = transition.from, !exceptions.isEmpty else {
      return "any state"
    }
    return Column.wrap("any state but " + Words.list(exceptions, or: true)).joined(separator: "\n")
  }

  private func details(of transition: Transition) -> [String] {
    let width = min(max(transitions.map(\.name.count).max() ?? 0, 4), 20) + 4
    var facts: [String] = []
    if let description = transition.description { facts.append(description) }
    // Namesakes differ in where they start, so that is said with each.
    if transitions(named: transition.name).count > 1, case .states(let names) = transition.from {
      facts.append("from \(Words.list(names, or: true))")
    }
    facts.append("by \(Words.list(transition.by, or: true))")
    if !transition.needs.isEmpty { facts.append("needs \(Words.list(transition.needs))") }
    if !transition.asks.isEmpty {
      facts.append("asks for \(Words.list(transition.asks.map(\.phrase)))")
    }
    if let lifts = transition.lifts { facts.append("lifts the \(lifts.rawValue)") }
    if transition.approves { facts.append("approves the words as they stand") }
    if let force = transition.force {
      facts.append("\(Words.list(force.by, or: true)) may force it past \(Words.list(force.past))")
    }
    var lines: [String] = []
    for fact in facts {
      lines += Column.wrap(fact, under: lines.isEmpty ? "  \(transition.name)" : "", at: width)
    }
    return lines
  }
}

extension Transition {
  /// Whether it starts from everywhere, so that it is drawn once and not at every state.
  fileprivate var isGeneral: Bool {
    if case .everywhere = from { true } else { false }
  }
}
