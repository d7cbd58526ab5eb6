public import Budget
public import Revisions
public import Stories

/// A story and the newer version of its agency's that it does not build on yet.
public struct AgencyUpdate: Sendable {
  /// The story as the list knows it.
  public var entry: StoryEntry
  /// The agency's version that waits.
  public var version: String?
  /// The agency's headline in it.
  public var headline: String
  /// What both changed, each in its own way; empty where the two can be merged.
  public var conflicts: [StoryMerge.Conflict]
  /// The merged story, with both wordings marked where they differ.
  public var marked: Story
}
