import Archive
import Budget
import Git
import Stories
import Workflows

extension Desk {
  /// The agency's text that a story builds on, with the words that desk rules put into it when the
  /// story took it: what people changed since is what differs from it.
  func textAsTaken(_ agency: Story, by story: Story, at path: String) throws -> Story {
    guard let base = story.syndication?.base, let id = StoryPath(path)?.id else { return agency }
    let repository = try archive().repository
    for step in try budget().steps(of: id) where step.path == path {
      guard step.transition != Transition.undo,
        let blob = step.after.flatMap({ ObjectID(hex: $0) }),
        let version = try? Story(repository.blob(blob)), version.syndication?.base == base
      else { continue }
      return try feedsBefore(step.commit).replacing(in: agency).story
    }
    return agency
  }

  /// The feeds that were in force when a commit was made; none where they could not be read.
  func feedsBefore(_ commit: String) throws -> Feeds {
    guard let id = ObjectID(hex: commit),
      let parent = try archive().repository.commit(id).parents.first
    else { return Feeds() }
    let tip = try archive().tip(at: parent)
    return (try? feeds(at: tip)) ?? Feeds()
  }
}
