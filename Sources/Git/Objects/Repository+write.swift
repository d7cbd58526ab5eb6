internal import CGit

extension Repository {
  /// Stores the tree that these changes make of another tree (nil: of no files at all).
  ///
  /// Only the folders on the changed paths are read and written. Later changes to a path win over
  /// earlier ones; a folder left empty goes too. Fails with `.invalid` on a name that no file system
  /// should see and where a file and a folder would share a path, `.notFound` where a file to remove
  /// is not there.
  public func write(
    _ changes: [TreeChange], over tree: ObjectID?
  ) throws(GitFailure) -> ObjectID {
    let operation = "change the tree"
    let root = ChangedFolder()
    for change in changes { try root.take(change, operation) }
    if let written = try write(root, over: tree, at: "", operation) { return written }
    let builder = try make(Builders.self, operation) { git_treebuilder_new($0, $1, nil) }
    return try store(builder, operation)
  }

  /// The stored folder, or nil where nothing is left in it.
  private func write(
    _ folder: ChangedFolder, over tree: ObjectID?, at path: String, _ operation: String
  ) throws(GitFailure) -> ObjectID? {
    let builder = try builder(over: tree, operation)
    for (key, child) in folder.children {
      let name = String(decoding: key, as: UTF8.self)
      let full = path.isEmpty ? name : path + "/" + name
      let present = builder.lend { raw in
        git_treebuilder_get(raw, name).flatMap(TreeEntry.init(copying:))
      }
      switch child.change {
      case .put(let blob):
        guard present?.kind != .tree else { throw Self.clash(full, "a folder", operation) }
        try set(name, to: blob, mode: GIT_FILEMODE_BLOB, in: builder, full, operation)
        continue
      case .remove:
        guard let present else {
          throw GitFailure(
            .notFound, operation, "Cannot \(operation): there is no \(full) to remove.")
        }
        guard present.kind != .tree else { throw Self.clash(full, "a folder", operation) }
        try drop(name, from: builder, operation)
      case nil:
        if let present, present.kind != .tree { throw Self.clash(full, "a file", operation) }
      }
      if child.children.isEmpty { continue }
      let below = present?.kind == .tree ? present?.id : nil
      if let written = try write(child, over: below, at: full, operation) {
        try set(name, to: written, mode: GIT_FILEMODE_TREE, in: builder, full, operation)
      } else if below != nil {
        try drop(name, from: builder, operation)
      }
    }
    if builder.lend({ git_treebuilder_entrycount($0) }) == 0 { return nil }
    return try store(builder, operation)
  }

  private func builder(
    over tree: ObjectID?, _ operation: String
  ) throws(GitFailure) -> Handle<Builders> {
    guard let tree else {
      return try make(Builders.self, operation) { git_treebuilder_new($0, $1, nil) }
    }
    let source = try lookup(tree: tree)
    return try source.lend { source throws(GitFailure) in
      try make(Builders.self, operation) { git_treebuilder_new($0, $1, source) }
    }
  }

  private func set(
    _ name: String, to id: ObjectID, mode: git_filemode_t, in builder: borrowing Handle<Builders>,
    _ path: String, _ operation: String
  ) throws(GitFailure) {
    do throws(GitFailure) {
      try builder.lend { raw throws(GitFailure) in
        _ = try git(operation) {
          withUnsafePointer(to: id.raw) { git_treebuilder_insert(nil, raw, name, $0, mode) }
        }
      }
    } catch {
      guard error.code == .other || error.code == .corrupt else { throw error }
      throw error.saying(
        "Cannot put \(id) at \(path.debugDescription): \(error.message)", as: .invalid)
    }
  }

  private func drop(
    _ name: String, from builder: borrowing Handle<Builders>, _ operation: String
  ) throws(GitFailure) {
    try builder.lend { raw throws(GitFailure) in
      _ = try git(operation) { git_treebuilder_remove(raw, name) }
    }
  }

  private func store(
    _ builder: borrowing Handle<Builders>, _ operation: String
  ) throws(GitFailure) -> ObjectID {
    var made = git_oid()
    try builder.lend { raw throws(GitFailure) in
      _ = try git(operation) { git_treebuilder_write(&made, raw) }
    }
    return noted(made)
  }

  private static func clash(_ path: String, _ present: String, _ operation: String) -> GitFailure {
    GitFailure(
      .invalid, operation, "Cannot \(operation): \(path.debugDescription) is \(present) already.")
  }
}

/// The changes of one folder, so that each folder is read and written once.
private final class ChangedFolder {
  enum Change {
    case put(ObjectID)
    case remove
  }

  /// What happens to the file of this name itself.
  var change: Change?
  // By bytes: two names that differ for git must not meet because Unicode calls them equal.
  var children: [[UInt8]: ChangedFolder] = [:]

  func take(_ change: TreeChange, _ operation: String) throws(GitFailure) {
    let path: String
    let mine: Change
    switch change {
    case .put(let place, let blob): (path, mine) = (place, .put(blob))
    case .remove(let place): (path, mine) = (place, .remove)
    }
    var folder = self
    for name in try TreePath(path, operation).names {
      if case .put = folder.change { throw Self.clash(path, operation) }
      let key = Array(name.utf8)
      if let next = folder.children[key] {
        folder = next
      } else {
        let next = ChangedFolder()
        folder.children[key] = next
        folder = next
      }
    }
    if case .put = mine, !folder.children.isEmpty { throw Self.clash(path, operation) }
    folder.change = mine
  }

  private static func clash(_ path: String, _ operation: String) -> GitFailure {
    GitFailure(
      .invalid, operation,
      "Cannot \(operation): \(path.debugDescription) would be a file and a folder at once.")
  }
}
