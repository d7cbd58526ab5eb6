import Git

/// Looks files up in one tree; a folder is walked to once, however many of its files are asked for.
final class Folders {
  private let tree: ObjectID
  private let repository: Repository
  private var known: [Substring: ObjectID?] = [:]

  init(of tree: ObjectID, in repository: Repository) {
    (self.tree, self.repository) = (tree, repository)
  }

  func file(at path: String) throws(GitFailure) -> ObjectID? {
    guard let slash = path.lastIndex(of: "/") else {
      return try repository.entry(at: path, in: tree)?.id
    }
    let folder = path[..<slash]
    if known[folder] == nil {
      let entry = try repository.entry(at: String(folder), in: tree)
      known[folder] = .some(entry?.kind == .tree ? entry?.id : nil)
    }
    guard let id = known[folder] ?? nil else { return nil }
    return try repository.entry(at: String(path[path.index(after: slash)...]), in: id)?.id
  }
}
