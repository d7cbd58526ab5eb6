internal import CGit

/// What the user's git says of a commit's signature.
public enum SignatureStanding: Hashable, Sendable {
  /// `git verify-commit` accepts it.
  case good
  /// There is none.
  case absent
  /// It is not that of the commit as it is, or no signature at all.
  case bad
  /// It is made with a key that git does not know or has no person for.
  case unknownKey
  /// It is an ssh signature, and git was told of nobody who may sign.
  case noSigners
  /// Anything else, in the words of git or of its tools.
  case unproved(String)
}

extension Repository {
  /// Asks the user's git about the signatures of commits: in one process for two hundred, and more
  /// only to find those that it does not accept.
  public func signatures(of commits: [ObjectID]) throws(GitFailure) -> [ObjectID: SignatureStanding]
  {
    var standings: [ObjectID: SignatureStanding] = [:]
    var open: [ObjectID] = []
    let signers = try configured("gpg.ssh.allowedSignersFile") ?? ""
    for id in commits where standings[id] == nil {
      switch try signature(of: id) {
      case nil: standings[id] = .absent
      case let text? where signers.isEmpty && text.hasPrefix("-----BEGIN SSH SIGNATURE"):
        standings[id] = .noSigners
      default:
        standings[id] = .good
        open.append(id)
      }
    }
    // Replaced objects would let a stranger's commit be judged in a commit's stead.
    let git = tool("git", adding: ["LC_ALL": "C", "GIT_NO_REPLACE_OBJECTS": "1"])
    var batches = stride(from: 0, to: open.count, by: 200).map {
      Array(open[$0..<min($0 + 200, open.count)])
    }
    while let batch = batches.popLast() {
      let outcome = try git.run(
        ["-C", workDirectory ?? gitDirectory, "--git-dir", gitDirectory, "verify-commit", "--raw"]
          + batch.map(\.hex))
      if outcome.code == 0 { continue }
      if batch.count == 1 {
        standings[batch[0]] = SignatureStanding(refused: outcome.errors)
      } else {
        batches.append(Array(batch[..<(batch.count / 2)]))
        batches.append(Array(batch[(batch.count / 2)...]))
      }
    }
    return standings
  }

  private func signature(of id: ObjectID) throws(GitFailure) -> String? {
    let operation = "read the signature of commit \(id)"
    let commit = try make(Commits.self, operation) { out, repository in
      withUnsafePointer(to: id.raw) { git_commit_lookup(out, repository, $0) }
    }
    var text = git_buf()
    defer { git_buf_dispose(&text) }
    do throws(GitFailure) {
      try commit.lend { raw throws(GitFailure) in
        _ = try git(operation) { git_commit_header_field(&text, raw, "gpgsig") }
      }
    } catch {
      guard error.code == .notFound else { throw error }
      return nil
    }
    return String(copying: text.ptr)
  }
}

extension SignatureStanding {
  /// What `git verify-commit --raw` says where it does not accept a signature.
  init(refused words: String) {
    let lines = words.split(whereSeparator: \.isNewline)
    func says(_ beginnings: String...) -> Bool {
      lines.contains { line in beginnings.contains { line.hasPrefix($0) } }
    }
    if says("[GNUPG:] BADSIG", "[GNUPG:] NODATA", "Signature verification failed")
      || says("Couldn't verify signature: invalid format", "Couldn't parse signature")
    {
      self = .bad
    } else if says("Unable to open allowed keys file") {
      self = .noSigners
    } else if says("[GNUPG:] NO_PUBKEY", "No principal matched") {
      self = .unknownKey
    } else {
      let plain = lines.map { $0.hasPrefix("[GNUPG:] ") ? $0.dropFirst(9) : $0 }
      self = .unproved(
        String(CommitMessage.oneLine(plain.joined(separator: "; ")).prefix(200)))
    }
  }
}
