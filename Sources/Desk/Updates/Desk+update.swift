import Archive
import Git
import Prose
import Revisions
import Stories

extension Desk {
  /// A story with the agency's newer text in it, as a person takes it.
  ///
  /// Where the text that it was built on is not in this repository, whatever differs is disputed.
  func merge(_ current: StoryText, with newest: Story) throws -> StoryMerge {
    let old = try current.agency.map {
      try textAsTaken($0, by: current.story, at: current.path)
    }
    return AgencyMerge(
      of: current.story, from: old ?? Story.make(Story.Fields(id: current.story.id)), to: newest,
      under: try feeds(), inOneStep: true
    ).merge
  }

  /// The story with its agency's newest words in it, built on them.
  ///
  /// - Throws: `.refused` where both changed the same words and nothing was chosen.
  func updated(
    _ current: StoryText, as reference: String, _ choice: UpdateChoice
  ) throws -> (story: Story, agency: Story)? {
    guard let newest = try newestText(at: current.path),
      current.story.syndication?.base.map({ $0 != newest.id.hex }) == true
    else { return nil }
    let merge = try merge(current, with: newest.story)
    var story: Story
    switch choice {
    case .ours: story = merge.story(deciding: .ours)
    case .theirs: story = merge.story(deciding: .theirs)
    case .text(let text): story = try written(text, for: merge, as: reference)
    case .merge:
      guard let merged = merge.story else {
        throw DeskFailure(
          .refused,
          "Staff and agency changed the same words of \(reference) in "
            + "\(Count(merge.conflicts.count, "place")).",
          hint: "stet update \(reference) --edit, or --ours, or --theirs")
      }
      story = merged
    }
    story.set("syndication.base", text: newest.id.hex)
    return (story, newest.story)
  }

  /// What a person wrote in an editor, once no mark is left in it.
  private func written(
    _ text: Story, for merge: StoryMerge, as reference: String
  ) throws -> Story {
    let left = DisputeMark.count(in: String(decoding: text.bytes, as: UTF8.self))
    let known = DisputeMark.count(
      in: String(decoding: merge.story(deciding: .ours).bytes, as: UTF8.self))
    guard left <= known else {
      throw DeskFailure(
        .refused,
        "Of \(reference), \(Count(left - known, "place")) still has both wordings, between "
          + "{~~ and ~~}.", hint: "leave one of the two in each place, without the marks")
    }
    let computed = merge.story(deciding: .ours)
    for key in Story.computedKeys where text.file[key]?.text != computed.file[key]?.text {
      throw DeskFailure(
        .unreadable, "\(key) is computed by Stet and cannot be set by hand.",
        hint: "stet update \(reference) --edit")
    }
    return text
  }
}
