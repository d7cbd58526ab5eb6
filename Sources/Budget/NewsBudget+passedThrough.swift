import GRDB

extension NewsBudget {
  /// The paths of the stories that a step ever led to one of these states, or away from it.
  public func passedThrough(_ states: [String]) throws(BudgetFailure) -> Set<String> {
    guard !states.isEmpty else { return [] }
    let marks = states.map { _ in "?" }.joined(separator: ", ")
    return try read("read which stories were public") { database in
      try String.fetchSet(
        database,
        sql: "SELECT path FROM step WHERE after_state IN (\(marks)) OR before_state IN (\(marks))",
        arguments: StatementArguments(states + states))
    }
  }
}
