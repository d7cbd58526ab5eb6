import Stories

extension Workflow {
  func unknownTransition(_ name: String, facts: Facts, actor: Actor) -> Reason {
    let names = transitions.map(\.name)
    let near = nearest(to: name, in: names)
    let meant = near.map { "Did you mean \"\($0)\"?" } ?? ""
    return Reason(
      .unknownTransition, name,
      Words.text(
        "The workflow \(self.name) has no transition \"\(name.prefix(40))\".", meant,
        possibleNow(facts, actor: actor)),
      cure: near.map { "stet why \(facts.story) \($0)" } ?? "stet workflow draw")
  }

  func unknownState(_ facts: Facts) -> Reason {
    let near = nearest(to: facts.state, in: states.map(\.name))
    let meant = near.map { ", which has \"\($0)\"" } ?? ""
    return Reason(
      .unknownState, facts.state,
      "The story is in a state \"\(facts.state.prefix(40))\" "
        + "that is not in the workflow \(name)\(meant).",
      cure: "stet workflow check")
  }

  func wrongState(_ namesakes: [Transition], facts: Facts, actor: Actor) -> Reason {
    let name = namesakes.first?.name ?? ""
    let sources = states.map(\.name).filter { state in
      namesakes.contains { $0.leaves(state) }
    }
    let from = sources.isEmpty ? "no state at all" : Words.list(sources, or: true)
    return Reason(
      .state, facts.state,
      Words.text(
        "The story is \(facts.state); \(name) is possible from \(from).",
        possibleNow(facts, actor: actor)),
      cure: possible(from: facts.state, actor: actor)
        .first { sources.contains($0.target(from: facts.state)) && $0.to != .same }?
        .command(for: facts.story) ?? "stet log \(facts.story)")
  }

  func roleNotHeld(
    _ transition: Transition, facts: Facts, actor: Actor, people: People
  ) -> Reason {
    let roles = Words.list(transition.by, or: true)
    let held: String
    switch actor.roles {
    case .only(let names) where !names.isEmpty: held = "has the role \(Words.list(names))"
    default: held = people.knows(actor.email) ? "has no role" : "is not in \(People.path)"
    }
    return Reason(
      .role, transition.name,
      Words.text(
        "\(transition.title) needs the role \(roles); \(actor.name) <\(actor.email)> \(held).",
        whoMay(transition, people: people)),
      cure: "stet why \(facts.story) \(transition.name)")
  }

  private func whoMay(_ transition: Transition, people: People) -> String {
    if people.isEveryone { return "" }
    let able = people.list.filter { person in
      person.roles.contains { transition.by.contains($0) }
    }
    if able.isEmpty { return "Nobody in \(People.path) has that role." }
    let shown = able.prefix(5).map(\.name)
    let more = able.count - shown.count
    return "Ask \(Words.list(more > 0 ? shown + ["\(more) more"] : Array(shown), or: true))."
  }

  private func possibleNow(_ facts: Facts, actor: Actor) -> String {
    guard state(facts.state) != nil else { return "" }
    var names: [String] = []
    for transition in possible(from: facts.state, actor: actor)
    where !names.contains(transition.name)
      && !transition.isIdle(embargo: facts.embargo != .none, debt: !facts.debts.isEmpty)
    {
      names.append(transition.name)
    }
    if names.isEmpty {
      return "There is nothing \(actor.name) could do with it from \(facts.state)."
    }
    return "Possible from \(facts.state): \(Words.list(names))."
  }
}
