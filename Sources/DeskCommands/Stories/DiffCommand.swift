import ArgumentParser
import Desk
import Prose

/// `stet diff`.
struct DiffCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff", abstract: "Compare a story with the agency's text, word by word.",
    discussion: """
      EXAMPLES
        stet diff storm-closes-ports
        stet diff storm --work
        stet diff storm --from 3f2a91c --to main
      """)

  @OptionGroup var story: StoryOption
  @Flag(help: "Compare the record with the file in the work tree.")
  var work = false
  @Option(help: "The older side: a commit, branch or tag, instead of the agency's text.")
  var from: String?
  @Option(help: "The newer side: a commit, branch or tag, instead of main.")
  var to: String?
  @OptionGroup var json: JSONOption

  func run(in session: Session) async throws {
    let old: Desk.Side = from.map { .revision($0) } ?? (work ? .record : .agency)
    let new: Desk.Side = to.map { .revision($0) } ?? (work ? .workTree : .record)
    let diff = try session.desk().diff(story.story, from: old, to: new)
    if json.isOn { return try session.answer(DiffAnswer(diff)) }
    let sides = TerminalText("\(diff.oldName) → \(diff.newName)").styled(.bold)
    let isAgency = from == nil && !work
    try await session.page(
      [sides] + session.difference(diff, whose: isAgency ? "the agency's" : "the old"))
  }
}

/// A comparison, for a machine.
struct DiffAnswer: Encodable {
  struct Field: Encodable {
    var field: String
    var old, new: String?
  }

  struct Paragraph: Encodable {
    struct Piece: Encodable {
      var kind, text: String
    }
    var change: String
    var moved_from: Int?
    var pieces: [Piece]
  }

  var from, to: String
  var words_added, words_removed, paragraphs_moved: Int
  var share_kept: Double
  var fields: [Field]
  var paragraphs: [Paragraph]

  init(_ diff: StoryDiff) {
    (from, to) = (diff.oldName, diff.newName)
    (words_added, words_removed) = diff.words
    paragraphs_moved = diff.body.paragraphsMoved
    share_kept = diff.shareKept
    fields = diff.fields.map { Field(field: $0.key, old: $0.old, new: $0.new) }
    paragraphs = diff.body.passages.map { Paragraph($0.change) }
  }
}

extension DiffAnswer.Paragraph {
  init(_ change: ProseDiff.Change) {
    switch change {
    case .unchanged(let text): self.init("unchanged", [Piece(kind: "kept", text: text)])
    case .inserted(let text): self.init("inserted", [Piece(kind: "inserted", text: text)])
    case .deleted(let text): self.init("deleted", [Piece(kind: "deleted", text: text)])
    case .changed(let pieces): self.init("changed", pieces.map(Piece.init))
    case .moved(let from, let pieces):
      self.init("moved", pieces.map(Piece.init), movedFrom: from + 1)
    }
  }

  private init(_ change: String, _ pieces: [Piece], movedFrom: Int? = nil) {
    (self.change, self.pieces, moved_from) = (change, pieces, movedFrom)
  }
}

extension DiffAnswer.Paragraph.Piece {
  init(_ piece: ProseDiff.Piece) {
    switch piece {
    case .kept(let text): self.init(kind: "kept", text: text)
    case .deleted(let text): self.init(kind: "deleted", text: text)
    case .inserted(let text): self.init(kind: "inserted", text: text)
    }
  }
}
