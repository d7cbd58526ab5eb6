import Archive
import Stories
import Workflows

extension Proof {
  /// What is wrong with a step that owes readers a note and has none.
  func noteMessages(_ record: StepRecord, from: String?, _ workflow: Workflow) -> [String] {
    guard let name = record[.transition], let from,
      let transition = workflow.transitions(named: name).first(where: { $0.leaves(from) })
    else { return [] }
    let note = record[.note] ?? ""
    guard transition.asks.contains(.note), note.allSatisfy(\.isWhitespace) else { return [] }
    return ["\(name) owes readers a note, and the record has none."]
  }
}
