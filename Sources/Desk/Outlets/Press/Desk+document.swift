import Archive
import Budget
public import Press
import Stories
import Workflows

/// A story as it goes out.
public struct StoryDocument: Sendable {
  /// The bytes.
  public var bytes: [UInt8]
  /// Whether readers cannot see the story yet.
  public var isPreview: Bool
}

extension Desk {
  /// A story in a form, word for word as `stet press` writes it.
  ///
  /// One that readers cannot see yet is a preview, and says so. Of one that they see no more, or that
  /// will never go out, nothing is told but that.
  public func document(
    _ reference: String, as format: StoryFormat
  ) throws -> StoryDocument {
    let newest = try find(reference)
    let (tip, budget) = (try mainTip(), try budget())
    let workflow = try configuration(at: tip).workflow
    let room = try PressRoom(
      folder: self.folder, environment: environment,
      edition: Edition(
        try site(pressSettings(at: tip), at: tip), templates: try templates(at: tip)),
      workflow: workflow, lines: readersLines(at: tip))
    let history = try acceptedHistory(at: tip)
    let seen = try publicLife(of: newest, in: workflow, by: budget, accepting: history)
    var steps = try budget.steps(of: newest.id).filter { $0.path == newest.path }
    guard let entry = try seen?.entry ?? accepted(newest, &steps, in: workflow, history) else {
      throw DeskFailure(
        .refused,
        "\(newest.slug) (\(newest.state)): the record does not bear out any version of it, so there "
          + "is nothing to show to others.", hint: "stet verify --story \(newest.slug)")
    }
    let life = seen ?? PublicLife(of: entry, steps: [], corrections: [], in: workflow)
    let isFinal = workflow.state(entry.state)?.isFinal == true
    if seen != nil || isFinal, let withdrawn = life.withdrawal(in: workflow) {
      return StoryDocument(
        bytes: room.edition.document(of: withdrawn, as: format), isPreview: false)
    }
    var story = try room.story(of: life, from: archive()).story
    story.isPreview = seen == nil
    return StoryDocument(
      bytes: room.edition.document(of: story, as: format), isPreview: story.isPreview)
  }
}
