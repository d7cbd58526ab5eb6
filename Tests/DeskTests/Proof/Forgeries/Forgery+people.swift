import Archive
import Desk
import Stories
import Workflows

extension Forgery {
  /// By whom no step may be taken or forced, and what may not be lifted.
  static let people: [Forgery] = [
    Forgery(
      name: "a publication without the role", breaks: "role",
      sentence: "Publish needs the role editor or chief; Asha Rao",
      prepare: { room, id, _ in
        try room.editing(id)
        try room.employ()
      }),
    Forgery(
      name: "a publication by somebody the desk does not know", breaks: "role",
      sentence: "Stranger",
      prepare: { room, id, _ in
        try room.editing(id)
        try room.employ()
      }, person: Person(name: "A Stranger", email: "stranger@elsewhere.example")),
    Forgery(
      name: "a forced publication without the role for that", breaks: "force role",
      sentence: "Forcing publish needs the role chief", workflow: "two-eyes", prepare: unread,
      person: .jonas, trailers: [.forced: "approved", .reason: "Now."]),
    Forgery(
      name: "a forced publication without a reason", breaks: "force reason",
      sentence: "Forcing it needs a reason", workflow: "two-eyes", prepare: unread, person: .mei,
      trailers: [.forced: "approved"]),
    Forgery(
      name: "a publication forced past an embargo", breaks: "force past",
      sentence: "It is under embargo", workflow: "two-eyes",
      dispatch: Dispatch(embargo: "2099-01-01T06:00:00Z"), prepare: unread, person: .mei,
      trailers: [.forced: "approved, embargo-passed", .reason: "Now."]),
    Forgery(
      name: "a forced publication where nobody may force", breaks: "force",
      sentence: "lets nobody force \"publish\"",
      prepare: { room, id, _ in try room.editing(id) },
      trailers: [.forced: "approved", .reason: "Now."]),
    Forgery(
      name: "a forced publication that owes nothing by its file", breaks: "force debt",
      sentence: "Its debts are none", workflow: "two-eyes",
      prepare: unread, person: .mei, edit: { $0.owing(nil) },
      trailers: [.reason: "Now."], more: ["Stet-Forced: approved"], way: .none),
    Forgery(
      name: "a debt that was cleared by who made it", breaks: "lift debt",
      sentence: "Mei Tan forced publish, so another person must clear the debt.",
      workflow: "two-eyes", prepare: owed, transition: "clear-debt", to: nil, person: .mei,
      edit: { $0.owing(nil) }, trailers: [.reason: "Read."], wasPublic: true),
    Forgery(
      name: "a debt that was cleared without a reason", breaks: "lift debt",
      sentence: "It needs a reason", workflow: "two-eyes", prepare: owed, transition: "clear-debt",
      to: nil, person: .jonas, edit: { $0.owing(nil) }, wasPublic: true),
    Forgery(
      name: "a debt that was cleared where there is none", breaks: "lift debt",
      sentence: "Nothing about it was forced, so there is no debt to clear.",
      workflow: "two-eyes",
      prepare: { room, id, _ in
        try room.editing(id)
        try room.take("review", id, as: .jonas)
      }, transition: "clear-debt", to: nil, person: .jonas, edit: { $0.adding(word) },
      trailers: [.reason: "Read."]),
    Forgery(
      name: "a debt that a correction takes away", breaks: "lift debt",
      sentence: "Its debts are none", workflow: "two-eyes", prepare: owed, transition: "correct",
      to: "corrected", person: .jonas, edit: { $0.adding(word).owing(nil) },
      trailers: [.note: "More."], way: .none, wasPublic: true),
    Forgery(
      name: "an embargo lifted without a reason, and a publication after it",
      breaks: "lift embargo", sentence: "It needs a reason", dispatch: embargoed,
      prepare: { room, id, _ in try room.editing(id) }, transition: "lift-embargo", to: nil,
      edit: { $0.embargoed(nil) }, next: { room, id in try room.take("publish", id) }),
    Forgery(
      name: "an embargo lifted without the role, and a publication after it",
      breaks: "lift embargo", sentence: "needs the role chief", dispatch: embargoed,
      prepare: { room, id, _ in
        try room.editing(id)
        try room.employ()
      }, transition: "lift-embargo", to: nil, edit: { $0.embargoed(nil) },
      trailers: [.reason: "They called."],
      next: { room, id in try room.take("publish", id, as: .mei) }),
    Forgery(
      name: "an embargo lifted where there is none", breaks: "lift embargo",
      sentence: "It is under no embargo.", prepare: { room, id, _ in try room.editing(id) },
      transition: "lift-embargo", to: nil, edit: { $0.embargoed("2026-03-02T08:00:00Z") },
      trailers: [.reason: "They called.", .at: "2026-03-02T08:00:00Z"],
      next: { room, id in try room.take("publish", id) }),
    Forgery(
      name: "an embargo moved by an edit, and a publication after it", breaks: "lift embargo",
      sentence: "no change of the text moves it", dispatch: embargoed,
      transition: "edit", to: "edited",
      edit: { $0.adding(word).embargoed("2026-03-02T08:00:00Z") },
      next: { room, id in try room.take("publish", id) }),
    Forgery(
      name: "a review of one's own words, and a publication after it", breaks: "own words",
      sentence: "Jonas Weber edited this text", workflow: "two-eyes",
      prepare: { room, id, _ in try room.editing(id, as: .jonas) },
      transition: "review", to: "reviewed", person: .jonas, trailers: [.approved: "yes"],
      next: { room, id in try room.take("publish", id) }),
    Forgery(
      name: "a review that does not say of which words, and a publication after it",
      breaks: "own words", sentence: "and the record does not say which.", workflow: "two-eyes",
      prepare: { room, id, _ in try room.editing(id, as: .jonas) },
      transition: "review", to: "reviewed", person: .mei, way: .none,
      next: { room, id in try room.take("publish", id) }),
  ]

