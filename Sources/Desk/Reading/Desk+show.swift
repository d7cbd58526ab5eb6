import Archive
public import Budget
import Git
public import Stories
public import Workflows

/// A story as the desk shows it.
public struct StoryView: Sendable {
  /// The story.
  public var story: Story
  /// What the budget knows of it.
  public var entry: StoryEntry
  /// The flag, computed now from the agency's text; nil for a story of the desk's own.
  public var flag: Flag?
  /// Whether the agency's text is in this repository to compare with.
  public var hasAgencyText: Bool
  /// The reader-visible fields that differ from the agency's text.
  public var changedFields: [String]
  /// The line that readers get; nil when there is nothing to say.
  public var disclaimer: ReadersLine?
  /// What readers are told of corrections, the oldest first.
  public var corrections: [Correction]
  /// The rules of the desk's that replaced words when it came in; empty for an old version.
  public var replacements: [String]
  /// Share of the agency's words still there, 0 to 1; nil without an agency's text.
  public var shareKept: Double?
  /// Other stories that tell much the same now, the likest first.
  public var near: [NearStory]
  /// The newest approval, and what it is worth; nil where there is none, and for an old version.
  public var approval: Approval?
  /// What was forced and nobody has cleared.
  public var debts: [Debt]
  /// What the person may try next.
  public var transitions: [Transition]
  /// Whether the work tree holds a change that is not recorded.
  public var hasUnrecordedChange: Bool
}

extension Desk {
  /// A story as it stands now, or at a revision such as a commit of its log.
  public func show(_ reference: String, at revision: String? = nil) throws -> StoryView {
    let entry = try find(reference)
    let tip = try tip(at: revision)
    let text = try text(at: entry.path, tip)
    let configuration = try configuration(at: revision == nil ? tip : mainTip())
    let flag = text.flag(of: text.story) ?? text.story.flag
    let isPossible = revision == nil
    let past =
      try isPossible
      ? pastToTell(of: entry, text: text.story, under: configuration.workflow) : Past()
    return StoryView(
      story: text.story, entry: entry, flag: flag, hasAgencyText: text.agency != nil,
      changedFields: text.agency.map { Flag.changedFields(ours: text.story, agency: $0) } ?? [],
      disclaimer: try flag.flatMap { try readersLine(for: text.story, flag: $0, at: tip) },
      corrections: try corrections(of: entry, upTo: isPossible ? nil : tip),
      replacements: isPossible
        ? try rulesThatReplaced(
          in: budget().steps(of: entry.id).filter { $0.path == entry.path }) : [],
      shareKept: text.agency.map { Story.shareKept(of: $0, in: text.story) },
      near: isPossible ? try budget().near(entry.path) : [],
      approval: past.approval, debts: past.debts,
      transitions: isPossible ? try possible(for: text.story, configuration) : [],
      hasUnrecordedChange: isPossible
        ? try archive().workTreeChange(of: entry.path, since: tip) != nil : false)
  }

  /// The bytes of a story's file as they are, broken or not.
  public func raw(_ reference: String, at revision: String? = nil) throws -> [UInt8] {
    let entry = try find(reference)
    guard let file = try archive().file(entry.path, at: try tip(at: revision)) else {
      throw DeskFailure(
        .noStory, "\(entry.slug) is not in \(revision ?? "main").", hint: "stet log \(entry.slug)")
    }
    return file.bytes
  }

  /// The transitions that the person may try on a story now.
  public func transitions(of reference: String) throws -> [Transition] {
    let text = try text(at: try find(reference).path, try mainTip())
    return try possible(for: text.story, try configuration(at: mainTip()))
  }

  func tip(at revision: String?) throws -> Tip {
    guard let revision else { return try mainTip() }
    do {
      return try archive().tip(at: try archive().repository.resolve(revision))
    } catch let failure as GitFailure where [.notFound, .invalid].contains(failure.code) {
      throw DeskFailure(
        .noStory, "There is no commit, branch or tag \"\(revision)\".", hint: "stet log")
    }
  }

  private func possible(for story: Story, _ configuration: Configuration) throws -> [Transition] {
    // Whoever git does not know may look, though not act.
    guard let hands = try? hands() else { return [] }
    return configuration.workflow.possible(
      from: story.state ?? "",
      actor: configuration.people.actor(name: hands.author.name, email: hands.author.email)
    ).filter { !$0.isIdle(embargo: story.embargo != nil, debt: story.forced != nil) }
  }
}
