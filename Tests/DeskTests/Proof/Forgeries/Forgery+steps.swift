import Archive
import Stories
import Workflows

extension Forgery {
  /// Without what a step asks for.
  static let asks = Ask.allCases.map { ask in
    Forgery(
      name: "a correction without the \(ask.rawValue) that it asks for",
      breaks: "ask \(ask.rawValue)",
      sentence: ask == .at ? "It needs a time" : "It needs a \(ask.rawValue)",
      prepare: { room, id, _ in
        try room.lay("asks", of: "correct", as: "[\(ask.rawValue)]", in: "syndicated")
        try room.publishing(id)
      }, transition: "correct", to: "corrected", edit: { $0.adding(word) }, wasPublic: true)
  }

  /// From, to, and with what no step may.
  static let ways: [Forgery] = [
    Forgery(
      name: "a publication of what was spiked", breaks: "source",
      sentence: "The story is spiked; publish is possible from",
      prepare: { room, id, _ in
        try room.editing(id)
        try room.take("spike", id, reason: "Old.")
      }),
    Forgery(
      name: "a publication of what was killed", breaks: "source",
      sentence: "The story is killed; publish is possible from",
      prepare: { room, id, _ in
        try room.editing(id)
        try room.take("kill", id, reason: "Libel.")
      }),
    Forgery(
      name: "a step that the workflow does not have", breaks: "transition",
      sentence: "has no transition \"proclaim\"",
      prepare: { room, id, _ in try room.editing(id) }, transition: "proclaim"),
    Forgery(
      name: "a publication that leads somewhere else", breaks: "target",
      sentence: "publish leads from edited to published, not to corrected.",
      prepare: { room, id, _ in try room.editing(id) }, to: "corrected", way: .none),
    Forgery(
      name: "a publication that changes the text", breaks: "text",
      sentence: "publish changes no text, and the text was changed.",
      prepare: { room, id, _ in try room.edit(id) }, edit: { $0.adding(word) }, way: .none),
    Forgery(
      name: "a correction that writes what only Stet writes", breaks: "text",
      sentence: "syndication.version is written by Stet",
      refusal: "syndication.version",
      prepare: { room, id, _ in try room.publishing(id) }, transition: "correct", to: "corrected",
      edit: {
        var story = $0.adding(word)
        story.set("syndication.version", text: "9")
        return story
      }, trailers: [.note: "Nine."], wasPublic: true),
    Forgery(
      name: "an update that takes nothing of the agency's", breaks: "text",
      sentence: "update takes a newer text of the agency's, and none was taken.",
      prepare: { room, id, _ in try room.publishing(id) }, transition: "update", to: nil,
      edit: { $0.adding(word) }, way: .none, wasPublic: true),
    Forgery(
      name: "a publication with two transitions in its record", breaks: "record",
      sentence: "The record says Stet-Transition more than once",
      prepare: { room, id, _ in try room.editing(id) }, more: ["Stet-Transition: edit"],
      way: .none),
    Forgery(
      name: "a correction with two notes in its record", breaks: "record",
      sentence: "The record says Stet-Note more than once",
      prepare: { room, id, _ in try room.publishing(id) }, transition: "correct", to: "corrected",
      edit: { $0.adding(word) }, trailers: [.note: "Nine."], more: ["Stet-Note: Ten."],
      way: .none, wasPublic: true),
    Forgery(
      name: "an undo of a publication", breaks: "undo",
      sentence: "Readers saw the story, so its last step (publish) cannot be undone.",
      prepare: { room, id, _ in try room.publishing(id) }, transition: "undo", to: "draft",
      way: .undo, wasPublic: true),
    Forgery(
      name: "an undo of a kill", breaks: "undo", sentence: "It undoes a step that stays.",
      refusal: "undone", prepare: killed, transition: "undo", to: "corrected", way: .undo),
    Forgery(
      name: "an undo of a retraction", breaks: "undo", sentence: "It undoes a step that stays.",
      refusal: "undone",
      prepare: { room, id, _ in
        try room.publishing(id)
        try correct(room, id)
        try room.take("retract", id, note: "It is wrong.")
      }, transition: "undo", to: "corrected", way: .undo),
    Forgery(
      name: "an undo of another's step", breaks: "undo", sentence: "only they can undo it.",
      prepare: { room, id, _ in
        try room.editing(id)
        try room.take("spike", id, reason: "Old.")
      }, transition: "undo", to: "edited", person: .jonas, way: .undo),
  ]

  /// A story with the word that readers saw, and that was killed.
  static let killed: @Sendable (Newsroom, String, String) throws -> Void = { room, id, _ in
    try room.publishing(id)
    try correct(room, id)
    try room.take("kill", id, reason: "Libel.")
  }

  static func correct(_ room: Newsroom, _ id: String) throws {
    try room.take("correct", id, edit: { $0.adding(word) }, note: "More is known.")
  }
}
