internal import CGit

extension Repository {
  /// Opens the repository of this folder, or of the nearest folder above it that has one.
  ///
  /// Fails with `.notFound` where there is none, `.notOurs` where it is another user's, and
  /// `.invalid` where it is of a kind that libgit2 cannot read.
  public static func open(
    _ path: String, environment: [String: String] = Repository.processEnvironment
  ) throws(GitFailure) -> Repository {
    let operation = "open the repository"
    try refuseNUL(path, operation)
    try Library.start()
    do throws(GitFailure) {
      let handle = try Handle<Repositories>(operation) { out in
        git_repository_open_ext(out, path, 0, nil)
      }
      return try Repository(handle, environment: environment)
    } catch {
      throw error.explained(at: path)
    }
  }

  /// Makes a new repository in a folder, which is made too where it is missing.
  ///
  /// `branch` is the unborn branch that HEAD names. Fails with `.exists` where there is a repository.
  public static func create(
    at path: String, bare: Bool = false, branch: String = "main",
    environment: [String: String] = Repository.processEnvironment
  ) throws(GitFailure) -> Repository {
    let operation = "create the repository"
    try refuseNUL(path, operation)
    try Library.start()
    guard isValid(reference: "refs/heads/\(branch)") else {
      throw GitFailure(.invalid, operation, "\"\(branch)\" cannot be the name of a branch.")
    }
    var options = git_repository_init_options()
    try git(operation) {
      git_repository_init_options_init(&options, UInt32(GIT_REPOSITORY_INIT_OPTIONS_VERSION))
    }
    options.flags =
      GIT_REPOSITORY_INIT_MKPATH.rawValue | GIT_REPOSITORY_INIT_MKDIR.rawValue
      | GIT_REPOSITORY_INIT_NO_REINIT.rawValue
    if bare { options.flags |= GIT_REPOSITORY_INIT_BARE.rawValue }
    do throws(GitFailure) {
      let handle = try Handle<Repositories>(operation) { out in
        branch.withCString { name in
          options.initial_head = name
          defer { options.initial_head = nil }
          return git_repository_init_ext(out, path, &options)
        }
      }
      return try Repository(handle, environment: environment)
    } catch {
      guard error.code == .exists else { throw error.explained(at: path) }
      throw error.saying("There is a git repository in \(path) already.")
    }
  }

  /// A NUL would silently cut the text at the border to C.
  static func refuseNUL(_ text: String, _ operation: String) throws(GitFailure) {
    guard text.utf8.contains(0) else { return }
    throw GitFailure(.invalid, operation, "Git cannot \(operation): the text holds a NUL byte.")
  }
}

extension GitFailure {
  /// libgit2 speaks of configuration keys where it means an owner or a kind of repository.
  fileprivate func explained(at path: String) -> GitFailure {
    if code == .notOurs {
      let owner = Repository.gitDirectory(above: path).map(Repository.workTree(of:)) ?? path
      return saying(
        "The repository at \(owner) belongs to another user, so git does not trust it; "
          + "if you do, run: git config --global --add safe.directory '\(owner)'")
    }
    if message.contains("objectformat") {
      return saying(
        "The repository at \(path) names its objects by SHA-256, and only SHA-1 can be read.",
        as: .invalid)
    }
    if message.contains("unsupported extension") || message.contains("repository version") {
      return saying(
        "The repository at \(path) uses an extension of git that cannot be read here "
          + "(\(message))", as: .invalid)
    }
    if code == .notFound {
      return saying("There is no git repository in \(path) or in any folder above it.")
    }
    return self
  }
}
