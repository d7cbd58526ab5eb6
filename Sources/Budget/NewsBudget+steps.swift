import GRDB

extension NewsBudget {
  /// Every step of a story, oldest first.
  public func steps(of story: String) throws(BudgetFailure) -> [Step] {
    try steps(
      "WHERE story = ? ORDER BY ordinal, tip, path", [story], "read the story's history")
  }

  /// The last steps of all stories, newest first.
  public func latestSteps(limit: Int = 20) throws(BudgetFailure) -> [Step] {
    try steps(
      "ORDER BY ordinal DESC, tip, path LIMIT ?", [max(limit, 0)], "read the latest steps")
  }

  private func steps(
    _ sql: String, _ arguments: StatementArguments, _ operation: String
  ) throws(BudgetFailure) -> [Step] {
    try read(operation) { database in
      let statement = try database.cachedStatement(sql: "SELECT \(Step.columns) FROM step \(sql)")
      return try Row.fetchAll(statement, arguments: arguments).map(Step.init)
    }
  }
}
