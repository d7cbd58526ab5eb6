import Archive
import Budget
import Foundation
import Git
public import Stories
public import Workflows

/// A step that a person asks for.
public struct StepRequest: Sendable {
  /// How the transition is chosen.
  public enum Choice: Sendable {
    /// By its name.
    case named(String)
    /// By its name or by the name of the state wanted.
    case aim(String)
    /// The one that records a change of the text, from the state the story is in.
    case change
    /// The one that takes this out of the story's way.
    case lifting(Lift)
  }

  /// What a function makes of the text in hand: that of the work tree, or else of the record.
  public typealias Edit = @Sendable (Story) throws -> Story

  /// The story, as the person names it.
  public var story: String
  /// Which transition.
  public var choice: Choice
  /// The change of the text; without one a step that records changes takes the work tree's text.
  public var edit: Edit?
  /// Whose words stand, where the step takes the agency's newest text.
  public var update: UpdateChoice?
  /// Reason, note and the like.
  public var given: [Ask: String]
  /// Whether to pass by the guards that the workflow lets the person force.
  public var isForced: Bool
  /// The version that the change was made from, by its blob or the commit that made it; nil for the
  /// newest.
  ///
  /// One that is older is joined with what others recorded since.
  public var expected: String?
  /// An id of the caller's own for the step: asked for again under the same one, it is not taken
  /// again, and the first one's report is given.
  public var op: String?

  /// Makes a request.
  public init(
    _ choice: Choice, of story: String, edit: Edit? = nil, update: UpdateChoice? = nil,
    given: [Ask: String] = [:], isForced: Bool = false, expected: String? = nil, op: String? = nil
  ) {
    self.story = story
    self.choice = choice
    self.edit = edit
    self.update = update
    self.given = given
    self.isForced = isForced
    self.expected = expected
    self.op = op
  }
}

extension Desk {
  /// Takes a step: judges it against the workflow of the tip and records it as one commit.
  ///
  /// A dry run does all but the recording.
  /// - Throws: `.refused` or `.roleNotHeld` with all the reasons.
  public func take(_ request: StepRequest, dryRun: Bool = false) throws -> StepReport {
    guard !dryRun else { return try plan(request).report }
    return try writing { try earlierReport(of: request) ?? record(plan(request)) }
  }

  /// Records what was planned inside the same lock.
  func record(_ plan: StepPlan) throws -> StepReport {
    var report = plan.report
    guard report.transition != nil else { return report }
    report.commit = try archive().record(
      [FileChange(path: report.path, bytes: report.after.bytes)], as: report.message,
      by: plan.hands, on: .main, over: plan.tip
    ).commit.hex
    // The step is recorded, whatever becomes of the index; that catches up at the next look.
    do { _ = try budget() } catch { report.trouble = DeskFailure(error).message }
    return report
  }

  /// Judges a step; with an appointment it is that of whoever made it, and this process only keeps it.
  func plan(_ request: StepRequest, keeping appointment: Appointment? = nil) throws -> StepPlan {
    let entry = try find(request.story)
    let tip = try mainTip()
    let configuration = try configuration(at: tip)
    let current = try text(at: entry.path, tip)
    let state = current.story.state ?? ""
    let hands = try hands().keeping(appointment)
    let transition = try transition(
      request, state: state, configuration.workflow, slug: entry.slug)
    let choice = request.update ?? (transition == Transition.update ? .merge : nil)
    let newer = try choice.flatMap { choice in
      try withAgencysText(current, as: entry.slug, choice, tip)
    }
    if choice != nil, newer == nil {
      return StepPlan(report: nothingToDo(entry, current.story), hands: hands, tip: tip)
    }
    let candidate =
      try newer?.story
      ?? candidate(for: request, transition, of: current, entry, configuration, tip)
    let law = Law(configuration)
    var deed = Deed(
      transition, of: entry.slug, from: current.story, to: candidate,
      by: law.people.actor(name: hands.author.name, email: hands.author.email),
      at: lawfulTime(of: hands), given: request.given)
    deed.isForced = request.isForced
    deed.takesUpdate = newer != nil
    deed.agency = newer?.agency ?? current.agency
    deed.past = try past(of: entry, for: deed, in: law.workflow)
    (deed.past.appointment, deed.due) = (appointment, appointment?.at)
    let ruling = law.judge(deed)
    guard case .allowed(let outcome) = ruling else {
      throw refusal(ruling.verdict, transition, entry)
    }
    let (step, after) = (outcome.step, outcome.after)
    var record = try StepRecord(
      step.transition.title, step.transition.name, of: entry.id, from: current.story, to: after,
      by: hands.author.email, at: hands.author.seconds)
    record[.approved] = outcome.approved
    record[.forced] = Story.line(step.forced, after: nil)
    if step.transition.needs.contains(Guard.upToDateName), after.syndication?.base != nil {
      record[.wire] = try archive().tip(of: .wire)?.commit.hex
    }
    for case .record(let ask, let text) in step.actions { record[ask.trailer] = text }
    if let appointment {
      record[.due] = appointment.at
      record[.reason] = "By the clock, at the time asked for: \(appointment.at)."
    }
    if let op = request.op { record[.op] = op }
    let words = record.words ?? (0, 0)
    return StepPlan(
      report: StepReport(
        id: entry.id, slug: entry.slug, path: entry.path, headline: after.headline,
        transition: step.transition.name, past: step.transition.past, from: step.from, to: step.to,
        isAppearing: step.actions.contains(.appear), flag: after.flag, wordsAdded: words.added,
        wordsRemoved: words.removed, forced: step.forced, commit: nil,
        message: record.message, before: current.story, after: after),
      hands: hands, tip: tip)
  }

