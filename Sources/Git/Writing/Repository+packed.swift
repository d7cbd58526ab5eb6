internal import CGit

extension Repository {
  /// Writes many objects as one pack: what the work stores goes to memory, can be read there at
  /// once, and reaches the disk, synced, only when the work is done.
  ///
  /// Work that fails leaves nothing behind. References and the work tree must wait until afterwards.
  /// One call should hold no more than fits in memory, a few thousand stories; calls do not nest.
  public func packed<Value>(
    _ work: () throws(GitFailure) -> Value
  ) throws(GitFailure) -> Value {
    try packed(as: { $0 }, work)
  }

  /// The same for work with failures of its own, which `as` makes out of git's.
  public func packed<Value, Failure: Error>(
    as failure: (GitFailure) -> Failure, _ work: () throws(Failure) -> Value
  ) throws(Failure) -> Value {
    func translated<Result: ~Copyable>(
      _ step: () throws(GitFailure) -> Result
    ) throws(Failure) -> Result {
      do throws(GitFailure) { return try step() } catch { throw failure(error) }
    }
    let lasting = try translated { () throws(GitFailure) in try divert() }
    defer {
      packing = nil
      lasting.lend { lasting in
        // Cannot fail: it only counts one more owner.
        _ = handle.lend { git_repository_set_odb($0, lasting) }
      }
    }
    let value = try work()
    try translated { () throws(GitFailure) in try writePack() }
    return value
  }

  /// Puts a database before the repository that stores in memory and reads from disk as well, and
  /// answers with the one it had.
  private func divert() throws(GitFailure) -> Handle<Databases> {
    let operation = "begin a pack"
    guard packing == nil else {
      throw GitFailure(.invalid, operation, "A pack is being written already; packs do not nest.")
    }
    let lasting = try database()
    let diverted = try Handle<Databases>(operation) {
      git_odb_open($0, commonDirectory + "/objects")
    }
    try guardLooseObjects(of: diverted)
    try diverted.lend { raw throws(GitFailure) in
      var memory: UnsafeMutablePointer<git_odb_backend>?
      try git(operation) { git_mempack_new(&memory) }
      // The database owns its backends and frees them. Loose objects have priority 1, packs 2.
      try git(operation) { git_odb_add_backend(raw, memory, 999) }
      try call(operation) { git_repository_set_odb($0, raw) }
    }
    packing = []
    return lasting
  }

  private func writePack() throws(GitFailure) {
    let operation = "write a pack"
    guard let ids = packing, !ids.isEmpty else { return }
    let source = try packSource(operation)
    let pack = try source.lend { source throws(GitFailure) in
      try Handle<Packs>(operation) { git_packbuilder_new($0, source) }
    }
    try pack.lend { raw throws(GitFailure) in
      // Its own threads would only look for deltas.
      _ = git_packbuilder_set_threads(raw, 1)
      // Newest first, as a reader of history wants them.
      for id in ids.reversed() {
        try git(operation) {
          withUnsafePointer(to: id.raw) { git_packbuilder_insert(raw, $0, nil) }
        }
      }
      _ = try git(operation) {
        git_packbuilder_write(raw, commonDirectory + "/objects/pack", 0o444, nil, nil)
      }
    }
  }

  /// A repository in memory over the same objects, so that the settings below are those of no other
  /// work and the user's own settings do not slow this one.
  private func packSource(_ operation: String) throws(GitFailure) -> Handle<Repositories> {
    let source = try Handle<Repositories>(operation) { git_repository_new($0) }
    let settings = try Handle<Configurations>(operation) { git_config_new($0) }
    let file = try undeltifiedSettings(operation)
    try source.lend { source throws(GitFailure) in
      try settings.lend { raw throws(GitFailure) in
        try git(operation) {
          git_config_add_file_ondisk(raw, file, GIT_CONFIG_LEVEL_APP, nil, 1)
        }
        try git(operation) { git_repository_set_config(source, raw) }
      }
      try database().lend { objects throws(GitFailure) in
        _ = try git(operation) { git_repository_set_odb(source, objects) }
      }
    }
    return source
  }

  /// A file with the settings under which libgit2 looks for no deltas, three times as fast.
  ///
  /// libgit2 1.5 reads the size above which a file gets no delta from `pack.deltaCacheSize`, by a
  /// slip; later ones from `core.bigFileThreshold`.
  private func undeltifiedSettings(_ operation: String) throws(GitFailure) -> String {
    let path = commonDirectory + "/stet/pack.config"
    let text = "[pack]\n\tdeltaCacheSize = 1\n[core]\n\tbigFileThreshold = 1\n"
    if (try? Self.readFile(path, limit: 4096)) == Array(text.utf8) { return path }
    try replaceFile("pack.config", in: commonDirectory + "/stet", with: Array(text.utf8), operation)
    return path
  }
}
