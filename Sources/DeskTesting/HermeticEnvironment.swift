import Foundation

/// An environment that owes nothing to the person and the machine that run the test.
public struct HermeticEnvironment: Sendable {
  /// Who makes the commits.
  public static let author = (name: "Asha Rao", email: "asha@desk.example")
  /// When commits are made: seconds since 1970, UTC.
  public static let seconds: Int64 = 1_772_442_000

  /// The variables, all that a started process sees.
  public var variables: [String: String]

  /// Makes `home` in the folder, with a git identity in it, and variables that lead there.
  /// - Parameters:
  ///   - folder: The test's own folder.
  ///   - commands: Folders searched for commands before the system's.
  /// - Throws: When the folder cannot be written.
  public init(in folder: ScratchFolder, commands: [String] = []) throws {
    let home = try folder.makeFolder("home")
    let git = try folder.write(
      """
      [user]
      \tname = \(Self.author.name)
      \temail = \(Self.author.email)
      [init]
      \tdefaultBranch = main
      [gc]
      \tauto = 0
      [core]
      \tabbrev = 7

      """, to: "home/.gitconfig")
    let date = "\(Self.seconds) +0000"
    variables = [
      "GIT_AUTHOR_DATE": date,
      "GIT_AUTHOR_EMAIL": Self.author.email,
      "GIT_AUTHOR_NAME": Self.author.name,
      "GIT_COMMITTER_DATE": date,
      "GIT_COMMITTER_EMAIL": Self.author.email,
      "GIT_COMMITTER_NAME": Self.author.name,
      "GIT_CONFIG_GLOBAL": git,
      "GIT_CONFIG_NOSYSTEM": "1",
      "GIT_PAGER": "cat",
      "GIT_TERMINAL_PROMPT": "0",
      "HOME": home,
      "LANG": "C.UTF-8",
      "LC_ALL": "C.UTF-8",
      "PATH": (commands + ["/usr/local/bin", "/usr/bin", "/bin"]).joined(separator: ":"),
      "TERM": "dumb",
      "TMPDIR": try folder.makeFolder("tmp"),
      "TZ": "UTC",
      "XDG_CACHE_HOME": "\(home)/.cache",
      "XDG_CONFIG_HOME": "\(home)/.config",
      "XDG_STATE_HOME": "\(home)/.state",
    ]
    // A Swift program finds the libraries of its toolchain, and the profile of a coverage run, here.
    for name in ["LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH", "LLVM_PROFILE_FILE"] {
      variables[name] = ProcessInfo.processInfo.environment[name]
    }
  }

  /// The same environment with more variables, or others.
  public func adding(_ more: [String: String]) -> HermeticEnvironment {
    var copy = self
    copy.variables.merge(more) { _, new in new }
    return copy
  }
}
