import Stories

extension Law {
  /// What stands against what a step makes of the text, or against the clock that takes it.
  func objections(to deed: Deed, as transition: Transition, _ facts: Facts) -> [Reason] {
    var reasons: [Reason] = []
    func object(_ kind: Reason.Kind, _ name: String, _ sentence: String, cure: String? = nil) {
      reasons.append(
        Reason(kind, name, sentence, cure: cure ?? "stet log \(deed.story)"))
    }
    if transition.name == Transition.update {
      if !deed.takesUpdate {
        object(
          .text, "base", "update takes a newer text of the agency's, and none was taken.")
      }
    } else {
      if facts.changed, !transition.recordsChange {
        object(
          .text, transition.name, "\(transition.name) changes no text, and the text was changed.",
          cure: "stet diff \(deed.story) --work")
      }
      for key in Self.agencyKeys
      where deed.text.file[key]?.text != deed.before.file[key]?.text {
        object(
          .text, key,
          "\(key) is written by Stet and no change of the text: it was "
            + "\"\(deed.before.file[key]?.text ?? "")\".")
      }
    }
    if isEmbargoMoved(deed, by: transition) {
      let lift = workflow.transition(lifting: .embargo, from: facts.state)
      object(
        .text, "embargo",
        "The embargo of \(deed.story) is its agency's: no change of the text moves it, only a "
          + "step with a reason.",
        cure: lift.map { "\($0.command(for: deed.story)) \(Ask.at.option)" }
          ?? "stet show \(deed.story)")
    }
    if let sentence = objectionToClock(deed, facts.state) { object(.clock, "at", sentence) }
    return reasons
  }

  private static let agencyKeys = ["id"] + StoryKey.syndicationOrder.map { "syndication." + $0 }

  /// Whether an agency's embargo is another after a step that is not made for that; an update takes
  /// the agency's, or leaves the one there was.
  private func isEmbargoMoved(_ deed: Deed, by transition: Transition) -> Bool {
    guard deed.before.syndication != nil, transition.lifts != .embargo,
      deed.text.embargo != deed.before.embargo
    else { return false }
    return !deed.takesUpdate || deed.text.embargo != deed.agency?.embargo
  }

  /// The clock acts for one person, at the time and in the way that this person asked for.
  private func objectionToClock(_ deed: Deed, _ state: String) -> String? {
    guard let due = deed.due else { return nil }
    guard workflow.state(state)?.then == deed.transition else {
      return "The clock took it, and the clock does not \(deed.transition) from \(state)."
    }
    guard let asked = deed.past.appointment else {
      return "The clock took it, and nobody had asked for a time."
    }
    guard asked.at == due, asked.email.lowercased() == deed.actor.email.lowercased() else {
      return
        "The clock took it for \(deed.actor.name) at \(due); \(asked.name) had asked for "
        + "\(asked.at)."
    }
    guard let seconds = asked.seconds, seconds <= deed.now else {
      return "The clock took it, and its time \(due) had not come."
    }
    return nil
  }
}
