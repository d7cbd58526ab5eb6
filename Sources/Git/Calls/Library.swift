internal import CGit

/// libgit2 itself, started at the first need: starting it costs 9 ms, half of a whole command.
enum Library {
  /// No object of a pack may unfold to more than this many bytes.
  static let packObjectCap = 256 << 20

  private static let started: Result<Void, GitFailure> = {
    let operation = "start libgit2"
    do throws(GitFailure) {
      try git(operation) { git_libgit2_init() }
      try git(operation) { stet_git_enable_fsync(1) }
      try git(operation) { stet_git_set_pack_max_object_size(packObjectCap) }
      try git(operation) { stet_git_set_owner_validation(1) }
      return .success(())
    } catch {
      return .failure(error)
    }
  }()

  /// Starts libgit2 unless it runs already, with synced writes, capped objects and checked owners.
  static func start() throws(GitFailure) { try started.get() }

  /// Whether other users' repositories are refused.
  static var checksOwners: Bool {
    var enabled: Int32 = 0
    return stet_git_get_owner_validation(&enabled) == 0 && enabled == 1
  }

  /// The cap that libgit2 has in force, in bytes.
  static var largestPackedObject: Int {
    var bytes = 0
    return stet_git_get_pack_max_object_size(&bytes) == 0 ? bytes : -1
  }
}
