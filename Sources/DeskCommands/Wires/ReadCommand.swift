import ArgumentParser
import Desk
import Wire

/// `stet read`.
struct ReadCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "read",
    abstract: "Show what a wire file says, and import nothing. Needs no desk, except for --feed.",
    discussion: """
      EXAMPLES
        stet read storm.xml
        stet read --json storm.xml
        stet read storm.xml --feed northwire
      """)

  @Argument(help: "A wire file, or - for standard input.", completion: .file())
  var file: String
  @Option(help: "Show it with the defaults of a feed in Workflows/feeds.yaml.")
  var feed: String?
  @OptionGroup var json: JSONOption

  func run(in session: Session) async throws {
    let feed = try feed.map { try session.desk().feed(named: $0) }
    let wire = file == "-" ? session.standardInput() : session.file(file)
    let batch: WireBatch
    do throws(WireFailure) {
      batch = try WireReader.read(try wire.content.get(), name: file)
    } catch {
      throw DeskFailure(.unreadable, "\(file): \(error.description)")
    }
    for item in batch.items.map({ item in feed.map(item.completed) ?? item }) {
      if json.isOn {
        try session.answer(item)
      } else {
        try session.output.lines(ItemPage(item, width: session.output.width).lines)
      }
    }
    for skipped in batch.skipped { try session.note("\(file): \(skipped)") }
    for refused in batch.refused { try session.note("\(file): \(refused.description)") }
    guard batch.refused.isEmpty else { throw ExitCode(65) }
  }
}
