import Archive
import DeskTesting
import Git
import Testing

/// An archive in a scratch folder, with the real git beside it.
final class ScratchArchive {
  let scratch: ScratchFolder
  let environment: HermeticEnvironment
  let archive: Archive
  let folder: String

  init(bare: Bool = false) throws {
    scratch = try ScratchFolder()
    environment = try HermeticEnvironment(in: scratch)
    folder = scratch.path("archive")
    archive = Archive(
      try Repository.create(
        at: folder, bare: bare, branch: "main", environment: environment.variables))
  }

  static let hands = Hands(
    author: Signature(name: "Asha Rao", email: "asha@desk.example", seconds: 1_772_442_000),
    committer: Signature(name: "Asha Rao", email: "asha@desk.example", seconds: 1_772_442_000))

  static func path(_ number: Int) -> String { "Stories/2026/03/02/story-\(number)aaaaaaaaa.md" }

  /// Records files on a branch, as a step of the story with that number.
  @discardableResult
  func record(
    _ number: Int, _ text: String?, on branch: Branch = .main, merging: ObjectID? = nil
  ) throws -> Tip {
    var record = StepRecord(subject: "Edit: \(number)", stories: ["\(number)aaaaaaaaa"])
    record[.transition] = "edit"
    let old = try archive.tip(of: branch)
    let change = FileChange(path: Self.path(number), bytes: text.map { Array($0.utf8) })
    let new = try archive.compose(
      [change], as: record.message, by: Self.hands, over: old, merging: merging)
    try archive.advance(branch, from: old, to: new, paths: [change.path], subject: "test")
    return new
  }

  @discardableResult
  func git(_ arguments: String...) throws -> String {
    let outcome = try runProcess("/usr/bin/git", arguments, in: folder, environment: environment)
    try #require(outcome.code == 0, "git \(arguments): \(outcome.errorText)")
    return outcome.text.split(separator: "\n").joined(separator: "\n")
  }

  /// Story numbers and subjects of the history, in its order.
  func told(after old: ObjectID? = nil) throws -> [String] {
    var told: [String] = []
    let tip = try #require(try archive.tip(of: .main))
    try archive.history(after: old, upTo: tip.commit) { commit, steps in
      told += steps.map { "\(commit.summary) \($0.path.dropFirst(25).prefix(1))" }
    }
    return told
  }
}
