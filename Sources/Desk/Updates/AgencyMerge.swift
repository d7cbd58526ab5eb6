import Revisions
import Stories
import Workflows

/// What a story becomes when it takes its agency's newer text.
///
/// Desk rules' words stand in the text it was built on and in the newer one, so that what is told
/// apart is what people wrote, and no rule of the desk's is disputed with the agency.
struct AgencyMerge {
  /// The merged story.
  let merge: StoryMerge
  /// Whether nobody changed a word: then the newer text comes in as it was sent, and desk rules
  /// replace words in a step of their own.
  let isAsSent: Bool

  /// `old` is the agency's text before as desk rules left it, `feeds` are those of now; `inOneStep`
  /// says that no step of desk rules can follow.
  init(of story: Story, from old: Story, to newest: Story, under feeds: Feeds, inOneStep: Bool) {
    isAsSent = !inOneStep && old.contentDigest == story.contentDigest
    merge = StoryMerge(
      base: old, ours: story,
      theirs: isAsSent ? newest : feeds.replacing(in: newest).story)
  }
}
