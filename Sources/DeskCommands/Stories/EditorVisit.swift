import Budget
import Desk
import Foundation
import Stories

/// One visit of a story to the person's editor; what they typed is never lost.
struct EditorVisit {
  private let session: Session
  private let story: String
  /// The command that records what the person wrote.
  private let command: String
  /// What was given with the step, as it was typed.
  private let given: [String]

  init(_ session: Session, story: String, command: String = "edit", given: [String]) {
    self.session = session
    self.story = story
    self.command = command
    self.given = given
  }

  /// Opens the editor on a text, or else on the one in hand, and gives what it left to a step.
  ///
  /// - Throws: A failure that names the file with the person's text, whatever went wrong.
  /// The step is told which version was recorded when the editor opened.
  func keepingText(
    of text: [UInt8]? = nil, _ step: (Story, _ version: String) throws -> Void
  ) async throws {
    let editor = try editor()
    let desk = try session.desk()
    let file = try desk.draftFile(for: story)
    let version = String(try desk.find(story).commit.prefix(10))
    let before = try text ?? desk.textInHand(of: story)
    try Data(before).write(to: URL(filePath: file), options: .atomic)
    guard try await session.shell(editor, [file]) else {
      throw DeskFailure(
        .disk, "The editor (\(editor)) did not end well, so nothing was recorded.",
        hint: "your text is kept: \(shellLine(again(from: file, version)))")
    }
    do {
      let bytes = try WireSupply.read(file).content.get()
      guard !bytes.isEmpty else {
        throw DeskFailure(.refused, "The editor left an empty file, so nothing was recorded.")
      }
      if bytes == before {
        try session.note("Nothing was changed, so nothing was recorded.")
      } else {
        try step(try Story(bytes, name: "your text"), version)
      }
    } catch {
      var failure = DeskFailure(error)
      failure = failure.repeating(again(from: file, version))
      failure.hint = "your text is kept: \(shellLine(again(from: file, version)))"
      throw failure
    }
    try? FileManager.default.removeItem(atPath: file)
  }

  /// The command that takes the text as it was left, for what it is: a change of an earlier version.
  private func again(from file: String, _ version: String) -> [String] {
    let base = command == "edit" ? ["--base", version] : []
    return ["stet", command, story, "--from", file] + base + given
  }

  private func editor() throws -> String {
    for name in ["STET_EDITOR", "GIT_EDITOR", "VISUAL", "EDITOR"] {
      if let command = session.environment[name], !command.isEmpty { return command }
    }
    throw DeskFailure(
      .usage, "No editor is set, and no change was given.",
      hint: "stet edit \(story) --set headline=\"...\", --body FILE or --from FILE")
  }
}
