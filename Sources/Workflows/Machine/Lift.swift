/// What a step takes out of a story's way, which no change of the text can.
public enum Lift: String, CaseIterable, Sendable {
  /// Its embargo, or the time at which that ends, where one is given.
  case embargo
  /// The debts that forced steps left.
  case debt

  /// What it does, for the schema and for help.
  var description: String {
    switch self {
    case .embargo: "end the story's embargo now, or at the time given with --at"
    case .debt: "clear the debts that forced steps left, by another person than who forced them"
    }
  }
}

extension Transition {
  /// Whether it would take something out of the way that is not there.
  public func isIdle(embargo: Bool, debt: Bool) -> Bool {
    switch lifts {
    case .embargo: !embargo
    case .debt: !debt
    case nil: false
    }
  }
}

extension Workflow {
  /// The transition that takes something out of a story's way from a state; nil where there is none.
  public func transition(lifting lift: Lift, from state: String) -> Transition? {
    transitions.first { $0.lifts == lift && $0.leaves(state) }
  }
}
