internal import CGit

extension Repository {
  /// The commit that a person means: `HEAD`, a branch, a tag, a remote's branch, a full reference or
  /// at least four digits of a commit's name, followed by any of `~n`, `^` and `^n`.
  ///
  /// Fails with `.notFound` where it means nothing and `.invalid` where digits fit several objects.
  /// git's own reader of revisions is not used: it also runs patterns over all of history.
  public func resolve(_ revision: String) throws(GitFailure) -> ObjectID {
    let operation = "find the revision \"\(revision)\""
    try Self.refuseNUL(revision, operation)
    let bytes = revision.utf8
    let end =
      bytes.firstIndex { $0 == UInt8(ascii: "~") || $0 == UInt8(ascii: "^") } ?? bytes.endIndex
    let base = String(revision[..<end])
    var commit = try self.base(base, operation)
    for step in try steps(revision[end...].utf8, operation) {
      switch step {
      case .back(let count):
        for _ in 0..<count { commit = try parent(1, of: commit, operation) }
      case .parent(let number) where number > 0: commit = try parent(number, of: commit, operation)
      case .parent: break
      }
    }
    // A parent's name is known before anyone knows that it is here.
    _ = try self.commit(commit)
    return commit
  }

  private enum Step {
    case back(Int)
    case parent(Int)
  }

  private func steps(
    _ suffix: Substring.UTF8View, _ operation: String
  ) throws(GitFailure) -> [Step] {
    var steps: [Step] = []
    var rest = suffix
    while let mark = rest.popFirst() {
      let digits = rest.prefix { (0x30...0x39).contains($0) }
      rest = rest.dropFirst(digits.count)
      let number = digits.isEmpty ? 1 : Int(Substring(digits))
      guard let number, mark == UInt8(ascii: "~") || mark == UInt8(ascii: "^") else {
        throw GitFailure(
          .invalid, operation, "Cannot \(operation): only ~n and ^n may follow the name.")
      }
      steps.append(mark == UInt8(ascii: "~") ? .back(number) : .parent(number))
    }
    return steps
  }

  private func parent(
    _ number: Int, of id: ObjectID, _ operation: String
  ) throws(GitFailure) -> ObjectID {
    let parents = try commit(id).parents
    guard number <= parents.count else {
      throw GitFailure(.notFound, operation, "Cannot \(operation): history ends before it.")
    }
    return parents[number - 1]
  }

  private func base(_ name: String, _ operation: String) throws(GitFailure) -> ObjectID {
    if let id = ObjectID(hex: name), try contains(id) { return try peel(id, operation) }
    let plain = name == "@" ? "HEAD" : name
    var candidates = ["refs/tags/", "refs/heads/", "refs/remotes/"].map { $0 + plain }
    if plain.utf8.starts(with: "refs/".utf8) || Self.isSpecial(plain) {
      candidates.insert(plain, at: 0)
    }
    candidates.append("refs/remotes/\(plain)/HEAD")
    for candidate in candidates where Self.isValid(reference: candidate) {
      if let id = try reference(candidate) { return try peel(id, operation) }
    }
    if name.utf8.elementsEqual("HEAD".utf8) {
      throw GitFailure(.notFound, operation, "The branch of HEAD has no commit yet.")
    }
    if let id = try abbreviated(name, operation) { return try peel(id, operation) }
    throw GitFailure(
      .notFound, operation, "\"\(name)\" is no branch, no tag and no commit of this repository.")
  }

  /// HEAD, ORIG_HEAD, FETCH_HEAD and their like lie beside `refs`.
  private static func isSpecial(_ name: String) -> Bool {
    !name.isEmpty && name.utf8.allSatisfy { (0x41...0x5A).contains($0) || $0 == 0x5F }
  }

  private func abbreviated(_ digits: String, _ operation: String) throws(GitFailure) -> ObjectID? {
    let count = digits.utf8.count
    guard (4..<40).contains(count), digits.utf8.allSatisfy({ ObjectID.digit($0) != nil }),
      let start = ObjectID(hex: digits + String(repeating: "0", count: 40 - count))
    else { return nil }
    var found = git_oid()
    do throws(GitFailure) {
      try database().lend { raw throws(GitFailure) in
        _ = try git(operation) {
          withUnsafePointer(to: start.raw) { git_odb_exists_prefix(&found, raw, $0, count) }
        }
      }
    } catch {
      if error.code == .notFound { return nil }
      guard error.code == .invalid else { throw error }
      throw error.saying("\(digits) is short for several objects; give more digits.")
    }
    return ObjectID(found)
  }

  /// The commit behind a tag; a commit is itself.
  private func peel(_ id: ObjectID, _ operation: String) throws(GitFailure) -> ObjectID {
    let object = try reading("object", id) { () throws(GitFailure) in
      try make(Objects.self, operation) { out, repository in
        withUnsafePointer(to: id.raw) { git_object_lookup(out, repository, $0, GIT_OBJECT_ANY) }
      }
    }
    return try object.lend { raw throws(GitFailure) in
      do throws(GitFailure) {
        let commit = try Handle<Objects>(operation) { git_object_peel($0, raw, GIT_OBJECT_COMMIT) }
        return try commit.lend { raw throws(GitFailure) in
          guard let id = git_object_id(raw) else {
            throw GitFailure(.other, operation, "Cannot \(operation).")
          }
          return ObjectID(id.pointee)
        }
      } catch {
        guard error.code == .invalid else { throw error }
        throw error.saying("\(id) is no commit.")
      }
    }
  }
}
