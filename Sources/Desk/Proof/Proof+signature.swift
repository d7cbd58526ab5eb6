import Archive
import Git
import Revisions
import Stories
import Workflows

extension Proof {
  /// The name of a step's transition where that one must be signed, under the rules of its time;
  /// nil where it need not be.
  ///
  /// A step that an undo brings back is taken again. What an agency orders waits for no signature.
  func signedTransition(
    _ step: HistoryStep, _ record: StepRecord, _ before: Story?, _ after: Story, _ rules: StepRules,
    _ merged: StoryMerge?
  ) throws -> String? {
    let candidates = rules.workflow.transitions.filter { $0.needs.contains(Guard.signedName) }
    guard !candidates.isEmpty, let before, let from = before.state, let name = record[.transition]
    else { return nil }
    var taken = name
    if name == Transition.undo {
      guard let parent = step.commit.parents.first,
        let origin = try archive.lastStep(of: step.path, at: parent).map(archive.origin),
        origin.comesBack, let redone = origin.step.record?[.transition]
      else { return nil }
      taken = redone
    }
    guard candidates.contains(where: { $0.name == taken && $0.leaves(from) }),
      !Story.guards(record[.forced]).contains(Guard.signedName)
    else { return nil }
    let isAgencys =
      step.commit.parents.count > 1
      && rules.isAgencys(name, from: before, to: after, merged: merged)
    return isAgencys ? nil : taken
  }
}

extension SignatureStanding {
  /// What is wrong with the commit of a transition that must be signed; nil where nothing is.
  func complaint(about transition: String) -> String? {
    let fault: String
    switch self {
    case .good: return nil
    case .absent: fault = "and the commit has none."
    case .bad: fault = "and that of the commit is false: the commit is not what was signed."
    case .unknownKey: fault = "and git does not know whose key signed the commit."
    case .noSigners:
      fault =
        "and the commit's cannot be proved here, as git was not told who may sign: name a file of "
        + "keys with git config gpg.ssh.allowedSignersFile FILE."
    case .unproved(let words):
      fault =
        words.isEmpty
        ? "and git does not accept the commit's."
        : "and git does not accept the commit's; it says: \(words)."
    }
    return "\(transition) needs a signature, \(fault)"
  }
}
