internal import CGit

extension Repository {
  /// Moves a reference by compare-and-swap: only if it names `expecting` does it name `id` now.
  ///
  /// `expecting` nil means that it must not exist; `log` is the line for the reference log.
  /// Fails with `.moved` when somebody was faster, `.locked` when another process holds the
  /// reference for longer than a second, and `.unconfirmed` when an error came after the move: the
  /// change is recorded then, and only its survival of a power cut is in doubt.
  public func update(
    reference name: String, to id: ObjectID, expecting old: ObjectID?, log: String
  ) throws(GitFailure) {
    let operation = "move \(name)"
    try Self.refuseNUL(name + log, operation)
    guard Self.isValid(reference: name) else {
      throw GitFailure(.invalid, operation, "\"\(name)\" cannot be the name of a reference.")
    }
    guard packing == nil else {
      throw GitFailure(
        .invalid, operation, "\(name) cannot move before the pack with its objects is on disk.")
    }
    guard try contains(id) else {
      throw GitFailure(.invalid, operation, "\(name) cannot name \(id), which is not here.")
    }
    try announce(lockOf: name)
    defer { withdraw() }
    var failure: GitFailure
    var patience = 10
    repeat {
      do throws(GitFailure) {
        return try swap(name, to: id, expecting: old, log: log, operation)
      } catch {
        failure = error
      }
      guard failure.code == .locked, patience > 0 else { break }
      Self.pause(milliseconds: 20 * (11 - patience))
      patience -= 1
    } while true
    // An error does not mean that nothing happened: the last step of all is a sync.
    if old != id, try reference(name) == id {
      throw GitFailure(
        .unconfirmed, operation,
        "\(name) is at \(id) now, but the disk did not confirm it: \(failure.message)")
    }
    throw explained(failure, name, old)
  }

  private func swap(
    _ name: String, to id: ObjectID, expecting old: ObjectID?, log: String, _ operation: String
  ) throws(GitFailure) {
    // The zero id means "must not exist"; a nil pointer would mean "do not check at all".
    let expected = old?.raw ?? git_oid()
    _ = try make(References.self, operation) { out, repository in
      withUnsafePointer(to: id.raw) { id in
        withUnsafePointer(to: expected) { expected in
          git_reference_create_matching(
            out, repository, name, id, old == nil ? 0 : 1, expected, log)
        }
      }
    }
  }

  private func explained(_ failure: GitFailure, _ name: String, _ old: ObjectID?) -> GitFailure {
    switch failure.code {
    case .moved, .notFound, .exists:
      let now = (try? reference(name)) ?? nil
      if now == old {
        // Not a lost race: the name cannot be, or the new object is not here.
        return failure.saying(failure.message, as: failure.code == .exists ? .exists : .invalid)
      }
      return failure.saying(
        "\(name) moved in the meantime: it was expected "
          + (old.map { "at \($0)" } ?? "not to exist") + " and is "
          + (now.map { "at \($0)." } ?? "missing."), as: .moved)
    case .locked:
      return failure.saying(
        "Another process is moving \(name), or died doing so: \(name).lock is in the way.")
    default: return failure
    }
  }
}
