import ArgumentParser
import Desk
import Fetch
import Wire

/// `stet import`.
struct ImportCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Take in what agencies sent: files, folders, web addresses, or - for input.",
    discussion: """
      EXAMPLES
        stet import storm.xml
        stet import incoming/ --dry-run
        stet import 'wires/*.xml'
        stet import https://example.org/feed --feed northwire
        stet import - < storm.xml

      Importing the same item again changes nothing. What cannot be read is refused with the reason,
      kept for stet refused, and the rest is imported; the exit code is then 65.
      """)

  @Argument(
    help: "Files, folders, patterns, http and https addresses, or - for standard input.",
    completion: .file())
  var files: [String]
  @Option(help: "The agency, in place of what the items say.")
  var agency: String?
  @Option(help: "The feed in Workflows/feeds.yaml whose defaults all items take.")
  var feed: String?
  @Flag(name: .customLong("dry-run"), help: "Show what would be imported, and import nothing.")
  var isDryRun = false
  @Flag(
    name: .customLong("allow-private"), help: "Fetch from this machine and the local network too.")
  var allowsPrivate = false
  @OptionGroup var json: JSONOption

  func run(in session: Session) async throws {
    let desk = try session.desk()
    let paths = files.flatMap { path in
      path == "-" || WebAddress.isMeant(by: path) ? [path] : WireSupply.files(below: [path])
    }
    var fetched: [String: WireFile] = [:]
    var isCutOff = false
    for address in Set(paths) where WebAddress.isMeant(by: address) {
      do {
        let bytes = try await Fetcher(allowsPrivate: allowsPrivate).get(address).bytes ?? []
        fetched[address] = WireFile(name: address, content: .success(bytes))
      } catch let failure as FetchFailure {
        isCutOff = isCutOff || failure.kind == .unavailable
        fetched[address] = WireFile(
          name: address, content: .failure(WireFailure(.notAStory, failure.message)))
      }
    }
    let supply = paths.lazy.map { [fetched] path in
      path == "-" ? session.standardInput() : fetched[path] ?? session.file(path)
    }
    var meter = ProgressMeter("Importing", noun: "files", total: paths.count, session)
    let feed = try feed.map(desk.feed)
    let report = try desk.receive(supply, agency: agency, feed: feed, dryRun: isDryRun) {
      meter.advance(to: $0)
    }
    meter.end()
    try session.show(report, asJSON: json.isOn, isDryRun: isDryRun)
    guard report.count(.refused) == 0 else { throw ExitCode(isCutOff ? 69 : 65) }
  }
}

/// One item of an import, for a machine.
struct ImportAnswer: Encodable {
  var source, outcome: String
  var id, slug, path, headline, agency, guid, feed, rule, reason, refused_id: String?
  var replaced_by, remarks: [String]?
  var near: [NearAnswer]?
  var dry_run: Bool?

  init(_ line: ImportLine, isDryRun: Bool) {
    source = line.source
    outcome = line.outcome.rawValue
    (id, slug, path) = (line.id, line.slug, line.path)
    (headline, agency, guid, reason) = (line.headline, line.agency, line.guid, line.reason)
    (feed, rule) = (line.feed, line.rule)
    replaced_by = line.replacements.isEmpty ? nil : line.replacements
    refused_id = line.outcome == .refused ? line.quarantined : nil
    remarks = line.remarks.isEmpty ? nil : line.remarks
    near = line.near.isEmpty ? nil : line.near.map(NearAnswer.init)
    dry_run = isDryRun ? true : nil
  }
}
