import Archive
import Desk
import DeskTesting
import Foundation
import Stories
import Testing

extension Newsroom {
  /// Changes a story's file in the work tree, and gives it the flag that its words deserve.
  func rewrite(_ path: String, _ change: (inout Story) throws -> Void) throws {
    var story = try Story(scratch.bytes(of: "desk/\(path)"))
    try change(&story)
    if let base = story.syndication?.base {
      let agency = try tryGit(["cat-file", "blob", base]).text
      story.flag = Flag(ours: story, agency: try Story(Array(agency.utf8)))
    }
    try scratch.write(String(decoding: story.bytes, as: UTF8.self), to: "desk/\(path)")
  }

  /// Commits the work tree by plain git, as a person would who knows nothing of Stet.
  func commitByHand(
    _ message: String = "By hand", as person: Person = .asha,
    at seconds: Int64 = HermeticEnvironment.seconds
  ) throws {
    try git("add", "-A")
    let outcome = try runProcess(
      "/usr/bin/git", ["commit", "-q", "--cleanup=verbatim", "-F", "-"], in: folder,
      environment: environment.adding(person.variables).adding(Self.dates(at: seconds)),
      input: Array(message.utf8))
    try #require(outcome.code == 0, "git commit: \(outcome.text) \(outcome.errorText)")
  }

  /// Commits the work tree by plain git, with a record that looks like Stet's own.
  ///
  /// It says which commit of `wire` the desk knew, as a desk does; with a path the story's file gets
  /// the state, and `more` are lines at the record's end.
  func forge(
    _ transition: String, from: String?, to: String?, of story: String, in path: String? = nil,
    as person: Person = .asha, at seconds: Int64 = HermeticEnvironment.seconds,
    trailers: [StepTrailer: String] = [:], more: [String] = []
  ) throws {
    if let path, let from, let to, from != to {
      try replace("state: \(from)", by: "state: \(to)", in: path)
    }
    var record = StepRecord(subject: "\(transition.capitalized): Storm", stories: [story])
    record[.transition] = transition
    record[.from] = from
    record[.to] = to
    record[.op] = "f0rged0000"
    record[.wire] = try git("rev-parse", "wire")
    for (trailer, value) in trailers { record[trailer] = value.isEmpty ? nil : value }
    let lines = record.message.trimmingSuffix { $0.isNewline } + more.map { "\n\($0)" }.joined()
    try commitByHand(lines + "\n", as: person, at: seconds)
  }

  /// All that readers can see of the site, as one text.
  func pressed(at seconds: Int64 = HermeticEnvironment.seconds) throws -> String {
    _ = try desk(at: seconds).press()
    let site = scratch.path("desk/site")
    return try FileManager.default.subpathsOfDirectory(atPath: site).sorted()
      .compactMap { FileManager.default.contents(atPath: "\(site)/\($0)") }
      .map { String(decoding: $0, as: UTF8.self) }.joined(separator: "\n")
  }
}
