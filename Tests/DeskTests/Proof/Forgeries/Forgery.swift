import Archive
import Budget
import Desk
import DeskTesting
import Git
import Stories
import Testing
import Workflows

/// A step that the law forbids: asked of the desk, and written by plain git as if it had been taken.
struct Forgery: Sendable, CustomTestStringConvertible {
  /// How the step is asked for.
  enum Way {
    /// As the transition that the record will name.
    case take
    /// As an undo of the story's last step.
    case undo
    /// By letting the clock do what is due.
    case tick
    /// Not at all: no command asks for such a thing.
    case none
  }

  /// What breaks which rule; the row of the table.
  let name: String
  /// The guard, thing asked for, lift or other rule that it breaks.
  let breaks: String
  /// What the finding says of it.
  let sentence: String
  /// What the refusal says, where that is not the finding's sentence.
  var refusal: String?
  var workflow = "syndicated"
  var dispatch = Dispatch()
  /// What goes before, by the rules or with the plain git that anybody may use.
  var prepare: @Sendable (_ room: Newsroom, _ id: String, _ path: String) throws -> Void = {
    _, _, _ in
  }
  var transition = "publish"
  /// The state that the file has afterwards; nil for the one it had.
  var to: String? = "published"
  var person = Person.asha
  /// What the step does to the words.
  var edit: (@Sendable (Story) -> Story)?
  /// What is given with it; an empty text takes a trailer away that Stet would write.
  var trailers: [StepTrailer: String] = [:]
  /// Lines that the message has besides.
  var more: [String] = []
  var way = Way.take
  /// Whether readers could see an earlier version, which they still must afterwards.
  var wasPublic = false
  /// What the desk is asked for afterwards, and may refuse or do.
  var next: (@Sendable (_ room: Newsroom, _ id: String) throws -> Void)?
  /// When the step is taken: ten minutes after what went before.
  static let later = HermeticEnvironment.seconds + 600
  /// A word that only the version has which readers must never see.
  static let word = "Zanzibel"

  var testDescription: String { name }

  /// A desk at which everything went by the rules so far.
  func desk() throws -> (room: Newsroom, id: String, path: String) {
    let room = try Newsroom(twoEyes: workflow == "two-eyes")
    let line = try #require(try room.receive(dispatch).lines.first)
    let (id, path) = (try #require(line.id), try #require(line.path))
    try prepare(room, id, path)
    return (room, id, path)
  }

  /// What the desk says to whoever asks for the step.
  func refused(_ room: Newsroom, _ id: String) throws -> String {
    let desk = try room.desk(as: person, at: Self.later)
    var said: [String] = []
    do {
      switch way {
      case .take:
        var given: [Ask: String] = [:]
        for (ask, trailer) in [(Ask.reason, StepTrailer.reason), (.note, .note), (.at, .at)] {
          given[ask] = trailers[trailer].flatMap { $0.isEmpty ? nil : $0 }
        }
        _ = try desk.take(
          StepRequest(
            .named(transition), of: id, edit: edit, given: given,
            isForced: trailers[.forced] != nil))
      case .undo: _ = try desk.undo(id)
      case .tick:
        try desk.tick { report in
          if case .failure(let failure) = report.outcome { throw failure }
        }
      case .none: break
      }
    } catch {
      let failure = DeskFailure(error)
      said = [failure.message] + failure.reasons.map(\.sentence)
    }
    return said.joined(separator: " ")
  }

  /// Writes the step by plain git, with a record that says all that Stet's own would say.
  func forge(_ room: Newsroom, _ id: String, _ path: String) throws {
    let from = try room.story(at: path).state
    var target = to
    var facts = trailers
    try room.rewrite(path) { story in
      if let edit { story = edit(story) }
      target = target ?? story.state
      story.state = target
      if let forced = trailers[.forced] { story.forced = forced }
      if let approved = trailers[.approved], !approved.isEmpty {
        facts[.approved] = story.contentDigest
      }
    }
    if way == .undo {
      facts[.undoes] = try room.git("log", "-1", "--format=%(trailers:key=Stet-Op,valueonly)")
    }
    facts[.flag] = try Story(room.scratch.bytes(of: "desk/\(path)")).flag?.rawValue
    try room.forge(
      transition, from: from, to: target, of: id, as: person, at: Self.later, trailers: facts,
      more: more)
  }
}

extension Newsroom {
  /// The story with the word that readers must not see, edited by the rules.
  func editing(_ id: String, as person: Person = .asha) throws {
    try take("edit", id, as: person, edit: { $0.adding("\(Forgery.word) was there.") })
  }

  /// The story before readers.
  func publishing(_ id: String) throws { try take("publish", id) }
}
