internal import CGit
internal import FoundationEssentials

/// A git repository on this machine.
///
/// libgit2's objects belong to one thread at a time, so a repository is not Sendable: an actor owns
/// it. Nothing that its functions give out refers back to it.
public final class Repository {
  let handle: Handle<Repositories>
  let configuration: Handle<Configurations>
  let environment: [String: String]

  /// The folder of this work tree's HEAD and index: `.git`, or `.git/worktrees/<name>`.
  public let gitDirectory: String
  /// The folder of the objects and the branches, shared by all work trees.
  public let commonDirectory: String
  /// The folder of the work tree; nil when the repository is bare.
  public let workDirectory: String?

  /// How deep `locked` calls are nested, and the open file that holds the lock.
  var lockDepth = 0
  var lockFile: FileDescriptor?
  /// The objects written inside `packed`, in their order; nil outside.
  var packing: [ObjectID]?

  init(_ handle: consuming Handle<Repositories>, environment: [String: String]) throws(GitFailure) {
    gitDirectory = handle.lend { String(copying: git_repository_path($0)) }.withoutTrailingSlash
    commonDirectory =
      handle.lend { String(copying: git_repository_commondir($0)) }.withoutTrailingSlash
    workDirectory = handle.lend { raw -> String? in
      guard let path = git_repository_workdir(raw) else { return nil }
      return String(copying: path).withoutTrailingSlash
    }
    configuration = try Self.configuration(
      of: handle, common: commonDirectory, environment: environment)
    self.handle = handle
    self.environment = environment
    try identifyForReflog()
    try guardLooseObjects(of: database())
  }

  /// Has the files of loose objects checked before libgit2 reads them.
  func guardLooseObjects(of database: borrowing Handle<Databases>) throws(GitFailure) {
    try database.lend { raw throws(GitFailure) in
      _ = try git("open the objects") { stet_git_add_guard(raw, commonDirectory + "/objects") }
    }
  }

  /// The environment of this process: read here and nowhere else.
  public static var processEnvironment: [String: String] { ProcessInfo.processInfo.environment }

  /// Calls libgit2 with the repository's pointer, through the gate.
  @discardableResult
  func call(
    _ operation: @autoclosure () -> String, _ work: (OpaquePointer) -> Int32
  ) throws(GitFailure) -> Int32 {
    try handle.lend { raw throws(GitFailure) in try git(operation()) { work(raw) } }
  }

  /// Makes a handle out of the repository, through the gate.
  func make<Kind: Freeable>(
    _ kind: Kind.Type, _ operation: @autoclosure () -> String,
    _ work: (UnsafeMutablePointer<OpaquePointer?>, OpaquePointer) -> Int32
  ) throws(GitFailure) -> Handle<Kind> {
    try handle.lend { raw throws(GitFailure) in
      try Handle<Kind>(operation()) { work($0, raw) }
    }
  }
}

extension String {
  /// libgit2 ends folders with a slash; we never do.
  var withoutTrailingSlash: String {
    utf8.count > 1 && utf8.last == UInt8(ascii: "/") ? String(dropLast()) : self
  }
}
