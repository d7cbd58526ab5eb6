/// What a step takes out of a story's way, which no change of the text can.
public enum Lift: String, CaseIterable, Sendable {
  /// Its embargo, or the time at which that ends, where one is given.
  case embargo

  /// What it does, for the schema and for help.
  var description: String {
    switch self {
    case .embargo: "end the story's embargo now, or at the time given with --at"
    }
  }
}

extension Workflow {
  /// The transition that takes something out of a story's way from a state; nil where there is none.
  public func transition(lifting lift: Lift, from state: String) -> Transition? {
    transitions.first { $0.lifts == lift && $0.leaves(state) }
  }
}
