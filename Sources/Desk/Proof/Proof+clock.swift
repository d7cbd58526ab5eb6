import Archive
import Git
import Stories
import Workflows

extension Proof {
  /// What is wrong with a step that says the clock took it.
  ///
  /// The clock acts for one person, at the time and in the way that this person asked for.
  func clockMessages(
    _ step: HistoryStep, _ record: StepRecord, from: String?, _ workflow: Workflow
  ) -> [String] {
    guard let due = record[.due] else { return [] }
    let transition = record[.transition] ?? "nothing"
    guard let from, workflow.state(from)?.then == transition else {
      return ["The record says the clock took it, and the clock does not \(transition) from there."]
    }
    guard let asked = step.before.flatMap({ appointments[$0] }) else {
      return ["The record says the clock took it, and nobody had asked for a time."]
    }
    let author = step.commit.author
    guard asked.at == due, asked.email == author.email else {
      return [
        "The record says the clock took it for \(author.name) at \(due); \(asked.name) had asked "
          + "for \(asked.at)."
      ]
    }
    guard let seconds = asked.seconds, seconds <= step.commit.committer.seconds else {
      return ["The record says the clock took it, and its time \(due) had not come."]
    }
    return []
  }

  /// Remembers what a step asks of the clock, as long as the story stays where it led.
  mutating func rememberAppointment(
    _ step: HistoryStep, from: String?, to: String?, _ workflow: Workflow?
  ) {
    guard let after = step.after else { return }
    let author = step.commit.author
    if let workflow, let record = step.record,
      let asked = Appointment(record, by: author.name, author.email, in: workflow)
    {
      appointments[after] = asked
    } else if from == to {
      appointments[after] = step.before.flatMap { appointments[$0] }
    } else {
      appointments[after] = nil
    }
  }
}