  /// By the clock, when it may not.
  static let clock: [Forgery] = [
    Forgery(
      name: "a publication by the clock whose time has not come", breaks: "clock",
      sentence: "The clock took it, and its time 2026-03-02T10:00:00Z had not come.",
      refusal: "", prepare: scheduled, trailers: [.due: "2026-03-02T10:00:00Z"], way: .tick),
    Forgery(
      name: "a publication by the clock in the name of who did not ask", breaks: "clock",
      sentence: "The clock took it for Jonas Weber at", prepare: scheduled, person: .jonas,
      trailers: [.due: "2026-03-02T10:00:00Z"], way: .none),
    Forgery(
      name: "a publication by the clock at a time that nobody asked for", breaks: "clock",
      sentence: "Asha Rao had asked for 2026-03-02T10:00:00Z.", prepare: scheduled,
      trailers: [.due: "2026-03-02T09:05:00Z"], way: .none),
    Forgery(
      name: "a publication by the clock without an appointment", breaks: "clock",
      sentence: "The clock took it, and nobody had asked for a time.",
      refusal: "does not say when to publish it",
      prepare: { room, id, _ in
        try room.lay("to", of: "revive", as: "scheduled", in: "syndicated")
        try room.editing(id)
        try room.take("spike", id, reason: "Old.")
        try room.take("revive", id, reason: "New.")
      }, trailers: [.due: "2026-03-02T09:05:00Z"], way: .tick),
    Forgery(
      name: "a publication by the clock from where it does nothing", breaks: "clock",
      sentence: "the clock does not publish from edited.",
      refusal: "", prepare: { room, id, _ in try room.editing(id) },
      trailers: [.due: "2026-03-02T09:05:00Z"], way: .tick),
  ]

  private static let embargoed = Dispatch(embargo: "2099-01-01T06:00:00Z")

  private static let scheduled: @Sendable (Newsroom, String, String) throws -> Void = {
    room, id, _ in
    try room.editing(id)
    try room.take("schedule", id, at: "2026-03-02T10:00:00Z")
  }

  /// Edited by one and read by nobody else, where people hold roles.
  private static let unread: @Sendable (Newsroom, String, String) throws -> Void = { room, id, _ in
    try room.employ()
    try room.editing(id)
  }

  /// Before readers by force, which Mei owes.
  private static let owed: @Sendable (Newsroom, String, String) throws -> Void = { room, id, _ in
    try room.employ()
    try room.edit(id)
    _ = try room.desk(as: .mei).take(
      StepRequest(.named("publish"), of: id, given: [.reason: "Now."], isForced: true))
  }
}

extension Story {
  /// With these debts.
  fileprivate func owing(_ guards: String?) -> Story {
    var copy = self
    copy.forced = guards
    return copy
  }

  /// With another embargo.
  fileprivate func embargoed(_ end: String?) -> Story {
    var copy = self
    copy.embargo = end.map { Embargo($0) }
    return copy
  }
}
