import Stories

/// What a word such as "edited" means for a story in some state.
public enum Aim: Hashable, Sendable {
  /// This transition.
  case transition(Transition)
  /// Any of these would do: the person has to say which.
  case several([Transition])
  /// It can be reached, though not from here; these lead there.
  case elsewhere([Transition])
  /// No state and no transition is called so; this name is the nearest.
  case unknown(nearest: String?)
}

extension Workflow {
  /// Finds the transition meant by the name of the state wanted, or by its own name.
  public func aim(at name: String, from state: String) -> Aim {
    var candidates: [Transition]
    if self.state(name) != nil {
      candidates = transitions.filter { $0.to == .state(name) }
    } else {
      candidates = transitions(named: name)
    }
    if candidates.isEmpty { candidates = transitions(named: name) }
    guard !candidates.isEmpty else {
      if self.state(name) != nil { return .elsewhere([]) }
      return .unknown(
        nearest: nearest(to: name, in: states.map(\.name) + transitions.map(\.name)))
    }
    let here = candidates.filter { $0.leaves(state) }
    guard let first = here.first else { return .elsewhere(candidates) }
    return here.count == 1 ? .transition(first) : .several(here)
  }
}
