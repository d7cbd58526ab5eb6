import Prose
public import Stories

/// What becomes of a story that the desk edited when its agency sends a newer text.
///
/// Field by field, and the body by sentence and word. What only one side changed is taken; what both
/// changed, each in its own way, is a conflict, and nothing is decided.
public struct StoryMerge: Sendable {
  /// A field, or some sentences of the body, that both sides changed.
  public struct Conflict: Hashable, Sendable {
    /// The field's key, or "body".
    public let field: String
    /// As the agency had it.
    public let base: String
    /// As the desk has it; empty where it took it out.
    public let ours: String
    /// As the agency has it now; empty where it took it out.
    public let theirs: String

    /// Makes a conflict of its three texts.
    public init(field: String, base: String, ours: String, theirs: String) {
      self.field = field
      self.base = base
      self.ours = ours
      self.theirs = theirs
    }
  }

  /// Whose words stand where both sides changed something.
  public enum Side: Sendable {
    case ours, theirs
  }

  private let ours: Story
  private let theirs: Story
  private let fields: [FieldMerge]
  private let body: ProseMerge

  /// Merges the desk's text and the agency's new one, both made of `base`, the agency's text before.
  ///
  /// What Stet computes (state, flag, base) stays the desk's; what only the agency says (version,
  /// status, signals) is the agency's.
  public init(base: Story, ours: Story, theirs: Story) {
    self.ours = ours
    self.theirs = theirs
    fields = FieldMerge.keys(of: [base, ours, theirs]).map {
      FieldMerge(key: $0, base: base.file[$0], ours: ours.file[$0], theirs: theirs.file[$0])
    }
    body = ProseMerge(base: base.body, ours: ours.body, theirs: theirs.body)
  }

  /// What a person must decide, in the order of the file.
  public var conflicts: [Conflict] {
    fields.compactMap(\.conflict)
      + body.conflicts.map {
        Conflict(
          field: "body", base: DisputeMark.trimmed($0.base), ours: DisputeMark.trimmed($0.ours),
          theirs: DisputeMark.trimmed($0.theirs))
      }
  }

  /// The merged story; nil while there is a conflict.
  public var story: Story? {
    conflicts.isEmpty ? story(deciding: .ours) : nil
  }

  /// The merged story where one side's words stand for every conflict.
  public func story(deciding side: Side) -> Story {
    story {
      side == .ours ? $0.ours : $0.theirs
    } text: {
      side == .ours ? $0.ours : $0.theirs
    }
  }

  /// The merged story with both sides' words for every conflict, as `DisputeMark` writes them.
  public var marked: Story {
    story { node in
      // A list cannot bear marks; it is the desk's until somebody changes it.
      guard let ours = node.ours?.text, let theirs = node.theirs?.text else { return node.ours }
      return YAMLNode(
        .scalar(DisputeMark.mark(ours: ours, theirs: theirs), .doubleQuoted), line: 0, column: 0)
    } text: {
      DisputeMark.mark(ours: $0.ours, theirs: $0.theirs)
    }
  }

  private func story(
    field: (FieldMerge) -> YAMLNode?, text: (ProseMerge.Conflict) -> String
  ) -> Story {
    var story = ours
    for merge in fields {
      switch merge.outcome {
      case .ours: break
      case .theirs: story.set(merge.key, to: merge.theirs)
      case .both(let node): story.set(merge.key, to: node)
      case .conflict: story.set(merge.key, to: field(merge))
      }
    }
    story.body = body.text(deciding: text)
    return story
  }
}
