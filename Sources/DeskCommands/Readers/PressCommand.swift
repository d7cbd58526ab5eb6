import ArgumentParser
import Budget
import Desk
import Press
import Prose
import Stories
import Workflows

/// `stet press`.
struct PressCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "press", abstract: "Make the site and the feeds of what readers can see.",
    discussion: """
      The site is made of the record alone: the same commit makes the same bytes. Only files that
      differ are written. Workflows/press.yaml says where and how; files in Workflows/press take
      the place of the program's templates and style.

      A story that was public once and is so no more leaves a notice at its address. When the
      folder of press.yaml was pressed and none of its files names a killed story any more, the
      kill is closed, if you hold a role that may do so.

      Then the outputs of press.yaml are given what they do not have yet: withdrawals first. One
      that cannot take it keeps nothing else waiting, and is tried again by the next press; the
      exit code is then 69. `stet deliveries` shows what waits. A kill is closed when all outputs
      have acknowledged it.

      EXAMPLES
        stet press
        stet press --out /srv/www/preview
        stet press --check                  name what differs, write nothing
        stet press --no-deliver             make the site and deliver nothing
        stet press --template story         print a template to begin with
      """)

  @Option(name: .long, help: "The site's folder; that of Workflows/press.yaml unless given.")
  var out: String?
  @ArgumentParser.Flag(help: "Read what is out and name what differs; write nothing.")
  var check = false
  @ArgumentParser.Flag(name: .customLong("no-deliver"), help: "Deliver nothing to the outputs.")
  var isKept = false
  @Option(
    name: .long,
    help: "Print a template of the program: \(Self.names.joined(separator: ", ")).")
  var template: String?
  @OptionGroup var json: JSONOption

  private static let names = TemplateKind.allCases.map(\.rawValue) + ["style"]

  func run(in session: Session) async throws {
    if let template { return try show(template, in: session) }
    let desk = try session.desk()
    let folder = out.map { $0.hasPrefix("/") ? $0 : "\(session.folder)/\($0)" }
    if check { return try tell(desk.press(to: folder, called: out, isCheck: true), in: session) }
    // A folder that cannot be written keeps no withdrawal from the outputs.
    let report: PressReport
    do {
      report = try desk.press(to: folder, called: out)
    } catch {
      if out == nil, !isKept { _ = try? await session.deliver(asJSON: json.isOn) }
      throw error
    }
    try show(report, in: session)
    let delivery = out == nil && !isKept ? try await session.deliver(asJSON: json.isOn) : nil
    let receipts = try desk.closeKills(after: report)
    if json.isOn {
      for receipt in receipts { try session.answer(KillReceiptAnswer(receipt)) }
    } else {
      try tell(receipts, of: report, in: session)
    }
    if let code = delivery?.exitCode { throw code }
    guard report.withheld.isEmpty else { throw ExitCode(1) }
  }

  private func show(_ report: PressReport, in session: Session) throws {
    if json.isOn {
      try session.answer(PressAnswer(report))
    } else {
      let changed = report.differences.count { $0.kind != .left }
      try session.output.line(
        TerminalText(
          "Pressed \(Count(report.published, "story", "stories")) to \(report.name): "
            + "\(Count(report.files, "file")), \(changed) written, "
            + "\(report.differences.count - changed) removed, "
            + "\(Count(report.notices.count, "notice"))."))
      try session.tell(of: report.withheld)
    }
  }

  private func tell(_ report: PressReport, in session: Session) throws {
    if json.isOn {
      try session.answer(PressAnswer(report))
    } else if report.differences.isEmpty {
      try session.note(
        TerminalText(
          "\(Count(report.files, "file")) read: \(report.name) is as the record has it."))
    } else {
      for difference in report.differences {
        try session.output.line(TerminalText("\(difference.kind.inWords)  \(difference.path)"))
      }
    }
    if !json.isOn { try session.tell(of: report.withheld) }
    if !report.differences.isEmpty { try session.hint("stet press") }
    guard report.differences.isEmpty, report.withheld.isEmpty else { throw ExitCode(1) }
  }

  private func tell(
    _ receipts: [KillReceipt], of report: PressReport, in session: Session
  ) throws {
    for receipt in receipts {
      let entry = receipt.order.entry
      if receipt.closed != nil {
        try session.note(
          TerminalText("\(entry.id): the kill is closed; readers find only a notice here."))
        continue
      }
      var sentence = "\(entry.id): the kill is still open."
      if let name = receipt.stillIn.first {
        sentence += " \(name) does not show it as gone."
      } else if !receipt.waitsFor.isEmpty {
        sentence +=
          " \(receipt.waitsFor.joined(separator: ", ")) did not acknowledge the withdrawal."
      } else if !report.isServed {
        sentence += " Readers are not served from this folder, so it cannot tell."
      } else if let refusal = receipt.refusal {
        sentence += " " + (refusal.reasons.first?.sentence ?? refusal.message)
      }
      try session.note(TerminalText(sentence))
      try session.hint(
        receipt.stillIn.isEmpty && !receipt.waitsFor.isEmpty
          ? "stet deliveries" : TerminalText("stet kills close \(entry.id) --reason \"...\""))
    }
  }

  private func show(_ name: String, in session: Session) throws {
    let text = name == "style" ? Templates.shippedStyle : TemplateKind(rawValue: name)?.shipped
    guard let text else {
      throw DeskFailure(
        .usage, "The press has no template \"\(name)\".",
        hint: "stet press --template \(nearest(to: name, in: Self.names) ?? "story")")
    }
    try session.output.sink.write(Array(text.utf8))
  }
}

extension PressDifference.Kind {
  var inWords: String {
    switch self {
    case .missing: "missing  "
    case .different: "different"
    case .left: "left over"
    }
  }
}

/// A press, for a machine.
private struct PressAnswer: Encodable {
  struct Difference: Encodable {
    var path, difference: String
  }

  var folder, commit, manifest_sha256: String
  var published, withdrawn, files: Int
  var differences: [Difference]
  var not_accepted: [WithheldAnswer]

  init(_ report: PressReport) {
    not_accepted = report.withheld.map { WithheldAnswer($0) }
    (folder, commit, manifest_sha256) = (report.folder, report.commit, report.digest)
    (published, withdrawn, files) = (report.published, report.notices.count, report.files)
    differences = report.differences.map {
      Difference(path: $0.path, difference: $0.kind.rawValue)
    }
  }
}

/// A kill that was open when the site was pressed, for a machine.
private struct KillReceiptAnswer: Encodable {
  var kill: String
  var closed_by: String?
  var still_in, waits_for: [String]

  init(_ receipt: KillReceipt) {
    (kill, closed_by, still_in) = (receipt.order.entry.id, receipt.closed, receipt.stillIn)
    waits_for = receipt.waitsFor
  }
}
