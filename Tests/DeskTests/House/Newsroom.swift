import Budget
import Desk
import DeskTesting
import Foundation
import Git
import Stories
import Testing
import Wire
import Workflows

/// A desk in a scratch folder, with the real git beside it to check it by.
final class Newsroom: Sendable {
  let scratch: ScratchFolder
  let environment: HermeticEnvironment
  /// The desk's folder.
  let folder: String

  init(bare: Bool = false, publisher: String? = "Calder Post") throws {
    scratch = try ScratchFolder()
    environment = try HermeticEnvironment(in: scratch)
    folder = scratch.path("desk")
    _ = try Desk.create(
      at: folder, bare: bare, publisher: publisher, dryRun: false,
      environment: environment.variables, clock: Newsroom.clock)
  }

  @Sendable static func clock() -> GitTime { GitTime(seconds: HermeticEnvironment.seconds) }

  /// The desk as a newly started process finds it.
  func desk(
    as person: Person = .asha, at seconds: Int64 = HermeticEnvironment.seconds
  ) throws -> Desk {
    try Desk(
      at: folder,
      environment: environment.adding(person.variables).adding(Self.dates(at: seconds)).variables,
      clock: { GitTime(seconds: seconds) })
  }

  /// The variables that date a commit as the clock has it.
  static func dates(at seconds: Int64) -> [String: String] {
    ["GIT_AUTHOR_DATE": "\(seconds) +0000", "GIT_COMMITTER_DATE": "\(seconds) +0000"]
  }

  /// What a git command prints, without the last line break; a failure fails the test.
  @discardableResult
  func git(_ arguments: String..., input: String = "") throws -> String {
    try git(arguments: arguments, input: input)
  }

  @discardableResult
  func git(arguments: [String], input: String = "") throws -> String {
    let outcome = try tryGit(arguments, input: input)
    try #require(
      outcome.code == 0, "git \(arguments.joined(separator: " ")): \(outcome.errorText)")
    return String(outcome.text.trimmingSuffix { $0.isNewline })
  }

  func tryGit(_ arguments: [String], input: String = "") throws -> ProcessOutcome {
    try runProcess(
      "/usr/bin/git", arguments, in: folder, environment: environment, input: Array(input.utf8))
  }

  /// Imports wires, each as a file of its own.
  @discardableResult
  func receive(
    _ wires: Dispatch..., agency: String? = nil, dryRun: Bool = false
  ) throws -> ImportReport {
    try receive(files: wires.map(\.file), agency: agency, dryRun: dryRun)
  }

  @discardableResult
  func receive(
    files: [WireFile], agency: String? = nil, dryRun: Bool = false
  ) throws -> ImportReport {
    try desk().receive(files, agency: agency, dryRun: dryRun)
  }

  /// Takes a step; `edit` changes the text first.
  @discardableResult
  func take(
    _ transition: String, _ story: String, as person: Person = .asha, edit: StepRequest.Edit? = nil,
    reason: String? = nil, note: String? = nil, at: String? = nil, dryRun: Bool = false
  ) throws -> StepReport {
    var given: [Ask: String] = [:]
    given[.reason] = reason
    given[.note] = note
    given[.at] = at
    return try desk(as: person).take(
      StepRequest(.named(transition), of: story, edit: edit, given: given), dryRun: dryRun)
  }

  /// Adds words to the body and records it.
  @discardableResult
  func edit(_ story: String, adding words: String = "Nobody was hurt.", as person: Person = .asha)
    throws -> StepReport
  {
    try take("edit", story, as: person, edit: { $0.adding(words) })
  }

  /// The bytes of a file on a branch.
  func file(_ path: String, on branch: String = "main") throws -> String {
    try git("cat-file", "blob", "\(branch):\(path)") + "\n"
  }

  /// Replaces text in a file of the work tree.
  func replace(_ old: String, by new: String, in path: String) throws {
    let text = try scratch.text(of: "desk/\(path)")
    try #require(text.contains(old), "\(path) has no \(old)")
    try scratch.write(text.replacing(old, with: new), to: "desk/\(path)")
  }

  /// What is wrong with the repository by git's own strictest check; empty when nothing is.
  func fsck() throws -> String {
    let outcome = try tryGit(["fsck", "--strict", "--no-dangling"])
    return outcome.code == 0 ? outcome.text : outcome.text + outcome.errorText
  }
}

/// Somebody at the desk.
struct Person: Sendable {
  let name: String
  let email: String

  static let asha = Person(name: "Asha Rao", email: "asha@desk.example")
  static let jonas = Person(name: "Jonas Weber", email: "jonas@desk.example")
  static let mei = Person(name: "Mei Tan", email: "mei@desk.example")
  /// No person, but those who replace words when a story comes in.
  static let rules = Person(name: "desk rules", email: "rules@desk.invalid")

  var variables: [String: String] {
    [
      "GIT_AUTHOR_NAME": name, "GIT_AUTHOR_EMAIL": email,
      "GIT_COMMITTER_NAME": name, "GIT_COMMITTER_EMAIL": email,
    ]
  }
}

extension StringProtocol {
  func trimmingSuffix(while isDropped: (Character) -> Bool) -> SubSequence {
    var end = endIndex
    while end > startIndex, isDropped(self[index(before: end)]) { end = index(before: end) }
    return self[..<end]
  }
}

/// The failure of the desk that a piece of work ends with.
func deskFailure(
  _ work: () throws -> Void, sourceLocation: SourceLocation = #_sourceLocation
) throws -> DeskFailure {
  do {
    try work()
  } catch {
    return DeskFailure(error)
  }
  Issue.record("It did not fail.", sourceLocation: sourceLocation)
  throw CancellationError()
}
