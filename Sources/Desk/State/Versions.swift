import Archive
import Git
import Stories

/// Reads versions of stories and keeps the latest of them: each step's text is the next one's past.
final class Versions {
  private let archive: Archive
  private var known: [ObjectID: Result<Story, StoryFailure>] = [:]
  /// A story takes some ten thousand bytes.
  private let most = 2_000

  init(_ archive: Archive) { self.archive = archive }

  /// The story in a blob.
  func story(_ blob: ObjectID) throws(StoryFailure) -> Story {
    if let read = known[blob] { return try read.get() }
    if known.count >= most { known.removeAll(keepingCapacity: true) }
    let read = Result { () throws(StoryFailure) in try Story(bytes(of: blob)) }
    known[blob] = read
    return try read.get()
  }

  private func bytes(of blob: ObjectID) throws(StoryFailure) -> [UInt8] {
    do {
      return try archive.repository.blob(blob)
    } catch {
      throw StoryFailure(.unreadable, Finding(message: error.message))
    }
  }
}
