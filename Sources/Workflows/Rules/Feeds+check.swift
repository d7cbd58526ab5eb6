import Stories

extension Feeds {
  /// Judges whether the workflow lets the rules take their transitions.
  ///
  /// - Parameters:
  ///   - workflow: The workflow in force.
  ///   - file: The name of the feeds' file, for the findings.
  /// - Returns: All findings, in the file's order.
  public func check(with workflow: Workflow, file: String? = nil) -> [WorkflowFinding] {
    rules.compactMap { rule in
      rule.flaw(in: workflow).map { WorkflowFinding(.error, $0, file: file) }
    }.inOrder()
  }
}

extension ImportRule {
  /// Why the workflow would never let the rule take its transition; nil where it would.
  fileprivate func flaw(in workflow: Workflow) -> Check.Flaw? {
    func flaw(_ message: String, hint: String? = nil) -> Check.Flaw {
      Check.Flaw(transitionPlace, message, hint: hint)
    }
    let namesakes = workflow.transitions(named: transition)
    guard !namesakes.isEmpty else {
      let near = nearest(to: transition, in: workflow.transitions.map(\.name))
      return flaw(
        "the workflow \(workflow.name) has no transition \"\(transition)\"",
        hint: near.map { "did you mean \"\($0)\"?" })
    }
    let initial = workflow.initial
    guard let step = namesakes.first(where: { $0.leaves(initial) }) else {
      return flaw("\"\(transition)\" does not start from \"\(initial)\", where stories come in")
    }
    guard step.target(from: initial) != initial else {
      return flaw("\"\(transition)\" leaves a story in \"\(initial)\", where it came in")
    }
    guard Actor.rules.may(step) else {
      return flaw(
        "desk rules may not \(transition) (\(Words.list(step.by, or: true)))",
        hint: "add `desk` to its `by`, and `desk: {machine: true}` to the roles")
    }
    guard step.lifts == nil, !step.recordsChange else {
      return flaw("\"\(transition)\" is for a person, who changes or lifts something by it")
    }
    if let ask = step.asks.first(where: { $0 != .reason }) {
      return flaw("\"\(transition)\" asks for \(ask.phrase), which no rule can give")
    }
    if step.asks.contains(.reason), Guard.isBlank(reason) {
      return flaw("\"\(transition)\" asks for a reason", hint: "add `reason: \"...\"` to the rule")
    }
    return nil
  }
}
