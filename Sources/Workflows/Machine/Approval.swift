/// What is known of the newest approval of a story.
public struct Approval: Hashable, Sendable {
  /// Who gave it.
  public var name: String
  /// When, in seconds since 1970 UTC.
  public var seconds: Int64
  /// What became of the words since, such as `"ten" became "eleven" in the body`; nil where they are
  /// as they were approved.
  public var change: String?
  /// Whether whoever gave it had changed the words last.
  public var isOwn: Bool

  /// An approval by somebody at a time.
  public init(by name: String, at seconds: Int64, change: String? = nil, isOwn: Bool = false) {
    self.name = name
    self.seconds = seconds
    self.change = change
    self.isOwn = isOwn
  }

  /// Whether it holds for the words as they are now.
  public var isInForce: Bool { change == nil && !isOwn }

  /// What it is worth now, as a sentence.
  public var sentence: String {
    let given = "\(name) approved it on \(UTC.text(seconds))"
    if let change { return "\(given); since then \(change)." }
    if isOwn { return "\(given), but had changed the words last; another person must approve it." }
    return "\(given)."
  }
}

extension Workflow {
  /// The command that leads towards an approval from a state; nil where no step does.
  ///
  /// Where the approving step starts elsewhere, it is the first step on the shortest way there.
  func approval(of facts: Facts) -> String? {
    var open: [(state: String, first: Transition?)] = [(facts.state, nil)]
    var seen: Set<String> = [facts.state]
    while !open.isEmpty {
      let (state, first) = open.removeFirst()
      if let step = transitions.first(where: { $0.approves && $0.leaves(state) }) {
        return (first ?? step).command(for: facts.story)
      }
      for step in transitions where step.leaves(state) && step.isPlain {
        let target = step.target(from: state)
        guard let place = self.state(target), !place.isPublic, !place.isFinal, !place.isHeld,
          seen.insert(target).inserted
        else { continue }
        open.append((target, first ?? step))
      }
    }
    return nil
  }
}

extension Transition {
  /// Whether it changes nothing but the state.
  fileprivate var isPlain: Bool {
    !recordsChange && name != Transition.update && name != Transition.kill && lifts == nil
  }
}
