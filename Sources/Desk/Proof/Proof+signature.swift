import Archive
import Git
import Stories
import Workflows

extension Proof {
  /// The name of a step's transition where that one must be signed, under the rules of its time;
  /// nil where it need not be.
  ///
  /// What an agency orders waits for no signature.
  func signedTransition(_ deed: Deed, _ record: StepRecord, _ workflow: Workflow) -> String? {
    guard let transition = workflow.transition(deed.transition, from: deed.before.state ?? ""),
      transition.needs.contains(Guard.signedName),
      !Story.guards(record[.forced]).contains(Guard.signedName)
    else { return nil }
    return deed.transition
  }
}

extension SignatureStanding {
  /// What is wrong with the commit of a transition that must be signed; nil where nothing is.
  func complaint(about transition: String) -> Proof.Finding? {
    let fault: String
    var kind = Proof.Finding.Kind.law
    switch self {
    case .good: return nil
    case .absent: fault = "and the commit has none."
    case .bad: fault = "and that of the commit is false: the commit is not what was signed."
    case .unknownKey:
      kind = .absence
      fault = "and git does not know whose key signed the commit."
    case .noSigners:
      kind = .absence
      fault =
        "and the commit's cannot be proved here, as git was not told who may sign: name a file of "
        + "keys with git config gpg.ssh.allowedSignersFile FILE."
    case .unproved(let words):
      fault =
        words.isEmpty
        ? "and git does not accept the commit's."
        : "and git does not accept the commit's; it says: \(words)."
    }
    return Proof.Finding("\(transition) needs a signature, \(fault)", kind)
  }
}
