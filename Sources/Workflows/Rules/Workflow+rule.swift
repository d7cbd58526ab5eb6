extension Workflow {
  /// What the workflow says to the step that a rule would take with a story.
  ///
  /// What an agency holds back is never shown to readers by a rule, even where the workflow does not
  /// ask for that: nobody has looked at the story.
  public func verdict(on rule: ImportRule, facts: Facts, now: Int64) -> Verdict {
    var facts = facts
    facts.given[.reason] = rule.reason
    let verdict = verdict(on: rule.transition, facts: facts, actor: .rules, now: now)
    guard case .allowed(let step) = verdict, state(step.to)?.isPublic == true else {
      return verdict
    }
    let occasion = Guard.Occasion(facts: facts, state: state(facts.state), actor: .rules, now: now)
    let unmet = [Guard.notHeld, .embargoPassed].compactMap { condition in
      condition.unmet(occasion).map {
        Reason(.guard, condition.name, $0.sentence, cure: $0.cure)
      }
    }
    return unmet.isEmpty ? verdict : .refused(unmet)
  }
}
