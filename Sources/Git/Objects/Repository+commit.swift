internal import CGit

extension Repository {
  /// The commit of this name; fails with `.corrupt` where it is missing or damaged.
  public func commit(_ id: ObjectID) throws(GitFailure) -> Commit {
    try reading("commit", id) { () throws(GitFailure) in
      let commit = try make(Commits.self, "read commit \(id)") { out, repository in
        withUnsafePointer(to: id.raw) { git_commit_lookup(out, repository, $0) }
      }
      let copied = commit.lend { Self.copy($0, id) }
      guard let copied else {
        throw GitFailure(.corrupt, "read commit \(id)", "it names no tree or no author.")
      }
      return copied
    }
  }

  /// Records a tree as a commit and answers with its name; no reference moves.
  ///
  /// It is signed where the user's git configuration says so, or fails with `.notSigned`.
  /// Names and addresses lose newlines and angle brackets. Fails with `.invalid` on a message with a
  /// NUL byte or a person without a name or an address, and where the tree or a parent is not here.
  public func write(
    tree: ObjectID, parents: [ObjectID], author: Signature, committer: Signature, message: String
  ) throws(GitFailure) -> ObjectID {
    let operation = "record a commit"
    try Self.refuseNUL(message, operation)
    if let signer = try signer() {
      let content = try content(tree, parents, author, committer, message)
      return try write(content, signedBy: signer, as: committer)
    }
    let author = try Person(author, operation)
    let committer = try Person(committer, operation)
    let tree = tree.raw
    let parents = parents.map(\.raw)
    var made = git_oid()
    do throws(GitFailure) {
      try parents.withUnsafeBufferPointer { parents throws(GitFailure) in
        var pointers = parents.indices.map { parents.baseAddress?.advanced(by: $0) }
        try author.lend { author throws(GitFailure) in
          try committer.lend { committer throws(GitFailure) in
            _ = try call(operation) { repository in
              withUnsafePointer(to: tree) { tree in
                git_commit_create_from_ids(
                  &made, repository, nil, author, committer, nil, message, tree,
                  pointers.count, &pointers)
              }
            }
          }
        }
      }
    } catch {
      throw error.sayingWhatIsAbsent
    }
    return noted(made)
  }

  private static func copy(_ raw: OpaquePointer, _ id: ObjectID) -> Commit? {
    guard let tree = git_commit_tree_id(raw), let author = git_commit_author(raw),
      let committer = git_commit_committer(raw)
    else { return nil }
    let parents = (0..<git_commit_parentcount(raw)).compactMap { position in
      git_commit_parent_id(raw, position).map { ObjectID($0.pointee) }
    }
    return Commit(
      id: id, tree: ObjectID(tree.pointee), parents: parents,
      author: Signature(author.pointee), committer: Signature(committer.pointee),
      message: String(copying: git_commit_message(raw)))
  }
}

extension GitFailure {
  /// libgit2 has no code of its own for a tree or a parent that is absent.
  var sayingWhatIsAbsent: GitFailure {
    guard [.notFound, .corrupt, .other].contains(code) else { return self }
    return saying(
      "A commit can only be recorded over a tree and parents that are here: \(message)",
      as: .invalid)
  }
}

/// A signature in libgit2's memory.
struct Person: ~Copyable {
  private let raw: UnsafeMutablePointer<git_signature>

  init(_ signature: Signature, _ operation: String) throws(GitFailure) {
    let name = Signature.cleaned(signature.name)
    let email = Signature.cleaned(signature.email)
    guard !name.isEmpty else {
      throw GitFailure(.invalid, operation, "A commit needs the name of a person or an agency.")
    }
    guard !email.isEmpty else {
      throw GitFailure(.invalid, operation, "A commit needs an address for \(name).")
    }
    var made: UnsafeMutablePointer<git_signature>?
    try git(operation) {
      git_signature_new(
        &made, name, email, signature.seconds, Int32(clamping: signature.offsetMinutes))
    }
    guard let made else { throw GitFailure(.other, operation, "Git cannot \(operation).") }
    raw = made
  }

  deinit { git_signature_free(raw) }

  borrowing func lend<Value>(
    _ work: (UnsafeMutablePointer<git_signature>) throws(GitFailure) -> Value
  ) throws(GitFailure) -> Value {
    try work(raw)
  }
}
