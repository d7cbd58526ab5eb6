import Archive
import Git
import Revisions
import Stories
import Workflows

/// Judges one step of the history after the other; remembers what it needs for the next.
struct Proof {
  let archive: Archive
  let received: [String: Set<ObjectID>]
  /// What is asked of the clock, by the version of a story that waits for it.
  var appointments: [ObjectID: Appointment] = [:]
  /// Who approved and who forced what, so far.
  var ledger = Ledger()
  /// The versions of stories that nobody had a hand in.
  var unhandled: Set<ObjectID> = []
  /// The versions that have an agency's words as they were sent, and were just brought.
  var asSent: Set<ObjectID> = []
  /// The feeds' file that was in force when a story first took an agency's text, by that text.
  var takenUnder: [ObjectID: ObjectID?] = [:]
  /// The feeds that were in force, by the blob of their file.
  var feeds: [ObjectID: Feeds] = [:]
  /// The feeds' file of the commit last asked for.
  var latestFeeds: (parent: ObjectID, file: ObjectID?)?
  /// The transition for which the step judged last must be signed; nil where it need not be.
  var mustBeSigned: String?
  private var workflowTrees: [ObjectID: Configuration] = [:]
  /// The configuration of the commit last asked for; all steps of a commit share it.
  private var latest: (parent: ObjectID, configuration: Configuration?)?
  private let versions: Versions

  init(_ archive: Archive, received: [String: Set<ObjectID>]) {
    self.archive = archive
    self.received = received
    versions = Versions(archive)
  }

  /// What is wrong with a step; nothing when it keeps the rules.
  mutating func messages(on step: HistoryStep) throws -> [String] {
    mustBeSigned = nil
    guard let after = step.after else { return ["The story was deleted."] }
    let story: Story
    do throws(StoryFailure) {
      story = try versions.story(after)
    } catch {
      ledger.note(step, from: nil, to: nil)
      return ["The file is no story any more: \(error.message)"]
    }
    let before = step.before.flatMap { try? versions.story($0) }
    defer { ledger.note(step, from: before, to: story) }
    try rememberTaken(step, before, story)
    if let record = step.record, let id = StoryPath(step.path)?.id, !record.stories.contains(id) {
      return ["The commit changes the story, and its record does not name it."]
    }
    return try stateMessages(step, before, story) + flagMessages(step, story)
      + baseMessages(step, before, story)
  }

  private mutating func stateMessages(
    _ step: HistoryStep, _ before: Story?, _ after: Story
  ) throws -> [String] {
    let (from, to) = (before?.state, after.state)
    let configuration = try configuration(before: step)
    let workflow = configuration?.workflow
    defer {
      rememberAppointment(step, from: from, to: to, workflow)
      rememberArrival(step)
    }
    var rest = embargoMessages(step, before, after, workflow)
    if step.record?[.transition] != Transition.undo {
      rest += forceMessages(step, before, after, configuration)
    }
    guard let record = step.record else {
      if from != to {
        return ["The state went from \(from ?? "nothing") to \(to ?? "nothing") by hand."] + rest
      }
      let isPublic = from.flatMap { workflow?.state($0) }?.isPublic
      return isPublic == true && before?.isSame(as: after) == false
        ? ["Readers could see the story, and its text was changed by hand."] + rest : rest
    }
    if let said = record[.to], said != to {
      return ["The record says \(said), the file says \(to ?? "nothing")."]
    }
    if let said = record[.from], said != from {
      return ["The record says it came from \(said); it was \(from ?? "nothing")."]
    }
    guard let configuration else { return rest }
    let author = step.commit.author
    var rules = StepRules(
      workflow: configuration.workflow, name: author.name,
      actor: author.isRules
        ? .rules : configuration.people.actor(name: author.name, email: author.email))
    // Only an agency's order stops a story without a person; its texts are read where one may have.
    if from != to {
      rules.ordered = { [versions, texts = received[step.path] ?? []] in
        texts.compactMap { (try? versions.story($0)).flatMap(AgencyOrder.init) }.max()
      }
    }
    let merged = try merge(before, after, by: step, workflow)
    mustBeSigned = try signedTransition(step, record, before, after, rules, merged)
    if record[.transition] == Transition.undo {
      let breach = try undoBreach(step, record, from: from, to: to, rules: rules) {
        try merge($0, $1, by: step, workflow)
      }
      return [breach].compactMap(\.self)
    }
    if record[.transition] == Transition.replace {
      return try replacingMessages(step, record, before, after) + rest
    }
    let breach = rules.breach(
      by: record[.transition], from: before, to: after, merged: merged)
    return try [breach].compactMap(\.self) + rest
      + approvalMessages(step, record, before, after, configuration.workflow)
      + clockMessages(step, record, from: from, configuration.workflow)
      + ruleMessages(step, record, before, configuration.workflow)
      + noteMessages(record, from: from, configuration.workflow)
  }

