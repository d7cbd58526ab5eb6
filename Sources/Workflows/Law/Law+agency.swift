public import Stories

extension Law {
  /// Judges whether an import may put the agency's newer words into a story, which nobody looks at
  /// before; what the agency forbids with them is done besides.
  public func judgeAgencysUpdate(_ deed: Deed) -> Verdict {
    var facts = facts(of: deed)
    (facts.changed, facts.isBehind) = (true, false)
    // A story that comes in stopped is judged for its words only.
    facts.agencyStatus = .usable
    return workflow.verdict(
      on: Transition.update, facts: facts, actor: .wire, now: deed.now)
  }

  /// The state in which a story comes in: the first one or, where its agency orders something, where
  /// that leads; what only a person can decide is held.
  public func arrivalState(under order: AgencyOrder?) -> String {
    guard let order else { return workflow.initial }
    return order.step(from: workflow.initial, in: workflow)?.to
      ?? workflow.states.first(where: \.isHeld)?.name ?? workflow.initial
  }

  /// Why a story did not come in as stories do; nil where it did: with an agency's text, and where the
  /// agency's order leads, or a stricter one that came before it.
  public func objection(toArrival transition: String?, of after: Story) -> String? {
    guard transition == "import", after.syndication?.base != nil else {
      return "The story appeared without an import."
    }
    let order = AgencyOrder(after)
    let stricter = AgencyOrder.allCases.filter { other in order.map { other > $0 } ?? true }
    let states = ([order] + stricter).map(arrivalState)
    guard let state = after.state, states.contains(state) else {
      return "An import leads to \(states[0]), not to \(after.state ?? "nothing")."
    }
    return nil
  }

  /// Whether a step is what an import does to a story by itself: it takes the agency's words where
  /// they dispute nothing, notes what the agency orders, and stops the story where that was ordered.
  ///
  /// `merged` is what the newer words make of the story; `deed.takesUpdate` says whether it builds on
  /// them. `ordered` is the most that the agency ever ordered; it is asked only where that matters.
  public func isAgencys(
    _ deed: Deed, leadingTo to: String, merged: Story?, ordered: () -> AgencyOrder?
  ) -> Bool {
    let (before, after) = (deed.before, deed.text)
    let from = before.state ?? ""
    let isUpdate = deed.transition == Transition.update
    guard
      isUpdate
        || workflow.possible(from: from, actor: .wire).contains(where: {
          $0.name == deed.transition
        })
    else { return false }
    // Only an agency's order stops a story without a person.
    let stop = from == to ? nil : ordered()?.step(from: from, in: workflow)
    let isStopped = stop?.to == to && stop?.transition.name == deed.transition
    guard isStopped || isUpdate else { return false }
    guard deed.takesUpdate else {
      var noted = before
      noted.set("syndication.status", text: after.syndication?.status)
      noted.embargo = after.embargo
      return noted.isSame(as: after) && (isStopped || from == to)
    }
    guard var expected = merged else { return false }
    expected.set("syndication.base", text: after.syndication?.base)
    guard expected.isSame(as: after) else { return false }
    guard !isStopped, case .allowed(let step) = judgeAgencysUpdate(deed) else { return isStopped }
    return step.to == to
  }
}
