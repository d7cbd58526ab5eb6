extension Workflow {
  /// The transitions that somebody may try from a state, whatever their guards will say.
  public func possible(from state: String, actor: Actor) -> [Transition] {
    guard self.state(state) != nil else { return [] }
    return transitions.filter { $0.leaves(state) && actor.may($0) }
  }
}
