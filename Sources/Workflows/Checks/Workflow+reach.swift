extension Workflow {
  /// The states that can be reached from those given, themselves included.
  func reachable(from start: Set<String>) -> Set<String> {
    follow(start) { source, target in (source, target) }
  }

  /// The states from which one of those given can be reached, themselves included.
  func leading(to goal: Set<String>) -> Set<String> {
    follow(goal) { source, target in (target, source) }
  }

  /// Follows every transition once, in the direction that `turned` gives it.
  private func follow(
    _ start: Set<String>, _ turned: (String, String) -> (from: String, to: String)
  ) -> Set<String> {
    var ways: [String: [String]] = [:]
    for transition in transitions {
      for source in sources(of: transition) {
        let way = turned(source.name, transition.target(from: source.name))
        ways[way.from, default: []].append(way.to)
      }
    }
    var reached = start
    var open = Array(start)
    while let state = open.popLast() {
      for next in ways[state] ?? [] where reached.insert(next).inserted { open.append(next) }
    }
    return reached
  }
}
