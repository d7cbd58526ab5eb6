extension Workflow {
  /// The states that can be reached from those given, themselves included.
  func reachable(from start: Set<String>) -> Set<String> {
    grow(start) { reached, source, target in reached.contains(source) ? target : nil }
  }

  /// The states from which one of those given can be reached, themselves included.
  func leading(to goal: Set<String>) -> Set<String> {
    grow(goal) { reached, source, target in reached.contains(target) ? source : nil }
  }

  private func grow(
    _ start: Set<String>, by next: (Set<String>, String, String) -> String?
  ) -> Set<String> {
    let steps = Set(
      transitions.flatMap { transition in
        sources(of: transition).map { [$0.name, transition.target(from: $0.name)] }
      })
    var reached = start
    var grew = true
    while grew {
      grew = false
      for step in steps {
        guard let source = step.first, let target = step.last,
          let found = next(reached, source, target), reached.insert(found).inserted
        else { continue }
        grew = true
      }
    }
    return reached
  }
}
