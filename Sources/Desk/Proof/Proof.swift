import Archive
import Git
import Stories
import Workflows

/// Judges one step of the history after the other by the law of its time; remembers what it needs for
/// the next.
struct Proof {
  let archive: Archive
  /// What is known of each story so far, by path.
  var dossiers: [String: Dossier]
  /// The transition for which the step judged last must be signed; nil where it need not be.
  var mustBeSigned: String?
  /// Whether the step judged last led to where readers do not see the story.
  var isOutOfSight = false
  /// Whether it led to where a kill leads.
  var isKilled = false
  /// The feeds that were in force, by the blob of their file.
  var feeds: [ObjectID: Feeds] = [:]
  /// The feeds' file of the commit last asked for.
  var latestFeeds: (parent: ObjectID, file: ObjectID?)?
  /// Whether a commit that a record names is one that an import made on `wire`.
  var wires: [ObjectID: Bool] = [:]
  private var configurations: [ObjectID: Configuration?] = [:]
  /// The configuration of the commit last asked for; all steps of a commit share it.
  private var latest: (parent: ObjectID, configuration: Configuration?)?
  let versions: Versions
  /// The tips of both branches, to tell what a record may name.
  let tips: [ObjectID]

  init(_ archive: Archive, dossiers: [String: Dossier], tips: [ObjectID]) {
    self.archive = archive
    self.dossiers = dossiers
    self.tips = tips
    versions = Versions(archive)
  }

  /// One thing that is wrong with a step.
  struct Finding {
    var sentence: String
    var kind = Kind.law

    /// What a finding means for the steps that follow.
    enum Kind: String, Codable {
      /// The step was none that the law allows.
      case law
      /// The flag is not what the words say; the next step computes it anew.
      case flag
      /// Something is not here by which the step could be proved, and may come yet.
      case absence
    }

    init(_ sentence: String, _ kind: Kind = .law) {
      (self.sentence, self.kind) = (sentence, kind)
    }
  }

  /// What is wrong with a step; nothing when it keeps the law.
  mutating func findings(on step: HistoryStep) throws -> [Finding] {
    (mustBeSigned, isOutOfSight, isKilled) = (nil, false, false)
    guard let after = step.after else { return [Finding("The story was deleted.")] }
    var dossier = dossiers.removeValue(forKey: step.path) ?? Dossier()
    defer { dossiers[step.path] = dossier }
    let configuration = try configuration(before: step)
    let workflow = configuration?.workflow
    let story: Story
    do throws(StoryFailure) {
      story = try versions.story(after)
    } catch {
      dossier.ledger.note(step, from: nil, to: nil, under: workflow)
      return [Finding("The file is no story any more: \(error.message)")]
    }
    let before = step.before.flatMap { try? versions.story($0) }
    isKilled = workflow?.isKilled(story.state ?? "") == true
    isOutOfSight = workflow?.state(story.state ?? "").map { !$0.isPublic } ?? false
    defer {
      dossier.ledger.note(step, from: before, to: story, under: workflow)
      remember(step, from: before?.state, to: story.state, workflow, in: &dossier)
    }
    try rememberTaken(step, before, story, in: &dossier)
    if let record = step.record {
      if let id = StoryPath(step.path)?.id, !record.stories.contains(id) {
        return [Finding("The commit changes the story, and its record does not name it.")]
      }
      if let trailer = record.ambiguous.first {
        return [
          Finding("The record says \(trailer.rawValue) more than once: nobody knows which holds.")
        ]
      }
    }
    return try
      (stepMessages(step, before, story, configuration, &dossier)
      + baseMessages(before, story, dossier)).map { Finding($0) }
      + flagFindings(step, story)
  }

  private func flagFindings(_ step: HistoryStep, _ story: Story) throws -> [Finding] {
    guard let base = story.syndication?.base else {
      return story.flag == nil
        ? [] : [Finding("It has a flag, but no agency text to compare with.", .flag)]
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
    else {
      return [
        Finding("The agency's text \(base.prefix(10)) is not in this repository.", .absence)
      ]
    }
    let flag = Flag(ours: story, agency: agency)
    guard flag != story.flag else { return [] }
    let said = story.flag?.rawValue ?? "absent"
    return [
      Finding("not_edited_by_staff is \(said); the words say \(flag.rawValue).", .flag)
    ]
  }

  private func baseMessages(_ before: Story?, _ story: Story, _ dossier: Dossier) -> [String] {
    guard let base = story.syndication?.base, let id = ObjectID(hex: base) else {
      guard before?.syndication?.base != nil else { return [] }
      return ["The agency text it built on was taken out of the file."]
    }
    guard !dossier.received.contains(where: { $0.version == id }) else { return [] }
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
    let tip = try archive.tip(at: parent)
    guard let folder = try archive.repository.entry(at: Configuration.folder, in: tip.tree) else {
      return nil
    }
    if let known = configurations[folder.id] { return known }
    let archive = archive
    let configuration = try? Configuration { try archive.file($0, at: tip)?.bytes }
    configurations[folder.id] = .some(configuration)
    return configuration
  }
}