  /// What the agency's text that a step took makes of the story; nil where the base did not move.
  private mutating func merge(
    _ before: Story?, _ after: Story, by step: HistoryStep, _ workflow: Workflow?
  ) throws -> StoryMerge? {
    guard let before, before.syndication?.base != after.syndication?.base,
      let base = agencyText(of: before), let newer = agencyText(of: after)
    else { return nil }
    let isPublic = before.state.flatMap { workflow?.state($0) }?.isPublic == true
    let isImport =
      step.commit.parents.count > 1 && step.record?[.transition] == Transition.update
    let merge = AgencyMerge(
      of: before, from: try textAsTaken(base, by: before), to: newer,
      under: try feeds(before: step), inOneStep: !isImport || isPublic)
    if merge.isAsSent, let blob = step.after { asSent.insert(blob) }
    return merge.merge
  }

  private func agencyText(of story: Story) -> Story? {
    guard let id = story.syndication?.base.flatMap({ ObjectID(hex: $0) }) else { return nil }
    return try? versions.story(id)
  }

  private func flagMessages(_ step: HistoryStep, _ story: Story) throws -> [String] {
    guard let base = story.syndication?.base else {
      return story.flag == nil ? [] : ["It has a flag, but no agency text to compare with."]
    }
    let id = ObjectID(hex: base)
    let isHere = try id.map { try archive.repository.contains($0) } ?? false
    // Most stories are the agency's to the letter, which their digest tells without reading more.
    if isHere, story.flag == .untouched, let bytes = story.bytesWithoutDeskKeys,
      try Repository.hash(blob: bytes) == id
    {
      return []
    }
    guard let id, isHere, let agency = try? versions.story(id)
    else { return ["The agency's text \(base.prefix(10)) is not in this repository."] }
    let flag = Flag(ours: story, agency: agency)
    guard flag != story.flag else { return [] }
    return [
      "not_edited_by_staff is \(story.flag?.rawValue ?? "absent"); the words say \(flag.rawValue)."
    ]
  }

  private func baseMessages(_ step: HistoryStep, _ before: Story?, _ story: Story) -> [String] {
    guard let base = story.syndication?.base, let id = ObjectID(hex: base) else {
      guard before?.syndication?.base != nil else { return [] }
      return ["The agency text it built on was taken out of the file."]
    }
    guard received[step.path]?.contains(id) != true else { return [] }
    return ["Its base \(base.prefix(10)) was never received on branch wire."]
  }

  /// The configuration that was in force when a step was made: that of its first parent.
  private mutating func configuration(before step: HistoryStep) throws -> Configuration? {
    guard let parent = step.commit.parents.first else { return nil }
    if let latest, latest.parent == parent { return latest.configuration }
    let configuration = try configuration(at: parent)
    latest = (parent, configuration)
    return configuration
  }

  private mutating func configuration(at parent: ObjectID) throws -> Configuration? {
    let tree = try archive.tip(at: parent).tree
    guard let folder = try archive.repository.entry(at: Configuration.folder, in: tree) else {
      return nil
    }
    if let known = workflowTrees[folder.id] { return known }
    let tip = try archive.tip(at: parent)
    let archive = archive
    let configuration = try? Configuration { try archive.file($0, at: tip)?.bytes }
    workflowTrees[folder.id] = configuration
    return configuration
  }
}
