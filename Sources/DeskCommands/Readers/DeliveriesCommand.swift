import ArgumentParser
import Desk
import Git
import Press
import Stories
import Workflows

/// `stet deliveries`.
struct DeliveriesCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "deliveries", abstract: "List what the outputs of the press do not have yet.",
    discussion: """
      What waits is worked out from the record and from the receipts of the outputs, which git keeps
      under refs/stet/deliveries. `stet press` delivers it. What an output refuses is not tried again
      until the story or Workflows/press.yaml changes, or you say --again.

      EXAMPLES
        stet deliveries
        stet deliveries cms --all
        stet deliveries cms --again         deliver now, whatever cms said before
      """)

  @Argument(help: "The outputs; all of them unless given.")
  var outputs: [String] = []
  @ArgumentParser.Flag(help: "List what the outputs have, too.")
  var all = false
  @ArgumentParser.Flag(help: "Forget what the outputs said, and deliver now.")
  var again = false
  @OptionGroup var json: JSONOption

  func run(in session: Session) async throws {
    let desk = try session.desk()
    let known = try desk.outputs()
    for name in outputs where !known.contains(name) {
      throw DeskFailure(
        .usage, "Workflows/press.yaml has no output \"\(name)\".",
        hint: nearest(to: name, in: known).map { "stet deliveries \($0)" } ?? "stet deliveries")
    }
    if again {
      let report = try await session.deliver(
        asJSON: json.isOn, again: outputs.isEmpty ? known : outputs)
      if let code = report.exitCode { throw code }
      return
    }
    let deliveries = try desk.deliveries(all: all).filter {
      outputs.isEmpty || outputs.contains($0.output)
    }
    if json.isOn {
      for delivery in deliveries { try session.answer(DeliveryAnswer(delivery)) }
      return
    }
    guard !known.isEmpty else {
      try session.note("Workflows/press.yaml names no outputs.")
      return try session.hint("stet press")
    }
    guard !deliveries.isEmpty else {
      return try session.note(all ? "Nothing is to be delivered." : "Nothing waits.")
    }
    let table = Table(
      [
        Table.Column("OUTPUT"), Table.Column("STATE"), Table.Column("SINCE"),
        Table.Column("TRIES", isNumber: true), Table.Column("NEXT"), Table.Column("WHAT"),
        Table.Column("HEADLINE", isFlexible: true),
      ],
      rows: deliveries.map { delivery in
        [
          TerminalText(delivery.output), TerminalText(delivery.state.rawValue),
          session.when.relative(delivery.since), "\(delivery.attempts)",
          session.next(of: delivery), TerminalText(delivery.inWords),
          TerminalText(delivery.headline ?? "-"),
        ]
      })
    try await session.page(
      table.lines(width: session.output.width, isolating: session.output.isTerminal))
    try session.tellAnswers(to: deliveries)
    if deliveries.contains(where: { $0.state == .refused }) {
      try session.hint("stet deliveries --again")
    } else if deliveries.contains(where: { $0.state == .waiting }) {
      try session.hint("stet press")
    }
  }
}

extension Session {
  fileprivate func next(of delivery: PressDelivery) -> TerminalText {
    switch delivery.state {
    case .delivered, .refused: "-"
    case .waiting:
      delivery.next.map { $0 > clock().seconds ? when.relative($0) : "now" } ?? "now"
    }
  }
}

extension PressDelivery {
  fileprivate var inWords: String {
    switch kind {
    case .withdrawn: "withdraw \(item)"
    case .published, .feed: item
    case .site: "the site"
    }
  }
}

/// One thing that an output is to have, for a machine.
private struct DeliveryAnswer: Encodable {
  var output, item, kind, state, document_sha256: String
  var headline, last_answer: String?
  var since: Int64
  var attempts: Int
  var next_try, acknowledged: Int64?

  init(_ delivery: PressDelivery) {
    (output, item, kind) = (delivery.output, delivery.item, delivery.kind.rawValue)
    (state, document_sha256) = (delivery.state.rawValue, delivery.digest)
    (headline, last_answer) = (delivery.headline, delivery.answer)
    (since, attempts) = (delivery.since, delivery.attempts)
    (next_try, acknowledged) = (delivery.next, delivery.acknowledged)
  }
}
