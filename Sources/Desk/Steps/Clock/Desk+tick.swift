import Archive
public import Budget
import Git
import Stories
import Wire
import Workflows

/// What became of a story whose time had come.
public struct TickReport: Sendable {
  /// The story as it was.
  public var entry: StoryEntry
  /// The transition that was due.
  public var transition: String
  /// The time asked for; nil where the record has none.
  public var at: String?
  /// Who asked for it.
  public var person: String?
  /// The step, or why it was not taken.
  public var outcome: Result<StepReport, DeskFailure>
}

extension Desk {
  /// Does what has come due, the longest due first, and tells of each story at once.
  ///
  /// A step is judged with all its guards, at the roles that whoever asked for it holds now. What is
  /// refused stays where it is and is due again the next time. An embargo that ends needs no step:
  /// the guard reads the clock.
  public func tick(dryRun: Bool = false, tell: (TickReport) throws -> Void) throws {
    let workflow = try workflow()
    let steps = workflow.states.reduce(into: [:]) { $0[$1.name] = $1.then }
    guard !steps.isEmpty else { return }
    var due: [(entry: StoryEntry, appointment: Appointment?)] = []
    for entry in try list(StoryFilter(states: steps.keys.sorted()), limit: .max) {
      let appointment = try appointment(for: entry, in: workflow)
      if let seconds = appointment?.seconds, seconds > clock().seconds { continue }
      due.append((entry, appointment))
    }
    due.sort {
      ($0.appointment?.seconds ?? .min, $0.entry.path)
        < ($1.appointment?.seconds ?? .min, $1.entry.path)
    }
    for (entry, appointment) in due {
      guard let transition = steps[entry.state],
        let outcome = try keep(appointment, transition, entry, dryRun: dryRun)
      else { continue }
      try tell(
        TickReport(
          entry: entry, transition: transition, at: appointment?.at, person: appointment?.name,
          outcome: outcome))
    }
  }

  /// Nil where another clock was faster, or a person.
  private func keep(
    _ appointment: Appointment?, _ transition: String, _ entry: StoryEntry, dryRun: Bool
  ) throws -> Result<StepReport, DeskFailure>? {
    guard let appointment, appointment.seconds != nil else {
      return .failure(
        DeskFailure(
          .refused,
          "\(entry.slug) (\(entry.state)): its record does not say when to \(transition) it.",
          hint: "stet log \(entry.slug)"))
    }
    let request = StepRequest(.named(transition), of: entry.id)
    do {
      guard !dryRun else { return .success(try plan(request, keeping: appointment).report) }
      let report = try writing { () throws -> StepReport? in
        let now = try find(entry.id)
        guard now.state == entry.state,
          try self.appointment(for: now, in: workflow()) == appointment
        else { return nil }
        return try record(plan(request, keeping: appointment))
      }
      return report.map { .success($0) }
    } catch {
      let failure = DeskFailure(error)
      // What is wrong with one story keeps no other waiting; what is wrong with the desk does.
      guard [.refused, .roleNotHeld, .unreadable, .noStory].contains(failure.kind) else {
        throw failure
      }
      return .failure(failure)
    }
  }
}
