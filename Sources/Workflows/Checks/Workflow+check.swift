extension Workflow {
  /// Judges whether the workflow is sound: whether stories can get everywhere, and out again.
  public func check() -> [WorkflowFinding] {
    let unknown = findings(of: [.unknownState])
    // A name that is mistyped cuts the way to its state: that it is cut would be said twice.
    return (unknown + findings(of: Check.all + (unknown.isEmpty ? Check.ways : []))).inOrder()
  }

  private func findings(of checks: [Check]) -> [WorkflowFinding] {
    checks.flatMap { check in
      check.flaws(self).map {
        WorkflowFinding(check.isWarning ? .warning : .error, $0, file: places.file)
      }
    }
  }

  /// Judges whether the workflow and the people of the desk fit each other.
  public func check(with people: People) -> [WorkflowFinding] {
    let unheld = Check.Flaw.unheldRoles(of: self, among: people)
      .map { WorkflowFinding(.warning, $0, file: places.file) }
    let unknown = Check.Flaw.unknownRoles(of: people, in: self)
      .map { WorkflowFinding(.error, $0, file: people.places.file) }
    return (unheld + unknown).inOrder()
  }
}
