import Archive
import Git
import Stories
import Workflows

/// Who approved what, and who forced what, by the versions of a story that the steps left.
///
/// Steps are noted in the order of the history. A version that an undo brings back stands as it stood
/// when it was left.
struct Ledger {
  /// One approval, bound to the words of one version.
  struct Grant {
    var name: String
    var email: String
    var seconds: Int64
    /// The version that was approved.
    var version: ObjectID
  }

  /// How things stand with one version.
  struct Standing {
    /// The newest approval, whatever became of the words since.
    var grant: Grant?
    /// The address of whoever last changed what readers see; nil where the agency did.
    var changer: String?
    /// What was forced and nobody has cleared.
    var debts: [Debt] = []
  }

  private var standings: [ObjectID: Standing] = [:]

  /// How things stand with a version.
  subscript(version: ObjectID?) -> Standing {
    version.flatMap { standings[$0] } ?? Standing()
  }

  /// Notes a step; a version that is no story can be approved by nobody.
  mutating func note(_ step: HistoryStep, from before: Story?, to after: Story?) {
    guard let version = step.after else { return }
    // What only says that it undoes, and makes a version that never was, is a change like any other.
    if step.record?[.transition] == Transition.undo, standings[version] != nil { return }
    var standing = self[step.before]
    let author = step.commit.author
    if !Self.readsAlike(before, after) {
      // An import is a merge; whoever takes an update themselves answers for what it makes.
      let isAgencys =
        step.commit.parents.count > 1
        && ["import", Transition.update].contains(step.record?[.transition])
      standing.changer = isAgencys ? nil : author.email
    }
    if let digest = step.record?[.approved], digest == after?.contentDigest {
      standing.grant = Grant(
        name: author.name, email: author.email, seconds: author.seconds, version: version)
    }
    // Where the file owes what no record forced, somebody wrote it there by hand.
    let owed = standing.debts.isEmpty ? after?.forced : nil
    if let forced = step.record?[.forced] ?? owed {
      standing.debts.append(
        Debt(
          step.record?[.transition] ?? "a change by hand", past: Story.guards(forced),
          by: author.name, author.email, at: author.seconds, reason: step.record?[.reason]))
    }
    if after?.forced == nil { standing.debts = [] }
    standings[version] = standing
  }

  /// Whether readers see the same in both; without a hash, as every step of a history is asked.
  private static func readsAlike(_ one: Story?, _ other: Story?) -> Bool {
    guard let one, let other else { return false }
    let (texts, others) = (one.visibleTexts, other.visibleTexts)
    return texts.count == others.count
      && zip(texts, others).allSatisfy {
        $0.name == $1.name && $0.text.utf8.elementsEqual($1.text.utf8)
      }
  }
}

extension Approval {
  /// What an approval is worth for the words as they are now.
  init(_ grant: Ledger.Grant, of approved: Story?, now story: Story, changer: String?) {
    // Whoever changed the words since is told with the words; only then it matters whose they are.
    let change =
      approved.map { story.firstChange(since: $0) } ?? "nobody can say which words changed"
    self.init(
      by: grant.name, at: grant.seconds, change: change,
      isOwn: changer?.lowercased() == grant.email.lowercased())
  }
}

extension Story {
  /// The guards that its steps were forced past and nobody has cleared, in one line; nil for none.
  var forced: String? {
    get { text("forced") }
    set { set("forced", text: newValue) }
  }

  /// The names in a line of guards.
  static func guards(_ line: String?) -> [String] {
    (line ?? "").split(separator: ",").map { String($0.filter { !$0.isWhitespace }) }
  }

  /// The line of guards after a step was forced past some more.
  static func line(_ guards: [String], after line: String?) -> String? {
    let known = Self.guards(line)
    let all = known + guards.filter { !known.contains($0) }
    return all.isEmpty ? nil : all.joined(separator: ", ")
  }
}
