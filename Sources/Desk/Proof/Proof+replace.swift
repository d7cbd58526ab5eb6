import Archive
import Git
import Stories
import Workflows

extension Proof {
  /// What is wrong with a step that says desk rules replaced words: the rules of its time are asked
  /// again for what they make of the text that had just come in.
  mutating func replacingMessages(
    _ step: HistoryStep, _ record: StepRecord, _ before: Story, _ after: Story,
    _ dossier: Dossier
  ) throws -> [String] {
    let author = step.commit.author
    guard author.isRules else {
      return ["The record says that desk rules replaced words, and \(author.name) did."]
    }
    guard let said = record[.rule] else {
      return ["The record says that \(author.name) replaced words, and names no rule."]
    }
    guard let blob = step.before, dossier.asSent.contains(blob) else {
      return ["The record says that the rules \(said) replaced words, and none had just come in."]
    }
    let (expected, names) = try feeds(before: step).replacing(in: before)
    guard names.joined(separator: ", ") == said else {
      return [
        "The record says that the rules \(said) replaced words; those of \(Feeds.path) at that time "
          + "that do are \(names.isEmpty ? "none" : names.joined(separator: ", "))."
      ]
    }
    guard expected.isSame(as: after), before.state == after.state else {
      return ["The rules \(said) make other words of the story than the record has."]
    }
    return []
  }
}
