import Archive
import Budget
import Git
public import Stories
import Workflows

/// A time in which readers could see a story, with the line about who edited it that stood under it.
public struct Showing: Hashable, Sendable {
  /// From when, in seconds since 1970: when the commit that began it was recorded.
  public var from: Int64
  /// Until when; nil while it lasts.
  public var until: Int64?
  /// What the line says; nil for a story of the desk's own.
  public var flag: Flag?
  /// The line; nil where there was nothing to say, and where the words laid down then are broken.
  public var line: String?
  /// The commit that began it, in hex.
  public var commit: String
}

extension Desk {
  /// The times in which readers could see a story, the oldest first, each with the line they got.
  ///
  /// The line changes with the story and with the words that the desk lays down, so both are
  /// followed along `main`, where it moved commit by commit.
  public func showings(of reference: String) throws -> [Showing] {
    let (path, tip) = (try find(reference).path, try mainTip())
    return try showings(of: path, upTo: tip, without: proof(of: path, at: tip).refused)
  }

  /// Steps that are refused changed nothing for readers.
  func showings(
    of path: String, upTo tip: Tip, without refused: Set<ObjectID>
  ) throws -> [Showing] {
    let repository = try archive().repository
    var moments: [(commit: ObjectID, seconds: Int64)] = []
    var last: (story: ObjectID?, rules: ObjectID?) = (nil, nil)
    try repository.walk(from: [tip.commit], firstParent: true, reversed: true) {
      commit throws(GitFailure) in
      let story = try repository.entry(at: path, in: commit.tree)?.id
      let rules = try repository.entry(at: Configuration.folder, in: commit.tree)?.id
      guard !refused.contains(commit.id) else { return .next }
      if story != last.story || story != nil && rules != last.rules {
        moments.append((commit.id, commit.committer.seconds))
      }
      last = (story, rules)
      return .next
    }
    var showings: [Showing] = []
    for moment in moments {
      let shown = try showing(of: path, at: moment.commit, moment.seconds)
      if let open = showings.indices.last, showings[open].until == nil {
        if let shown, (shown.flag, shown.line) == (showings[open].flag, showings[open].line) {
          continue
        }
        showings[open].until = moment.seconds
      }
      if let shown { showings.append(shown) }
    }
    return showings
  }

  /// Nil where readers could not see it at the commit.
  private func showing(
    of path: String, at commit: ObjectID, _ seconds: Int64
  ) throws -> Showing? {
    let tip = try archive().tip(at: commit)
    // What was no story, or had no workflow, readers were shown by nobody.
    guard let text = try? text(at: path, tip), let state = text.story.state,
      let configuration = try? configuration(at: tip),
      configuration.workflow.state(state)?.isPublic == true
    else { return nil }
    let flag = text.flag(of: text.story) ?? text.story.flag
    let line = flag.flatMap { try? readersLine(for: text.story, flag: $0, at: tip)?.text }
    return Showing(from: seconds, until: nil, flag: flag, line: line, commit: commit.hex)
  }
}
