internal import CGit

extension Repository {
  /// The value of a configuration key such as `user.name`; nil where it is not set.
  public func configured(_ key: String) throws(GitFailure) -> String? {
    let operation = "read the configuration of \(key)"
    try Self.refuseNUL(key, operation)
    return try configuration.lend { raw throws(GitFailure) -> String? in
      var text = git_buf()
      defer { git_buf_dispose(&text) }
      do throws(GitFailure) {
        try git(operation) { git_config_get_string_buf(&text, raw, key) }
      } catch {
        guard error.code == .notFound else { throw error }
        return nil
      }
      return String(copying: text.ptr)
    }
  }

  /// The value of a key that is true or false; nil where it is not set.
  ///
  /// Fails with `.invalid` where it is neither.
  func configuredFlag(_ key: String) throws(GitFailure) -> Bool? {
    let operation = "read the configuration of \(key)"
    return try configuration.lend { raw throws(GitFailure) -> Bool? in
      var isOn: Int32 = 0
      do throws(GitFailure) {
        try git(operation) { git_config_get_bool(&isOn, raw, key) }
      } catch {
        if error.code == .notFound { return nil }
        throw error.code == .other ? error.saying(error.message, as: .invalid) : error
      }
      return isOn != 0
    }
  }

  /// Sets a key in the repository's own configuration file.
  public func configure(_ key: String, to value: String) throws(GitFailure) {
    let operation = "set the configuration of \(key)"
    try Self.refuseNUL(key + value, operation)
    try configuration.lend { raw throws(GitFailure) in
      let local = try Handle<Configurations>(operation) {
        git_config_open_level($0, raw, GIT_CONFIG_LEVEL_LOCAL)
      }
      try local.lend { raw throws(GitFailure) in
        _ = try git(operation) { git_config_set_string(raw, key, value) }
      }
    }
  }

  /// The files that git would read with this environment, so that a caller's environment decides
  /// everything and this process's home nothing.
  static func configuration(
    of repository: borrowing Handle<Repositories>, common: String, environment: [String: String]
  ) throws(GitFailure) -> Handle<Configurations> {
    let operation = "read git's configuration"
    var files: [(path: String, level: git_config_level_t)] = []
    let home = environment["HOME"]
    let skipsSystem = environment["GIT_CONFIG_NOSYSTEM"].map { !["", "0", "false"].contains($0) }
    if skipsSystem != true {
      files.append(
        (environment["GIT_CONFIG_SYSTEM"] ?? "/etc/gitconfig", GIT_CONFIG_LEVEL_SYSTEM))
    }
    if let global = environment["GIT_CONFIG_GLOBAL"] {
      files.append((global, GIT_CONFIG_LEVEL_GLOBAL))
    } else {
      let shared = environment["XDG_CONFIG_HOME"] ?? home.map { $0 + "/.config" }
      if let shared { files.append((shared + "/git/config", GIT_CONFIG_LEVEL_XDG)) }
      if let home { files.append((home + "/.gitconfig", GIT_CONFIG_LEVEL_GLOBAL)) }
    }
    files.append((common + "/config", GIT_CONFIG_LEVEL_LOCAL))

    let made = try Handle<Configurations>(operation) { git_config_new($0) }
    for file in files where !file.path.isEmpty && !file.path.utf8.contains(0) {
      try repository.lend { repository throws(GitFailure) in
        try made.lend { raw throws(GitFailure) in
          _ = try git(operation) {
            git_config_add_file_ondisk(raw, file.path, file.level, repository, 1)
          }
        }
      }
    }
    try repository.lend { repository throws(GitFailure) in
      try made.lend { raw throws(GitFailure) in
        _ = try git(operation) { git_repository_set_config(repository, raw) }
      }
    }
    return made
  }
}
