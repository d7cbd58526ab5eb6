import Archive
import Git
import Stories
import Workflows

extension Reception {
  /// Lets desk rules replace words in what came in as it was sent, once all versions of the batch are
  /// known.
  ///
  /// The flag stays what the words say: where the text is not the agency's any more, it is edited.
  mutating func applyReplacements() throws -> [RuleRemark] {
    var remarks: [RuleRemark] = []
    for number in newestNumbers where arrivals[number].isAsSent {
      let feeds = try desk.feeds(at: main)
      let arrival = arrivals[number]
      guard arrival.stop == nil, let story = arrival.taken else { continue }
      var (replaced, names) = feeds.replacing(in: story)
      guard !names.isEmpty else { continue }
      replaced.flag = Flag(ours: replaced, agency: arrival.text)
      arrivals[number].replaced = (replaced, names)
      remarks.append(
        RuleRemark(
          path: arrival.path.text, replacements: names,
          sentence: "Words were replaced by \(Replacement.inWords(names))."))
    }
    return remarks
  }

  /// The step by which desk rules replace words, over the import that brought the story.
  func composeReplacing(_ arrival: Arrival, over tip: Tip) throws -> Tip {
    guard let (after, names) = arrival.replaced, let story = arrival.taken else { return tip }
    var record = try StepRecord(
      "Replace words", Transition.replace, of: arrival.path.id, from: story, to: after,
      by: Actor.rules.email, at: hands.committer.seconds)
    record[.reason] = "By \(Replacement.inWords(names)), when it came in."
    record[.rule] = names.joined(separator: ", ")
    return try archive.compose(
      [FileChange(path: arrival.path.text, bytes: after.bytes)], as: record.message,
      by: hands.ofRules, over: tip)
  }
}
