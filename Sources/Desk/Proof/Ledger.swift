import Archive
import Git
import Stories
import Workflows

/// Who changed, approved and forced what in one story, by the versions that its steps left.
///
/// Steps are noted in the order of the history. A version that an undo brings back stands as it stood
/// when it was left.
struct Ledger: Codable {
  /// One approval, bound to the words of one version.
  struct Grant: Codable {
    var name: String
    var email: String
    var seconds: Int64
    /// The version that was approved.
    var version: ObjectID
  }

  /// How things stand with one version.
  struct Account: Codable {
    /// The newest approval, whatever became of the words since.
    var grant: Grant?
    /// The address of whoever last changed what readers see; nil where the agency did.
    var changer: String?
    /// The addresses of all who changed the text since it came in.
    var editors: [String] = []
    /// What was forced and nobody has cleared.
    var debts: [Debt] = []
    /// Whether a step made for that ended the agency's embargo.
    var isEmbargoLifted = false
  }

  private var accounts: [ObjectID: Account] = [:]

  /// How things stand with a version.
  subscript(version: ObjectID?) -> Account {
    version.flatMap { accounts[$0] } ?? Account()
  }

  /// Notes a step under the workflow of its time; a version that is no story can be approved by
  /// nobody.
  mutating func note(
    _ step: HistoryStep, from before: Story?, to after: Story?, under workflow: Workflow?
  ) {
    guard let version = step.after else { return }
    let transition = step.record?[.transition]
    // What only says that it undoes, and makes a version that never was, is a change like any other.
    if transition == Transition.undo, accounts[version] != nil { return }
    var account = self[step.before]
    let author = step.commit.author
    // An import is a merge; whoever takes an update themselves answers for what it makes.
    let isAgencys =
      step.commit.parents.count > 1 && ["import", Transition.update].contains(transition)
    if !Self.readsAlike(before, after) { account.changer = isAgencys ? nil : author.email }
    if let before, let after, !isAgencys, !author.isRules, !before.isSame(as: after),
      !account.editors.contains(author.email)
    {
      account.editors.append(author.email)
    }
    if let digest = step.record?[.approved], digest == after?.contentDigest {
      account.grant = Grant(
        name: author.name, email: author.email, seconds: author.seconds, version: version)
    }
    // Where the file owes what no record forced, somebody wrote it there by hand.
    let owed = account.debts.isEmpty ? after?.forced : nil
    if let forced = step.record?[.forced] ?? owed {
      account.debts.append(
        Debt(
          transition ?? "a change by hand", past: Story.guards(forced),
          by: author.name, author.email, at: author.seconds, reason: step.record?[.reason]))
    }
    if after?.forced == nil { account.debts = [] }
    if let from = before?.state, let transition,
      workflow?.transition(transition, from: from)?.lifts == .embargo
    {
      account.isEmbargoLifted = true
    }
    accounts[version] = account
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

extension Past {
  /// What a version's account says to the step that follows, for the text that the step leaves;
  /// `text` reads the version that was approved.
  init(_ account: Ledger.Account, for story: Story, reading text: (ObjectID) -> Story?) {
    self.init()
    editors = account.editors
    changer = account.changer
    debts = account.debts
    isEmbargoLifted = account.isEmbargoLifted
    approval = account.grant.map {
      Approval($0, of: text($0.version), now: story, changer: account.changer)
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
