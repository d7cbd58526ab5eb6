import Archive
import Budget
import Git
import Stories
import Wire
import Workflows

extension Appointment {
  /// What a step asks of the clock; nil where it asks nothing.
  init?(_ record: StepRecord, by name: String, _ email: String, in workflow: Workflow) {
    guard let transition = record[.transition], let at = record[.at],
      workflow.transitions(named: transition).contains(where: { $0.asks.contains(.at) })
    else { return nil }
    self.init(by: name, email, at: at, seconds: WireDate(at)?.instant)
  }
}

extension Hands {
  /// The clock acts for whoever asked; who runs it is the committer.
  func keeping(_ appointment: Appointment?) -> Hands {
    guard let appointment else { return self }
    return Hands(
      author: Signature(
        name: appointment.name, email: appointment.email, time: committer.time),
      committer: committer)
  }
}

extension Desk {
  /// What was asked of the clock by the step that brought a story to where it stands.
  ///
  /// A step that left the story there asked nothing, whatever times were given with it.
  func appointment(for entry: StoryEntry, in workflow: Workflow) throws -> Appointment? {
    for step in try budget().steps(of: entry.id).reversed() where step.path == entry.path {
      // One commit takes the agency's words into several stories, and names no states.
      guard let to = step.to else { continue }
      guard to == entry.state, let id = ObjectID(hex: step.commit) else { return nil }
      let commit = try archive().repository.commit(id)
      if let appointment = StepRecord(message: commit.message).flatMap({
        Appointment($0, by: step.name, step.email, in: workflow)
      }) {
        return appointment
      }
      guard step.from == entry.state else { return nil }
    }
    return nil
  }
}
