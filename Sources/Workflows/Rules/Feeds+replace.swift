import Prose
public import Stories

extension Feeds {
  /// A story with the desk's words in place of the agency's, and the names of the replacements that
  /// changed something; what a replacement asks of a story is asked of it as it came.
  public func replacing(in story: Story) -> (story: Story, names: [String]) {
    var result = story
    var names: [String] = []
    for replacement in replacements where replacement.misfit(story) == nil {
      if replacement.change(&result) { names.append(replacement.name) }
    }
    return (result, names)
  }
}

extension Replacement {
  /// Writes its words into a story, and says whether that changed anything.
  fileprivate func change(_ story: inout Story) -> Bool {
    var isChanged = false
    for place in places {
      switch place {
      case .headline, .subheadline, .byline, .dateline:
        guard let new = story.text(place.rawValue).flatMap(words.replaced) else { continue }
        story.set(place.rawValue, text: new)
      case .body:
        guard let new = words.replaced(in: story.body) else { continue }
        story.body = new
      case .captions:
        var photos = story.photos
        for index in photos.indices {
          photos[index].caption =
            photos[index].caption.map { words.replaced(in: $0) ?? $0 }
        }
        guard photos != story.photos else { continue }
        story.photos = photos
      }
      isChanged = true
    }
    return isChanged
  }
}
