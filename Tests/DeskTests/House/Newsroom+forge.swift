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
  /// It says which commit of `wire` the desk knew, as a desk does; `more` are lines at its end.
  func forge(
    _ transition: String, from: String?, to: String?, of story: String, as person: Person = .asha,
    at seconds: Int64 = HermeticEnvironment.seconds, trailers: [StepTrailer: String] = [:],
    more: [String] = []
  ) throws {
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

  /// Replaces what a transition says under a key, or adds it, and commits that.
  func lay(_ key: String, of transition: String, as value: String, in workflow: String) throws {
    let file = "desk/Workflows/\(workflow).yaml"
    let text = try scratch.text(of: file)
    let start = try #require(text.range(of: "- name: \(transition)\n")?.upperBound)
    let end = text.range(of: "\n\n", range: start..<text.endIndex)?.lowerBound ?? text.endIndex
    var lines = text[start..<end].split(separator: "\n").map(String.init)
    lines.removeAll { $0.hasPrefix("    \(key):") }
    lines.append("    \(key): \(value)")
    try scratch.write(
      text.replacingCharacters(in: start..<end, with: lines.joined(separator: "\n")), to: file)
    try git("commit", "--allow-empty", "-qam", "Lay down \(key) of \(transition)")
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
