import ArgumentParser
import Desk
import Stories

/// `stet edit`.
struct EditCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "edit", abstract: "Change a story's text, in an editor or from the command line.",
    discussion: """
      EXAMPLES
        stet edit storm-closes-ports
        stet edit storm --set headline="Storm shuts three ports"
        stet edit storm --body new-text.md

      With --base, what others recorded since that version is kept: both changes are joined, and
      where both changed the same words nothing is recorded.

      The editor is the first of $STET_EDITOR, $GIT_EDITOR, $VISUAL and $EDITOR.
      """)

  @OptionGroup var story: StoryOption
  @Option(
    name: .customLong("set"), help: "Set a field: FIELD=VALUE. May be given several times.",
    completion: .list(Story.settable.map { "\($0)=" }))
  var fields: [String] = []
  @Option(help: "Take the body from a file, or from standard input with -.", completion: .file())
  var body: String?
  @Option(help: "Take the whole story file from a file, or with -.", completion: .file())
  var from: String?
  @Option(help: "The commit whose version of the story the change was made from.")
  var base: String?
  @OptionGroup var step: StepOptions

  func run(in session: Session) async throws {
    let given = try step.given(in: session)
    if let edit = try edit(in: session) {
      do {
        return try session.take(
          StepRequest(.change, of: story.story, edit: edit, given: given, expected: base), step)
      } catch let failure as DeskFailure {
        throw failure.repeating(words)
      }
    }
    let visit = EditorVisit(session, story: story.story, given: step.words)
    try await visit.keepingText { changed, version in
      try session.take(
        StepRequest(
          .change, of: story.story, edit: { _ in changed }, given: given, expected: version), step)
    }
  }

  /// The command as it was typed, so far as it says what to do.
  private var words: [String] {
    var words = ["stet", "edit", story.story]
    for field in fields { words += ["--set", field] }
    if let body { words += ["--body", body] }
    if let from { words += ["--from", from] }
    if let base { words += ["--base", base] }
    return words + step.words
  }

  /// The change asked for by options; nil where it is to be made in an editor.
  private func edit(in session: Session) throws -> (@Sendable (Story) throws -> Story)? {
    guard from == nil || (body == nil && fields.isEmpty) else {
      throw DeskFailure(.usage, "--from replaces the whole story, so it goes with no other change.")
    }
    if let from {
      let whole = try Story(try session.bytes(of: from), name: from == "-" ? nil : from)
      return { _ in whole }
    }
    guard body != nil || !fields.isEmpty else { return nil }
    let text = try body.map { try session.text(of: $0) }
    let settings = try fields.map(FieldSetting.init)
    return { story in
      var story = story
      if let text { story.body = text }
      for setting in settings { try setting.apply(to: &story) }
      return story
    }
  }
}
