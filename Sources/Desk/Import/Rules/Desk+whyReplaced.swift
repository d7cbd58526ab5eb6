import Archive
import Budget
import Git
import Prose
import Stories
import Workflows

extension RuleAccount {
  /// What became of one replacement of words.
  public struct ReplacementLine: Sendable {
    /// What a replacement came to.
    public enum Outcome: String, Sendable {
      /// It changed words.
      case replaced
      /// It did not fit the story.
      case misfit
      /// The story has not the words it looks for.
      case absent
      /// It would have changed words, and nothing did.
      case missing
    }

    /// The rule's name.
    public var rule: String
    /// What it came to.
    public var outcome: Outcome
    /// Why, as a sentence.
    public var sentence: String
  }
}

extension Desk {
  /// Tells which replacements changed words of a story when it came in, by the rules of that time;
  /// `last` is the step of desk rules where they took one.
  func tell(
    of arrival: Budget.Step, _ last: Budget.Step?, in account: inout RuleAccount
  ) throws {
    guard let blob = arrival.after.flatMap({ ObjectID(hex: $0) }) else { return }
    let repository = try archive().repository
    let story = try Story(repository.blob(blob), name: arrival.path)
    let feeds = try feedsBefore(arrival.commit)
    var names: [String] = []
    if let last, last.commit != arrival.commit, let id = ObjectID(hex: last.commit) {
      account.replacing = last.commit
      names = StepRecord(message: try repository.commit(id).message)?.rules ?? []
    }
    let able = feeds.replacing(in: story).names
    account.replacements = feeds.replacements.map { rule in
      typealias Line = RuleAccount.ReplacementLine
      if names.contains(rule.name) {
        return Line(
          rule: rule.name, outcome: .replaced,
          sentence: "It wrote \"\(rule.words.with)\" for \"\(rule.words.find)\".")
      }
      if let misfit = rule.misfit(story) {
        return Line(rule: rule.name, outcome: .misfit, sentence: misfit.sentence)
      }
      return able.contains(rule.name)
        ? Line(
          rule: rule.name, outcome: .missing, sentence: "It fits, and the record has no step of it."
        )
        : Line(
          rule: rule.name, outcome: .absent, sentence: "It found \"\(rule.words.find)\" nowhere.")
    }
  }

  /// The rules that replaced words of a story when it came in, or at its newest version that brought
  /// some; none where they did not.
  func rulesThatReplaced(in steps: [Budget.Step]) throws -> [String] {
    guard let step = steps.last(where: { $0.transition == Transition.replace }),
      let id = ObjectID(hex: step.commit)
    else { return [] }
    return StepRecord(message: try archive().repository.commit(id).message)?.rules ?? []
  }
}

extension StepRecord {
  /// The rules that it names.
  var rules: [String] {
    (self[.rule] ?? "").split(separator: ",").map { String($0.filter { $0 != " " }) }
  }
}
