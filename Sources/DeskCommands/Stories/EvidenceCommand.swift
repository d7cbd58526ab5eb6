import ArgumentParser
import Desk

/// `stet evidence`.
struct EvidenceCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "evidence",
    abstract: "Write all that is known of a story to one file that a stranger can check.",
    discussion: """
      The file is a tar archive: what the agency sent, every version, every step, what readers were
      told and when, a page to read, digests, and the desk's whole history as a git bundle. Its
      README.txt says how to check it with git and sha256sum alone.

      EXAMPLES
        stet evidence storm-closes-ports -o storm.tar
      """)

  @OptionGroup var story: StoryOption
  @Option(
    name: [.customShort("o"), .customLong("output")],
    help: "The archive to write; it must not be there yet.", completion: .file())
  var output: String
  @OptionGroup var json: JSONOption

  func run(in session: Session) async throws {
    let path = output.hasPrefix("/") ? output : "\(session.folder)/\(output)"
    let report = try await session.desk().writeEvidence(on: story.story, to: path)
    if json.isOn { return try session.answer(EvidenceAnswer(report)) }
    try session.output.line(
      "\(output): \(report.files.count) files on \(report.slug), as of \(report.commit.prefix(7))")
    try session.note("It holds the whole history of the desk, with all its stories.")
    try session.hint("tar xf \(output) && cd \(report.folder) && sha256sum -c SHA256SUMS")
  }
}

/// What was written, for a machine.
private struct EvidenceAnswer: Encodable {
  struct File: Encodable {
    var name, sha256: String
    var bytes: Int
  }

  var id, slug, commit, output, folder: String
  var files: [File]

  init(_ report: EvidenceReport) {
    (id, slug, commit) = (report.id, report.slug, report.commit)
    (output, folder) = (report.path, report.folder)
    files = report.files.map { File(name: $0.name, sha256: $0.digest, bytes: $0.bytes) }
  }
}
