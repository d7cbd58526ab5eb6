import Archive
import Git
import Prose
import Stories

/// A story as it stands at a commit, with the agency's text that it builds on.
struct StoryText {
  let path: String
  let blob: ObjectID
  let story: Story
  /// Nil for a story of the desk's own, and where the agency's text is not in this repository.
  let agency: Story?

  /// How far staff changed the agency's words; nil where there are none to compare with.
  func flag(of story: Story) -> Flag? {
    agency.map { Flag(ours: story, agency: $0) }
  }
}

extension Desk {
  /// The story at a path.
  /// - Throws: `.noStory` when it is not there, `.unreadable` with line and column when it is broken.
  func text(at path: String, _ tip: Tip) throws -> StoryText {
    guard let file = try archive().file(path, at: tip) else {
      throw DeskFailure(.noStory, "There is no story at \(path).", hint: "stet list")
    }
    let story = try Story(file.bytes, name: path)
    return StoryText(
      path: path, blob: file.id, story: story, agency: try agencyText(of: story))
  }

  func agencyText(of story: Story) throws -> Story? { try archive().agencyText(of: story) }
}

extension Archive {
  /// The agency's text that a story says it builds on; nil when it has none or it is missing here.
  func agencyText(of story: Story) throws -> Story? {
    guard let base = story.syndication?.base, let id = ObjectID(hex: base),
      try repository.contains(id)
    else { return nil }
    return try? Story(repository.blob(id))
  }
}

extension Story {
  /// Headline and text as a reader takes them in, for comparing and counting words.
  var prose: String { headline.isEmpty ? body : "\(headline)\n\n\(body)" }

  /// Words added and removed between two versions.
  static func words(from old: Story, to new: Story) -> (added: Int, removed: Int) {
    guard old.prose != new.prose else { return (0, 0) }
    let diff = ProseDiff(from: old.prose, to: new.prose)
    return (diff.wordsAdded, diff.wordsRemoved)
  }
}

extension Story {
  /// Share of the agency's words that are still in ours, 0 to 1.
  static func shareKept(of agency: Story, in ours: Story) -> Double {
    agency.prose == ours.prose ? 1 : ProseDiff(from: agency.prose, to: ours.prose).shareKept
  }
}
