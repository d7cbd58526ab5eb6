import ArgumentParser
import Budget
import Desk
import Prose
import Revisions
import Stories
import Workflows

/// `stet update`.
struct UpdateCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "update", abstract: "Take the agency's newest version into a story.",
    discussion: """
      What only one side changed is merged. Where staff and agency changed the same words, nothing
      is done until somebody says which stand.

      EXAMPLES
        stet update storm                 merge, or show what is disputed
        stet update storm --theirs        the agency's words stand where both changed them
        stet update storm --edit          decide in an editor, sentence by sentence
        stet behind                       what waits
      """)

  @OptionGroup var story: StoryOption
  @ArgumentParser.Flag(help: "Where both changed the same words, ours stand.")
  var ours = false
  @ArgumentParser.Flag(help: "Where both changed the same words, the agency's stand.")
  var theirs = false
  @ArgumentParser.Flag(help: "Decide in an editor: each disputed place shows both wordings.")
  var edit = false
  @Option(help: "Take the decided story from a file, or with -.", completion: .file())
  var from: String?
  @OptionGroup var step: StepOptions

  func validate() throws {
    let choices = [ours, theirs, edit, from != nil].count { $0 }
    guard choices <= 1 else {
      throw ValidationError("Choose one of --ours, --theirs, --edit and --from.")
    }
  }

  func run(in session: Session) async throws {
    if edit { return try await decideInEditor(session) }
    if let from {
      let whole = try Story(try session.bytes(of: from), name: from == "-" ? nil : from)
      return try take(.text(whole), in: session)
    }
    if !ours, !theirs, let waiting = try session.desk().update(of: story.story),
      !waiting.conflicts.isEmpty, !step.json.isOn
    {
      try session.output.lines(session.disputed(waiting))
    }
    try take(ours ? .ours : theirs ? .theirs : .merge, in: session)
  }

  private func take(_ choice: UpdateChoice, in session: Session) throws {
    let request = StepRequest(
      .named(Transition.update), of: story.story, update: choice, given: try step.given(in: session)
    )
    try session.take(request, step)
  }

  private func decideInEditor(_ session: Session) async throws {
    guard let waiting = try session.desk().update(of: story.story) else {
      return try take(.merge, in: session)
    }
    guard !waiting.conflicts.isEmpty else { return try take(.merge, in: session) }
    let visit = EditorVisit(
      session, story: story.story, command: "update", given: step.words)
    try await visit.keepingText(of: waiting.marked.bytes) { decided, _ in
      try take(.text(decided), in: session)
    }
  }
}

extension Session {
  /// Each disputed place with the three wordings.
  func disputed(_ update: AgencyUpdate) -> [TerminalText] {
    update.conflicts.enumerated().flatMap { number, conflict -> [TerminalText] in
      let title =
        ("\(number + 1) of \(update.conflicts.count), " as TerminalText)
        + TerminalText(conflict.field)
      return [title.styled(.bold)]
        + [("before", conflict.base), ("ours", conflict.ours), ("theirs", conflict.theirs)]
        .flatMap { name, words -> [TerminalText] in
          let said =
            words.isEmpty ? ("(nothing)" as TerminalText) : TerminalText(words, lines: true)
          let label = "  \(name):" + String(repeating: " ", count: 8 - name.count)
          return said.wrapped(to: output.width - label.count).enumerated().map { line, text in
            (line == 0
              ? TerminalText(label) : TerminalText(String(repeating: " ", count: label.count)))
              + text
          }
        } + [""]
    }
  }
}
