import Archive
import Git
import Stories

extension Desk {
  /// The newest text that an agency sent of the story at a path; nil where `wire` has none.
  func newestText(at path: String) throws -> (id: ObjectID, story: Story)? {
    let archive = try archive()
    guard let wire = try archive.tip(of: .wire), let file = try archive.file(path, at: wire),
      let story = try? Story(file.bytes)
    else { return nil }
    return (file.id, story)
  }
}
