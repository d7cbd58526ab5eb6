#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

extension Repository {
  /// Makes the work tree's files and index entries at these paths those of a tree, and touches no
  /// others; in a bare repository does nothing.
  ///
  /// Each file is replaced in one step with exactly the blob's bytes (no filters, mode 0644 less the
  /// umask); one that the tree has not is removed with the folders it leaves empty. Never follows a
  /// link. What stands there is overwritten: ask `workTreeFile(_:differsFrom:)` first. Fails with
  /// `.locked` when another process holds the index; when one path fails the others are done first.
  ///
  /// `move` moves the branch to follow, while git's own `index.lock` is held; the index follows at once
  /// and the files then. A plain commit that read the new head and the old index would revert unseen
  /// what the branch was moved to, and git reads both before it takes the lock.
  public func checkOut(
    _ paths: [String], from tree: ObjectID, following move: () throws(GitFailure) -> Void = {}
  ) throws(GitFailure) {
    guard let workDirectory, !paths.isEmpty else { return try move() }
    guard packing == nil else {
      throw GitFailure(
        .invalid, "check out", "Files cannot be checked out before their pack is on disk.")
    }
    try locked { () throws(GitFailure) in
      try editIndex(
        preparing: { index throws(GitFailure) in
          for path in paths {
            let operation = "check out \(path.debugDescription)"
            let entry = try entry(at: path, in: tree)
            switch entry?.kind {
            case .file, .executable:
              // Without a status git looks into the file, should it come to that.
              if let entry { try Self.set(path, to: entry, stat(), in: index, operation) }
            case nil: try Self.drop(path, from: index, operation)
            case .tree, .link, .submodule: continue
            }
          }
        }, following: move
      ) { index throws(GitFailure) in
        var failure: GitFailure?
        for path in paths {
          do throws(GitFailure) {
            try checkOut(path, from: tree, into: workDirectory, index)
          } catch {
            if failure == nil { failure = error }
          }
        }
        return failure
      }
    }
  }

  private func checkOut(
    _ path: String, from tree: ObjectID, into root: String, _ index: borrowing Handle<Indexes>
  ) throws(GitFailure) {
    let operation = "check out \(path.debugDescription)"
    var names = try TreePath(path, operation).names
    guard let last = names.popLast() else { return }
    let entry = try entry(at: path, in: tree)
    switch entry?.kind {
    case .file, .executable, nil: break
    case .tree, .link, .submodule:
      throw GitFailure(.invalid, operation, "Cannot \(operation): it is no plain file in the tree.")
    }
    var folders = [try WorkTreeFolder(root: root, operation)]
    for name in names {
      guard let above = folders.last, let next = try above.folder(name, make: entry != nil) else {
        break
      }
      folders.append(next)
    }
    if let entry, let folder = folders.last {
      let status = try folder.replace(
        last, with: blob(entry.id), executable: entry.kind == .executable)
      return try Self.set(path, to: entry, status, in: index, operation)
    }
    if folders.count == names.count + 1 {
      try folders.last?.remove(last)
      for (folder, name) in zip(folders, names).reversed() {
        guard folder.removeIfEmpty(name) else { break }
      }
    }
    try Self.drop(path, from: index, operation)
  }
}