  private func withAgencysText(
    _ current: StoryText, as reference: String, _ choice: UpdateChoice, _ tip: Tip
  ) throws -> (story: Story, agency: Story)? {
    guard try archive().workTreeChange(of: current.path, since: tip) == nil else {
      throw Self.unrecordedChange(of: reference)
    }
    return try updated(current, as: reference, choice)
  }

  private func nothingToDo(_ entry: StoryEntry, _ story: Story) -> StepReport {
    StepReport(
      id: entry.id, slug: entry.slug, path: entry.path, headline: story.headline, transition: nil,
      past: "", from: entry.state, to: entry.state, isAppearing: false,
      flag: story.flag, wordsAdded: 0, wordsRemoved: 0, commit: nil, message: "", before: story,
      after: story)
  }

  private func candidate(
    for request: StepRequest, _ transition: String, of current: StoryText, _ entry: StoryEntry,
    _ configuration: Configuration, _ tip: Tip
  ) throws -> Story {
    let bytes = try archive().workTreeChange(of: current.path, since: tip)
    let inHand = try bytes.map { (bytes) throws(StoryFailure) in
      try Story(bytes, name: current.path)
    }
    let recordsChanges = configuration.workflow.transitions(named: transition)
      .contains(where: \.recordsChange)
    guard recordsChanges else {
      // Publishing the record while the desk's file says something else would surprise somebody,
      // and writing the new state over that file would lose the change.
      guard inHand == nil else {
        throw Self.unrecordedChange(of: request.story)
      }
      return current.story
    }
    if let expected = request.expected, expected != current.blob.hex, let edit = request.edit {
      // A file that somebody has in hand is nobody else's base, and is not written over.
      guard inHand == nil else { throw Self.unrecordedChange(of: request.story) }
      return try joined(request, edit, from: expected, with: current, of: entry)
    }
    let text = inHand ?? current.story
    let candidate = try request.edit?(text) ?? text
    try refuseComputedKeys(in: candidate, of: current)
    return candidate
  }

  /// A person may change words, but not what Stet computes.
  func refuseComputedKeys(in candidate: Story, of current: StoryText) throws {
    for key in Story.computedKeys where candidate.file[key]?.text != current.story.file[key]?.text {
      let place = candidate.file[key].map { ":\($0.line):\($0.column)" } ?? ""
      throw DeskFailure(
        .unreadable,
        "\(current.path)\(place): \(key) is computed by Stet and cannot be set by hand; it was "
          + "\"\(current.story.file[key]?.text ?? "")\".", hint: "git restore \(current.path)")
    }
    if let finding = candidate.validate().first {
      throw DeskFailure(
        .unreadable, "\(finding.named(current.path))", hint: finding.hint)
    }
  }

  func transition(
    _ request: StepRequest, state: String, _ workflow: Workflow, slug: String
  ) throws -> String {
    switch request.choice {
    case .named(let name): return name
    case .aim(let name):
      switch workflow.aim(at: name, from: state) {
      case .transition(let transition): return transition.name
      case .elsewhere(let transitions): return transitions.first?.name ?? name
      case .several(let transitions):
        throw DeskFailure(
          .usage,
          "\"\(name)\" can be reached from \(state) in several ways: "
            + transitions.map(\.name).joined(separator: ", ") + ".",
          hint: "stet move \(slug) \(transitions.first?.name ?? name)")
      case .unknown(let near):
        throw DeskFailure(
          .configuration, "The workflow has no state and no transition called \"\(name)\".",
          hint: near.map { "did you mean \($0)?" } ?? "stet workflow draw")
      }
    case .lifting(let lift):
      guard let step = workflow.transition(lifting: lift, from: state) else {
        throw DeskFailure(
          .configuration,
          "The workflow has no step that lifts the \(lift.rawValue) of a story that is \(state).",
          hint: "stet workflow draw")
      }
      return step.name
    case .change:
      let changes = workflow.transitions.filter(\.recordsChange)
      return (changes.first { $0.leaves(state) } ?? changes.first)?.name ?? "edit"
    }
  }

  static func unrecordedChange(of reference: String) -> DeskFailure {
    DeskFailure(
      .refused,
      "The file of \(reference) was changed in the work tree, and the change is not recorded yet.",
      hint: "stet diff \(reference) --work")
  }

  func refusal(_ verdict: Verdict, _ transition: String, _ entry: StoryEntry) -> DeskFailure {
    let reasons = verdict.reasons
    return DeskFailure(
      verdict.lacksOnlyRole ? .roleNotHeld : .refused,
      "\(entry.slug) (\(entry.state)): the workflow refuses \"\(transition)\".",
      hint: reasons.lazy.compactMap(\.cure).first ?? "stet why \(entry.slug) \(transition)",
      reasons: reasons)
  }
}

/// A step that is ready to be recorded.
struct StepPlan {
  var report: StepReport
  var hands: Hands
  var tip: Tip
}
