import Archive
import Stories
import Workflows

extension Forgery {
  /// Past each guard there is.
  static let guards: [Forgery] = [
    Forgery(
      name: "a correction that corrects nothing", breaks: "changed",
      sentence: "Nothing was changed since the version in the record.",
      prepare: { room, id, _ in try room.take("publish", id) },
      transition: "correct", to: "corrected", trailers: [.note: word], wasPublic: true),
    Forgery(
      name: "a publication without a headline", breaks: "headline",
      sentence: "The story has no headline.",
      prepare: { room, _, path in
        try room.rewrite(path) { $0 = $0.adding(word).headed("") }
        try room.commitByHand()
      }),
    Forgery(
      name: "a publication without a text", breaks: "body",
      sentence: "The story has no text below its headline.",
      prepare: { room, _, path in
        try room.rewrite(path) { story in
          story = story.headed(word)
          story.body = "\n"
        }
        try room.commitByHand()
      }),
    Forgery(
      name: "a publication that credits nobody", breaks: "credit",
      sentence: "neither the agency nor a credit line is named.",
      dispatch: Dispatch(agency: ""), prepare: { room, id, _ in try room.editing(id) }),
    Forgery(
      name: "a publication of what the desk holds", breaks: "not-held",
      sentence: "The desk holds this story (held).",
      prepare: { room, id, _ in
        try room.lay(
          "from", of: "publish", as: "[draft, edited, scheduled, held]", in: "syndicated")
        try room.editing(id)
        try room.take("hold", id, reason: "Doubts.")
      }),
    Forgery(
      name: "a publication of what the agency withholds", breaks: "not-held",
      sentence: "Northwire withholds this story.",
      dispatch: Dispatch(paragraphs: [word], status: "withheld"),
      prepare: { room, id, _ in try room.take("release", id, reason: "Asked for.") }),
    Forgery(
      name: "a publication of what the agency canceled", breaks: "not-held",
      sentence: "Northwire has canceled this story.",
      dispatch: Dispatch(paragraphs: [word], status: "canceled"),
      prepare: { room, id, _ in try room.take("reinstate", id, reason: "Asked for.") }),
    Forgery(
      name: "a publication under embargo", breaks: "embargo-passed",
      sentence: "It is under embargo until 2099-01-01 06:00 UTC",
      dispatch: Dispatch(embargo: "2099-01-01T06:00:00Z"),
      prepare: { room, id, _ in try room.editing(id) }),
    Forgery(
      name: "a publication under an embargo that nobody can read", breaks: "embargo-passed",
      sentence: "Its embargo cannot be read",
      dispatch: Dispatch(embargo: "next week"),
      prepare: { room, id, _ in
        try room.take("release", id, reason: "Asked for.")
        try room.editing(id)
      }),
    Forgery(
      name: "a publication of what the agency has a newer version of", breaks: "up-to-date",
      sentence: "The agency sent a newer version, and nobody has decided on it.",
      prepare: behind),
    Forgery(
      name: "the same with a record that does not name the wire it was judged by",
      breaks: "up-to-date", sentence: "It cannot be proved that no newer version",
      refusal: "The agency sent a newer version, and nobody has decided on it.",
      prepare: behind, trailers: [.wire: ""]),
    Forgery(
      name: "the same with a record that names a wire which was never received",
      breaks: "up-to-date", sentence: "It cannot be proved that no newer version",
      refusal: "The agency sent a newer version, and nobody has decided on it.",
      prepare: behind, trailers: [.wire: String(repeating: "5", count: 40)]),
    Forgery(
      name: "a publication by who edited the words", breaks: "other-person",
      sentence: "Asha Rao edited this text, so another person must take this step.",
      prepare: { room, id, _ in
        try room.lay(
          "needs", of: "publish", as: "[other-person, headline, body]", in: "syndicated")
        try room.editing(id)
      }),
    Forgery(
      name: "a publication that nobody approved", breaks: "approved",
      sentence: "Nobody has approved this text.", workflow: "two-eyes",
      prepare: { room, id, _ in try room.editing(id) }, person: .jonas),
    Forgery(
      name: "a publication of words that changed since they were approved", breaks: "approved",
      sentence: "since then", workflow: "two-eyes",
      prepare: { room, id, path in
        try room.edit(id)
        try room.take("review", id, as: .mei)
        try room.rewrite(path) { $0 = $0.adding(word) }
        try room.commitByHand()
      }, person: .jonas),
    Forgery(
      name: "a publication that is not signed", breaks: "signed",
      sentence: "publish needs a signature, and the commit has none.",
      refusal: "The record of this step would not be signed.",
      prepare: { room, id, _ in
        try room.lay("needs", of: "publish", as: "[headline, signed]", in: "syndicated")
        try room.editing(id)
      }),
    Forgery(
      name: "a publication without the reason that a guard wants", breaks: "reason",
      sentence: "It needs a reason, which is kept in the record.",
      prepare: { room, id, _ in
        try room.lay("needs", of: "publish", as: "[headline, reason]", in: "syndicated")
        try room.editing(id)
      }),
  ]

  /// The agency disputes our headline with a newer version, so a person must decide.
  private static let behind: @Sendable (Newsroom, String, String) throws -> Void = { room, id, _ in
    try room.take("edit", id, edit: { $0.headed("\(word) shuts harbours").adding("More.") })
    var newer = Dispatch().next()
    newer.headline = "Storm closes nine ports"
    try room.receive(newer)
  }
}
