internal import CGit

extension Repository {
  /// The names in a tree, in git's order.
  public func entries(of tree: ObjectID) throws(GitFailure) -> [TreeEntry] {
    try lookup(tree: tree).lend { raw in
      (0..<git_tree_entrycount(raw)).compactMap { position in
        git_tree_entry_byindex(raw, position).flatMap(TreeEntry.init(copying:))
      }
    }
  }

  /// What a path stands for in a tree; nil where it is not there.
  public func entry(at path: String, in tree: ObjectID) throws(GitFailure) -> TreeEntry? {
    let operation = "look up \(path)"
    try Self.refuseNUL(path, operation)
    guard !path.isEmpty else { return nil }
    let root = try lookup(tree: tree)
    do throws(GitFailure) {
      let entry = try root.lend { raw throws(GitFailure) -> Handle<Entries> in
        try Handle<Entries>(operation) { git_tree_entry_bypath($0, raw, path) }
      }
      return entry.lend { TreeEntry(copying: $0) }
    } catch {
      switch error.code {
      case .notFound where error.message.contains("tree") || error.message.contains("path"):
        return nil
      case .notFound:
        throw error.saying(
          "A folder on the way to \(path) in tree \(tree) is missing: "
            + error.message, as: .corrupt)
      default: throw error
      }
    }
  }

  /// The tree of no files, which is stored as a side effect.
  public func emptyTree() throws(GitFailure) -> ObjectID {
    try write([], over: nil)
  }

  func lookup(tree id: ObjectID) throws(GitFailure) -> Handle<Trees> {
    try reading("tree", id) { () throws(GitFailure) in
      try make(Trees.self, "read tree \(id)") { out, repository in
        withUnsafePointer(to: id.raw) { git_tree_lookup(out, repository, $0) }
      }
    }
  }
}

extension TreeEntry {
  init?(copying raw: OpaquePointer) {
    guard let id = git_tree_entry_id(raw) else { return nil }
    self.init(
      name: String(copying: git_tree_entry_name(raw)), id: ObjectID(id.pointee),
      kind: Kind(mode: git_tree_entry_filemode(raw)))
  }
}
