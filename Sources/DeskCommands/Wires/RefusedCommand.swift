import ArgumentParser
import Desk
import Prose

/// `stet refused`.
struct RefusedCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "refused", abstract: "Look after the wires that could not be read.",
    discussion: """
      EXAMPLES
        stet refused
        stet refused show 3f2a
        stet refused retry --all
      """,
    subcommands: [List.self, Show.self, Retry.self, Drop.self], defaultSubcommand: List.self)

  /// `stet refused list`.
  struct List: DeskCommand {
    static let configuration = CommandConfiguration(
      commandName: "list", abstract: "List the refused wires, newest first.")

    @OptionGroup var json: JSONOption

    func run(in session: Session) async throws {
      let wires = try session.desk().refused()
      if json.isOn { return try wires.forEach { try session.answer(RefusedAnswer($0)) } }
      guard !wires.isEmpty else { return try session.note("No refused wire waits.") }
      let when = session.when
      let table = Table(
        [
          Table.Column("ID"), Table.Column("WHEN"), Table.Column("FROM"),
          Table.Column("REASON", isFlexible: true),
        ],
        rows: wires.map { wire in
          [
            TerminalText(String(wire.id.prefix(8))), when.relative(wire.seconds),
            TerminalText(wire.name).truncated(to: 24), TerminalText(wire.reason),
          ]
        })
      try await session.page(
        table.lines(width: session.output.width, isolating: session.output.isTerminal))
      try session.hint("stet refused show \(wires[0].id.prefix(8))")
    }
  }

  /// `stet refused show`.
  struct Show: DeskCommand {
    static let configuration = CommandConfiguration(
      commandName: "show", abstract: "Show a refused wire: why, from where, and how it begins.",
      discussion: """
        EXAMPLES
          stet refused show 3f2a
          stet refused show 3f2a --raw > storm.xml
        """)

    @Argument(help: "Its id, or the beginning of it.", completion: .refused)
    var id: String
    @Flag(help: "Print the bytes as they came, and nothing else.")
    var raw = false
    @OptionGroup var json: JSONOption

    func run(in session: Session) async throws {
      let desk = try session.desk()
      for wire in try desk.refused([id]) {
        if json.isOn { return try session.answer(RefusedAnswer(wire)) }
        let bytes = try desk.bytes(of: wire)
        if raw { return try session.output.data(bytes) }
        let fields = FieldList([
          ("id", TerminalText(wire.id)), ("from", TerminalText(wire.name)),
          ("agency", wire.agency.map { TerminalText($0) }),
          ("feed", wire.feed.map { TerminalText($0) }),
          ("refused", session.when.full(wire.seconds)), ("reason", TerminalText(wire.reason)),
          ("size", "\(Count(wire.size, "byte"))"),
        ])
        let width = session.output.width
        let head = TerminalText(bytes: bytes.prefix(2_000), lines: true).wrapped(to: width)
        try await session.page(fields.lines(width: width) + [""] + head.prefix(20))
        try session.hint("stet refused retry \(wire.id.prefix(8))")
      }
    }
  }

  /// `stet refused retry`.
  struct Retry: DeskCommand {
    static let configuration = CommandConfiguration(
      commandName: "retry", abstract: "Import refused wires again; what is taken leaves the list.")

    @Argument(help: "Ids, or the beginnings of them.", completion: .refused)
    var ids: [String] = []
    @Flag(help: "All of them.")
    var all = false
    @Flag(name: .customLong("dry-run"), help: "Show what would be imported, and import nothing.")
    var isDryRun = false
    @OptionGroup var json: JSONOption

    func validate() throws {
      guard all != ids.isEmpty else { return }
      throw ValidationError("Name the wires, or say --all.")
    }

    func run(in session: Session) async throws {
      let desk = try session.desk()
      // The oldest first, as they came.
      let wires = all ? desk.refused().reversed() : try desk.refused(ids)
      if wires.isEmpty, !json.isOn { return try session.note("No refused wire waits.") }
      var meter = ProgressMeter("Importing", noun: "wires", total: wires.count, session)
      let report = try desk.retry(wires, dryRun: isDryRun) { meter.advance(to: $0) }
      meter.end()
      try session.show(report, asJSON: json.isOn, isDryRun: isDryRun)
      guard report.count(.refused) == 0 else { throw ExitCode(65) }
    }
  }

  /// `stet refused drop`.
  struct Drop: DeskCommand {
    static let configuration = CommandConfiguration(
      commandName: "drop", abstract: "Throw refused wires away for good.")

    @Argument(help: "Ids, or the beginnings of them.", completion: .refused)
    var ids: [String]
    @Flag(name: .customLong("dry-run"), help: "Show what would be dropped, and drop nothing.")
    var isDryRun = false
    @Flag(name: .customLong("yes"), help: "Do not ask.")
    var isSure = false
    @OptionGroup var json: JSONOption

    func run(in session: Session) async throws {
      let desk = try session.desk()
      let wires = try desk.refused(ids)
      if !isDryRun {
        let what: TerminalText =
          wires.count == 1
          ? "\(wires[0].name)" : "\(Count(wires.count, "refused wire"))"
        try session.confirm("Throw away \(what) for good?", unless: isSure)
        try desk.drop(wires)
      }
      for wire in wires {
        if json.isOn {
          try session.answer(RefusedAnswer(wire, isDryRun: isDryRun))
        } else {
          try session.output.line(
            "\(isDryRun ? "would drop" : "dropped")  \(wire.id.prefix(8))  \(wire.name)")
        }
      }
    }
  }
}

/// A refused wire, for a machine.
struct RefusedAnswer: Encodable {
  var id, name, reason: String
  var agency, feed: String?
  var seconds: Int64
  var size: Int
  var dry_run: Bool?

  init(_ wire: RefusedWire, isDryRun: Bool = false) {
    (id, name, reason) = (wire.id, wire.name, wire.reason)
    (agency, feed) = (wire.agency, wire.feed)
    (seconds, size) = (wire.seconds, wire.size)
    dry_run = isDryRun ? true : nil
  }
}
