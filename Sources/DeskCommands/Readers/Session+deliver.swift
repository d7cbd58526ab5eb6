import ArgumentParser
import Desk
import Fetch

extension Session {
  /// Delivers what is due, and says in one line what went and what waits.
  func deliver(asJSON: Bool, again: [String] = []) async throws -> DeliveryReport {
    let report = try await desk().deliver(
      again: again,
      by: { push, isPrivate in try await Fetcher(allowsPrivate: isPrivate).post(push) },
      chance: { .random(in: 0..<1) })
    if asJSON {
      try answer(DeliveryRunAnswer(report))
      return report
    }
    guard !report.delivered.isEmpty || !report.outstanding.isEmpty else { return report }
    let went = Dictionary(grouping: report.delivered, by: \.kind).mapValues(\.count)
    let waiting = report.outstanding.count { $0.state == .waiting }
    let refused = report.outstanding.count - waiting
    var line = went.isEmpty ? "Delivered nothing" : "Delivered \(PressDelivery.Kind.inWords(went))"
    if waiting > 0 { line += "; \(waiting) \(waiting == 1 ? "waits" : "wait")" }
    if refused > 0 { line += "; \(refused) refused" }
    try output.line(TerminalText(line + "."))
    try tellAnswers(to: report.outstanding)
    if report.isCut { try note("The time was up before all was tried; the rest comes next.") }
    if !report.outstanding.isEmpty { try hint("stet deliveries") }
    return report
  }

  /// Says what the outputs said last, each thing once.
  func tellAnswers(to deliveries: [PressDelivery]) throws {
    var told: Set<String> = []
    for delivery in deliveries {
      guard let words = delivery.answer, told.insert("\(delivery.output) \(words)").inserted else {
        continue
      }
      try note(TerminalText("\(delivery.output): \(words)"))
    }
  }
}

extension DeliveryReport {
  /// What a command ends with: an output is not there or says no, a folder cannot be written, or there
  /// was no time.
  var exitCode: ExitCode? {
    let failed = outstanding.filter { $0.answer != nil }
    let kind: DeskFailure.Kind =
      failed.isEmpty
      ? .tryAgain : failed.allSatisfy { $0.kind == .site } ? .notWritable : .unavailable
    return outstanding.isEmpty ? nil : ExitCode(kind.exitCode)
  }
}

/// What a run delivered, for a machine.
private struct DeliveryRunAnswer: Encodable {
  var delivered, waiting, refused: Int
  var receipts: String?
  var time_was_up: Bool

  init(_ report: DeliveryReport) {
    delivered = report.delivered.count
    waiting = report.outstanding.count { $0.state == .waiting }
    refused = report.outstanding.count - waiting
    (receipts, time_was_up) = (report.receipts, report.isCut)
  }
}
