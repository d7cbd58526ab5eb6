internal import CGit

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

extension Repository {
  /// The files that are not the same in two trees (nil: no files at all), in git's order.
  ///
  /// Folders with the same id are skipped unread, so the cost is that of what changed. `under` keeps
  /// to one folder or file; paths are from the root all the same.
  public func differences(
    from old: ObjectID?, to new: ObjectID?, under path: String = ""
  ) throws(GitFailure) -> [TreeDelta] {
    var deltas: [TreeDelta] = []
    guard !path.isEmpty else {
      try compare(old, new, at: "", depth: 0, into: &deltas)
      return deltas
    }
    let clean = path.withoutTrailingSlash
    var before: TreeEntry?
    var after: TreeEntry?
    if let old { before = try entry(at: clean, in: old) }
    if let new { after = try entry(at: clean, in: new) }
    if before?.id == after?.id, before?.kind == after?.kind { return [] }
    let oldFile = before?.kind == .tree ? nil : before
    let newFile = after?.kind == .tree ? nil : after
    if oldFile != nil || newFile != nil {
      deltas.append(
        TreeDelta(
          path: clean, old: oldFile?.id, new: newFile?.id, oldKind: oldFile?.kind,
          newKind: newFile?.kind))
    }
    let oldFolder = before?.kind == .tree ? before?.id : nil
    let newFolder = after?.kind == .tree ? after?.id : nil
    try compare(oldFolder, newFolder, at: clean + "/", depth: 0, into: &deltas)
    return deltas
  }

  private func compare(
    _ old: ObjectID?, _ new: ObjectID?, at prefix: String, depth: Int,
    into deltas: inout [TreeDelta]
  ) throws(GitFailure) {
    guard old != new else { return }
    guard depth <= 4 * TreePath.deepest else {
      throw GitFailure(
        .invalid, "compare two trees", "The tree is too deep at \(prefix.debugDescription).")
    }
    var changed: [(name: String, old: TreeEntry?, new: TreeEntry?)]
    switch (old, new) {
    case (let old?, let new?):
      let before = try lookup(tree: old)
      let after = try lookup(tree: new)
      changed = before.lend { before in after.lend { after in Self.unequal(before, after) } }
    case (let old?, nil): changed = try entries(of: old).map { ($0.name, $0, nil) }
    case (nil, let new?): changed = try entries(of: new).map { ($0.name, nil, $0) }
    case (nil, nil): return
    }
    for (name, old, new) in changed {
      if (old ?? new)?.kind == .tree {
        try compare(old?.id, new?.id, at: prefix + name + "/", depth: depth + 1, into: &deltas)
      } else {
        deltas.append(
          TreeDelta(
            path: prefix + name, old: old?.id, new: new?.id, oldKind: old?.kind, newKind: new?.kind
          ))
      }
    }
  }

  /// Walks two folders side by side; only what differs is copied out.
  private static func unequal(
    _ old: OpaquePointer, _ new: OpaquePointer
  ) -> [(name: String, old: TreeEntry?, new: TreeEntry?)] {
    var found: [(name: String, old: TreeEntry?, new: TreeEntry?)] = []
    var (oldPosition, newPosition) = (0, 0)
    while true {
      let before = git_tree_entry_byindex(old, oldPosition)
      let after = git_tree_entry_byindex(new, newPosition)
      let order: Int32
      switch (before, after) {
      case (nil, nil): return found
      case (_?, nil): order = -1
      case (nil, _?): order = 1
      case (let before?, let after?): order = compareNames(before, after)
      }
      if order <= 0 { oldPosition += 1 }
      if order >= 0 { newPosition += 1 }
      if order == 0, let before, let after {
        let same =
          git_oid_equal(git_tree_entry_id(before), git_tree_entry_id(after)) == 1
          && git_tree_entry_filemode(before) == git_tree_entry_filemode(after)
        if same { continue }
      }
      let oldEntry = order <= 0 ? before.flatMap(TreeEntry.init(copying:)) : nil
      let newEntry = order >= 0 ? after.flatMap(TreeEntry.init(copying:)) : nil
      if let name = (oldEntry ?? newEntry)?.name { found.append((name, oldEntry, newEntry)) }
    }
  }

  /// git's order: by bytes, a folder as if its name ended with a slash; a file never equals a folder.
  private static func compareNames(_ one: OpaquePointer, _ other: OpaquePointer) -> Int32 {
    guard let first = git_tree_entry_name(one), let second = git_tree_entry_name(other) else {
      return 0
    }
    let (oneLength, otherLength) = (strlen(first), strlen(second))
    let shared = min(oneLength, otherLength)
    let order = memcmp(first, second, shared)
    if order != 0 { return order }
    let oneEnd = end(first, shared, oneLength, git_tree_entry_filemode(one))
    return oneEnd - end(second, shared, otherLength, git_tree_entry_filemode(other))
  }

  /// The byte after the shared part of two names.
  private static func end(
    _ name: UnsafePointer<CChar>, _ shared: Int, _ length: Int, _ mode: git_filemode_t
  ) -> Int32 {
    if shared < length { return Int32(UInt8(bitPattern: name[shared])) }
    return mode == GIT_FILEMODE_TREE ? Int32(UInt8(ascii: "/")) : 0
  }
}
