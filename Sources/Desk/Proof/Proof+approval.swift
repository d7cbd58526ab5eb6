import Archive
import Git
import Stories
import Workflows

extension Proof {
  /// What is wrong with what a step says of approvals, or with a step that needed one.
  func approvalMessages(
    _ step: HistoryStep, _ record: StepRecord, _ before: Story?, _ after: Story,
    _ workflow: Workflow
  ) -> [String] {
    let name = record[.transition] ?? "nothing"
    let transition = before?.state.flatMap { state in
      workflow.transitions(named: name).first { $0.leaves(state) }
    }
    let standing = ledger[step.before]
    let author = step.commit.author
    if let digest = record[.approved] {
      guard transition?.approves == true else {
        return ["The record says that words were approved, and \(name) approves none."]
      }
      let actual = after.contentDigest
      guard digest == actual else {
        return [
          "The record says that \(author.name) approved \(digest.prefix(10)); the words are "
            + "\(actual.prefix(10))."
        ]
      }
      guard standing.changer?.lowercased() != author.email.lowercased() else {
        return ["\(author.name) approved words that they had changed last."]
      }
      return []
    }
    if transition?.approves == true {
      return ["\(name) approves the words, and the record does not say which."]
    }
    guard let before, transition?.needs.contains(Guard.approvedName) == true,
      !Story.guards(record[.forced]).contains(Guard.approvedName)
    else { return [] }
    guard let grant = standing.grant else {
      return ["\(name) needs an approval, and nobody had approved the story."]
    }
    let approval = Approval(
      grant, of: try? Story(archive.repository.blob(grant.version)), now: before,
      changer: standing.changer)
    return approval.isInForce ? [] : ["\(name) needs an approval. \(approval.sentence)"]
  }
}
