internal import CGit

extension Repository {
  /// The bytes of a commit before it is signed.
  func content(
    _ tree: ObjectID, _ parents: [ObjectID], _ author: Signature, _ committer: Signature,
    _ message: String
  ) throws(GitFailure) -> String {
    let operation = "prepare a commit to be signed"
    let author = try Person(author, operation)
    let committer = try Person(committer, operation)
    var content = git_buf()
    defer { git_buf_dispose(&content) }
    do throws(GitFailure) {
      let tree = try lookup(tree: tree)
      try tree.lend { tree throws(GitFailure) in
        try author.lend { author throws(GitFailure) in
          try committer.lend { committer throws(GitFailure) in
            try lend(parents[...], operation) { parents throws(GitFailure) in
              var parents = parents
              _ = try call(operation) { repository in
                git_commit_create_buffer(
                  &content, repository, author, committer, nil, message, tree, parents.count,
                  &parents)
              }
            }
          }
        }
      }
    } catch {
      throw error.sayingWhatIsAbsent
    }
    return String(copying: content.ptr)
  }

  /// Has the bytes of a commit signed and stores them with their signature.
  func write(
    _ content: String, signedBy signer: Signer, as committer: Signature
  ) throws(GitFailure) -> ObjectID {
    let signature = try signer.sign(content, as: committer)
    var made = git_oid()
    try call("record a signed commit") { repository in
      git_commit_create_with_signature(&made, repository, content, signature, "gpgsig")
    }
    return noted(made)
  }

  /// Lends all of some commits at once.
  private func lend(
    _ commits: ArraySlice<ObjectID>, after lent: [OpaquePointer?] = [], _ operation: String,
    _ work: ([OpaquePointer?]) throws(GitFailure) -> Void
  ) throws(GitFailure) {
    guard let id = commits.first else { return try work(lent) }
    let commit = try make(Commits.self, operation) { out, repository in
      withUnsafePointer(to: id.raw) { git_commit_lookup(out, repository, $0) }
    }
    try commit.lend { raw throws(GitFailure) in
      try lend(commits.dropFirst(), after: lent + [raw], operation, work)
    }
  }
}
