import Budget
import Desk

extension Session {
  /// What an import did: a line or a JSON object an item, and the counts.
  func show(_ report: ImportReport, asJSON: Bool, isDryRun: Bool) throws {
    for line in report.lines {
      if asJSON {
        try answer(ImportAnswer(line, isDryRun: isDryRun))
      } else {
        try show(line)
      }
    }
    if !asJSON { try summary(report, isDryRun: isDryRun) }
  }

  /// One item of an import.
  func show(_ line: ImportLine) throws {
    let name = line.slug.map { slug in line.id.map { "\(slug)-\($0)" } ?? slug } ?? line.source
    let headline = line.headline ?? ""
    let outcome = TerminalText(line.outcome.rawValue).padded(to: 9)
    switch line.outcome {
    case .refused:
      try output.line(outcome.styled(.red) + "  \(line.source)")
      try note("  \(line.source): \(line.reason ?? "")")
    case .skipped:
      try output.line(outcome.styled(.dim) + "  \(line.source)")
      try note("  \(line.source): \(line.reason ?? "")")
    case .new, .updated, .unchanged:
      let style: Style = line.outcome == .unchanged ? .dim : .green
      try output.line(
        outcome.styled(style) + "  \(name)" + (line.agency.map { "  \($0)" } ?? ""))
      if output.isTerminal || !headline.isEmpty {
        let indent = 11
        try output.lines(
          TerminalText(headline).wrapped(to: max(20, output.width - indent))
            .map { ("" as TerminalText).padded(to: indent) + $0 })
      }
      for near in line.near {
        try note("  \(name): " + near.sentence(isSameAgency: near.entry.agency == line.agency))
      }
      for remark in line.remarks { try note("  \(name): \(remark)") }
    }
  }

  private func summary(_ report: ImportReport, isDryRun: Bool) throws {
    let counts = ImportLine.Outcome.allCases.filter { outcome in
      outcome != .skipped || report.count(outcome) > 0
    }
    let text = counts.map { TerminalText("\(report.count($0)) \($0.rawValue)") }
      .joined(separator: ", ")
    try note(isDryRun ? text + " (nothing recorded)" : text)
    if report.lines.contains(where: { $0.outcome == .refused && $0.quarantined != nil }), !isDryRun
    {
      return try hint("stet refused")
    }
    if let story = report.lines.first(where: { $0.outcome == .new }), !isDryRun {
      try hint("stet show \(story.slug ?? "")")
    }
  }
}
