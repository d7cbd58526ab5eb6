import ArgumentParser
import Desk
import Stories
import Workflows

/// `stet workflow`.
struct WorkflowCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "workflow", abstract: "Check and draw the workflow.",
    subcommands: [Check.self, Draw.self])

  /// `stet workflow check`.
  struct Check: DeskCommand {
    static let configuration = CommandConfiguration(
      commandName: "check",
      abstract: "Say what is wrong with the workflow files, with line and column.",
      discussion: """
        EXAMPLES
          stet workflow check
          stet workflow check Workflows/two-eyes.yaml
        """)

    @Argument(help: "Workflow files; those of the desk unless given.", completion: .file())
    var files: [String] = []
    @OptionGroup var json: JSONOption

    func run(in session: Session) async throws {
      let findings =
        files.isEmpty
        ? try session.desk().checkConfiguration()
        : try files.flatMap { try Desk.check(session.bytes(of: $0), named: $0) }
      for finding in findings {
        if json.isOn {
          try session.answer(FindingAnswer(finding))
        } else {
          try session.output.line(TerminalText(finding.description))
          if let hint = finding.finding.hint { try session.hint(TerminalText(hint)) }
        }
      }
      if findings.isEmpty { try session.note("The workflow is sound.") }
      guard !findings.hasError else { throw ExitCode(78) }
    }
  }

  /// `stet workflow draw`.
  struct Draw: DeskCommand {
    static let configuration = CommandConfiguration(
      commandName: "draw", abstract: "Draw the workflow as text, Mermaid or DOT.",
      discussion: """
        EXAMPLES
          stet workflow draw
          stet workflow draw --as mermaid
        """)

    @Option(
      name: .customLong("as"), help: "text, mermaid or dot.",
      transform: { name in
        guard let drawing = Drawing(rawValue: name) else {
          throw ValidationError("There is no drawing \"\(name)\": text, mermaid or dot.")
        }
        return drawing
      })
    var form: Drawing = .text
    @Argument(help: "A workflow file; the desk's unless given.", completion: .file())
    var file: String?
    @OptionGroup var json: JSONOption

    func run(in session: Session) async throws {
      let workflow =
        try file.map { try Desk.draft(try session.bytes(of: $0), named: $0) }
        ?? session.desk().workflow()
      if json.isOn { return try session.answer(workflow) }
      try session.output.line(TerminalText(workflow.drawn(as: form), lines: true))
    }
  }
}

/// One finding, for a machine.
struct FindingAnswer: Encodable {
  var severity, message: String
  var file, hint: String?
  var line, column: Int

  init(_ finding: WorkflowFinding) {
    severity = finding.severity.rawValue
    message = finding.finding.message
    (file, hint) = (finding.finding.file, finding.finding.hint)
    (line, column) = (finding.finding.line, finding.finding.column)
  }
}
