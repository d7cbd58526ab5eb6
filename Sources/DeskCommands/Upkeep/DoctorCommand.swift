import ArgumentParser
import Desk

/// `stet doctor`.
struct DoctorCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor",
    abstract: "Look for what would go wrong, and name the command that mends it.")

  @OptionGroup var json: JSONOption

  func run(in session: Session) async throws {
    let symptoms = try session.desk().symptoms()
    for symptom in symptoms {
      if json.isOn {
        try session.answer(Row(symptom))
      } else {
        let mark =
          symptom.isWell
          ? ("ok   " as TerminalText).styled(.green)
          : ("look " as TerminalText).styled(.red)
        let lines = TerminalText(symptom.sentence).wrapped(to: max(20, session.output.width - 5))
        try session.output.lines(
          lines.enumerated().map { ($0.offset == 0 ? mark : "     ") + $0.element })
        if let cure = symptom.cure { try session.output.line("     \(cure)") }
      }
    }
    guard symptoms.allSatisfy(\.isWell) else { throw ExitCode(1) }
  }

  private struct Row: Encodable {
    var check, sentence: String
    var well: Bool
    var cure: String?

    init(_ symptom: Symptom) {
      (check, sentence, well, cure) = (
        symptom.check, symptom.sentence, symptom.isWell, symptom.cure
      )
    }
  }
}
