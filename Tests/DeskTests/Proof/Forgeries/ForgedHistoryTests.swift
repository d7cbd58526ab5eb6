import Archive
import Budget
import Desk
import DeskTesting
import Stories
import Testing
import Workflows

/// Histories that plain git bends: merges, reverts, rewritten branches, and lawful steps on top.
@Suite struct ForgedHistoryTests {
  let room: Newsroom
  let id: String
  let path: String

  init() throws {
    let story = try StoryInHand()
    (room, id, path) = (story.room, story.id, story.path)
    try room.publishing(id)
  }

  private func findings() throws -> [String] {
    try room.desk().verify().findings.map(\.message)
  }

  private func forge(
    _ transition: String, from: String, to: String, trailers: [StepTrailer: String] = [:],
    _ change: @escaping (inout Story) -> Void = { _ in }
  ) throws {
    try room.rewrite(path) { story in
      story.state = to
      change(&story)
    }
    let trailers = trailers.merging([.flag: try text().flag?.rawValue ?? ""]) { given, _ in given }
    try room.forge(
      transition, from: from, to: to, of: id, at: Forgery.later, trailers: trailers)
  }

  private func text() throws -> Story { try Story(room.scratch.bytes(of: "desk/\(path)")) }

  private var addWord: (inout Story) -> Void { { $0 = $0.adding(Forgery.word) } }

  /// What readers see: the version before the forged one, or nothing of the story.
  private func expect(_ seen: Bool, sourceLocation: SourceLocation = #_sourceLocation) throws {
    let site = try room.pressed(at: Forgery.later)
    #expect(!site.contains(Forgery.word), sourceLocation: sourceLocation)
    #expect(site.contains("harbour master") == seen, sourceLocation: sourceLocation)
  }

  @Test(arguments: [true, false])
  func `a press that knows the history sees a forged step as one that knows nothing`(
    isReindexed: Bool
  ) throws {
    try expect(true)
    try forge("correct", from: "published", to: "corrected", addWord)
    if isReindexed { _ = try room.desk().reindex() }
    try expect(true)
    #expect(try room.desk().withheldVersions().count == 1)
  }

  @Test func `no lawful step before readers makes a forged one good`() throws {
    try forge("correct", from: "published", to: "corrected", addWord)
    try room.take("correct", id, edit: { $0.adding("Nobody was hurt.") }, note: "More.")
    try expect(true)
    #expect(try findings().count == 1)
    #expect(try room.desk().withheldVersions().count == 1)
  }

  @Test func `a person who takes it down and lets it out again answers for its words`() throws {
    try forge("correct", from: "published", to: "corrected", addWord)
    try room.take("hold", id, reason: "Whose words are these?")
    try expect(false)
    try room.take("release", id, reason: "They are right.")
    try room.take("publish", id)
    #expect(try room.pressed(at: Forgery.later).contains(Forgery.word))
    #expect(try room.desk().withheldVersions() == [])
    #expect(try findings().count == 1)
  }

  @Test func `a kill goes through a broken history`() throws {
    try forge("correct", from: "published", to: "corrected", addWord)
    try expect(true)
    try room.take("kill", id, reason: "Libel.")
    try expect(false)
    #expect(try room.desk().list(StoryFilter(), limit: 5).map(\.state) == ["killed"])
  }

  @Test func `an agency's kill goes through a broken history too`() throws {
    try forge("correct", from: "published", to: "corrected", addWord)
    try room.receive(Dispatch(version: 2, status: "canceled"))
    try expect(false)
  }

  @Test func `a reverted kill brings no story back`() throws {
    try room.take("correct", id, edit: { $0.adding(Forgery.word) }, note: "More.")
    try room.take("kill", id, reason: "Libel.")
    try expect(false)
    try room.git("revert", "--no-edit", "HEAD")
    #expect(try text().state == "corrected")
    try expect(false)
    #expect(try findings() == ["The state went from killed to corrected by hand."])
    try room.take("correct", id, edit: { $0.adding("Even more.") }, note: "Even more.")
    try expect(false)
  }

  @Test func `a branch rewritten to before a kill brings no story back unnoticed`() throws {
    try expect(true)
    try room.take("kill", id, reason: "Libel.")
    let killed = try room.git("rev-parse", "main")
    try room.git("reset", "-q", "--hard", "HEAD~1")
    // What remains is an honest history, and git alone can tell that there was another.
    #expect(try findings() == [])
    #expect(try room.git("rev-parse", "main@{1}") == killed)
    try expect(true)
    try forge("correct", from: "published", to: "corrected", addWord)
    try expect(true)
  }

  @Test func `a rewritten branch with a forged step is proved from its beginning`() throws {
    try room.take("correct", id, edit: { $0.adding("Nobody was hurt.") }, note: "More.")
    try expect(true)
    try room.git("reset", "-q", "--hard", "HEAD~1")
    try forge("correct", from: "published", to: "corrected", addWord)
    try room.take("correct", id, edit: { $0.adding("Nobody was hurt.") }, note: "More.")
    try expect(true)
    #expect(try findings().count == 1)
  }

  @Test func `a merge that carries a change which neither side has is named`() throws {
    try room.git("checkout", "-q", "-b", "side")
    try room.scratch.write("Notes.\n", to: "desk/NOTES")
    try room.commitByHand("Add notes")
    try room.git("checkout", "-q", "main")
    try room.receive(.other(1))
    try room.git("merge", "-q", "--no-ff", "--no-commit", "side")
    try room.rewrite(path, addWord)
    try room.commitByHand("Merge branch side")
    #expect(try !findings().isEmpty)
    try expect(true)
  }

  @Test func `a merge that carries a forged record which neither side has is named`() throws {
    try room.git("checkout", "-q", "-b", "side")
    try room.scratch.write("Notes.\n", to: "desk/NOTES")
    try room.commitByHand("Add notes")
    try room.git("checkout", "-q", "main")
    try room.receive(.other(1))
    try room.git("merge", "-q", "--no-ff", "--no-commit", "side")
    try forge("correct", from: "published", to: "corrected", addWord)
    #expect(try findings().count == 1)
    try expect(true)
  }

  @Test(arguments: [true, false])
  func `a merge that takes the side without the kill brings no story back`(isOurs: Bool) throws {
    try room.git("branch", "side")
    try room.take("kill", id, reason: "Libel.")
    if isOurs { try room.git("branch", "-m", "main", "killed") }
    try room.git("checkout", "-q", "side")
    try room.scratch.write("Notes.\n", to: "desk/NOTES")
    try room.commitByHand("Add notes")
    if isOurs {
      // The side that does not know of the kill is the one that a colleague's is merged into.
      try room.git("branch", "-m", "side", "main")
      try room.git("merge", "-q", "-s", "ours", "--no-edit", "killed")
    } else {
      try room.git("checkout", "-q", "main")
      try room.git("merge", "-q", "--no-ff", "-s", "ours", "--no-commit", "side")
      try room.git("checkout", "side", "--", path)
      try room.commitByHand("Merge branch side")
    }
    #expect(try text().state == "published")
    try expect(false)
    #expect(try findings() == ["The state went from killed to published by hand."])
  }

  @Test func `a merge of two honest lines has nothing to be named`() throws {
    let other = try #require(try room.receive(.other(1)).lines.first?.id)
    try room.git("branch", "side")
    try room.take("kill", id, reason: "Libel.")
    try room.git("branch", "-m", "main", "killed")
    try room.git("branch", "-m", "side", "main")
    try room.git("checkout", "-q", "main")
    try room.edit(other)
    try room.git("merge", "-q", "--no-edit", "killed")
    #expect(try text().state == "killed")
    try expect(false)
    #expect(try findings() == [])
  }

  @Test func `a forged step on a side branch that is merged is named`() throws {
    try room.git("checkout", "-q", "-b", "side")
    try forge("correct", from: "published", to: "corrected", addWord)
    try room.git("checkout", "-q", "main")
    try room.receive(.other(1))
    try room.git("merge", "-q", "--no-ff", "--no-edit", "side")
    #expect(try !findings().isEmpty)
    try expect(true)
  }

  @Test func `a state set by hand shows nothing, nor does what is built on it`() throws {
    try room.take("hold", id, reason: "Doubts.")
    try room.rewrite(path) { story in
      story = story.adding(Forgery.word)
      story.state = "published"
    }
    try room.commitByHand()
    try expect(false)
    try room.take("correct", id, edit: { $0.adding("More.") }, note: "More.")
    try expect(false)
    #expect(try findings() == ["The state went from held to published by hand."])
  }

  @Test func `an embargo taken away by hand stays for the publication after it`() throws {
    var dispatch = Dispatch.other(2)
    dispatch.embargo = "2099-01-01T06:00:00Z"
    dispatch.paragraphs = [Forgery.word]
    let line = try #require(try room.receive(dispatch).lines.first)
    let other = try #require(line.id)
    try room.rewrite(try #require(line.path)) { $0.embargo = nil }
    try room.commitByHand()
    let failure = try deskFailure { try room.take("publish", other) }
    #expect(failure.reasons.map(\.name) == ["embargo-passed"])
    try room.rewrite(try #require(line.path)) { $0.state = "published" }
    try room.forge(
      "publish", from: "draft", to: "published", of: other, at: Forgery.later)
    try expect(true)
    #expect(try findings().count == 2)
  }

  @Test func `a wire of before the newer version proves nothing`() throws {
    try room.take("hold", id, reason: "Doubts.")
    try room.take("release", id, reason: "None.")
    try room.take("edit", id, edit: { $0.headed("\(Forgery.word) shuts harbours") })
    let old = try room.git("rev-parse", "wire")
    var newer = Dispatch().next()
    newer.headline = "Storm closes nine ports"
    try room.receive(newer)
    try forge("publish", from: "edited", to: "published", trailers: [.wire: old])
    try expect(false)
    #expect(try findings().first?.hasPrefix("It cannot be proved that no newer version") == true)
  }

  @Test(arguments: ["main", "HEAD~1"])
  func `a commit that no import made is no wire to be judged by`(commit: String) throws {
    try room.take("hold", id, reason: "Doubts.")
    try room.take("release", id, reason: "None.")
    try room.take("edit", id, edit: { $0.headed("\(Forgery.word) shuts harbours") })
    let tip = try room.git("rev-parse", commit)
    try forge("publish", from: "edited", to: "published", trailers: [.wire: tip])
    try expect(false)
    #expect(try findings().first?.hasPrefix("It cannot be proved that no newer version") == true)
  }

  @Test(arguments: [
    ("Workflows/people.yaml", "roles: [writer]", "roles: [chief]"),
    ("Workflows/syndicated.yaml", "by: [editor, chief]", "by: [writer, editor, chief]"),
  ])
  func `a law changed in the same commit is not that of its time`(
    file: String, old: String, new: String
  ) throws {
    try room.employ()
    try room.replace(old, by: new, in: file)
    try forge(
      "correct", from: "published", to: "corrected", trailers: [.note: "More."], addWord)
    try expect(true)
    #expect(try findings().first?.contains("needs the role") == true)
  }

  @Test func `a workflow that cannot be read lets nothing before readers`() throws {
    try room.replace("states:\n", by: "states: [\n", in: "Workflows/syndicated.yaml")
    try room.commitByHand("Break the workflow")
    try forge(
      "correct", from: "published", to: "corrected", trailers: [.note: "More."], addWord)
    try room.git("checkout", "-q", "HEAD~2", "--", "Workflows")
    try room.commitByHand("Mend the workflow")
    try expect(true)
    #expect(try findings().first?.hasPrefix("The workflow of that time cannot be read") == true)
  }

  @Test func `a deleted story stays before readers until a step takes it from them`() throws {
    try room.git("rm", "-q", path)
    try room.commitByHand("Delete it")
    try expect(true)
    #expect(try findings() == ["The story was deleted."])
  }

  @Test func `a deleted and forged story is not before readers`() throws {
    try room.git("rm", "-q", path)
    try room.commitByHand("Delete it")
    try room.git("checkout", "-q", "HEAD~1", "--", path)
    try room.rewrite(path, addWord)
    try room.forge("import", from: nil, to: "published", of: id, at: Forgery.later)
    try expect(true)
    #expect(try findings().count >= 2)
  }
}
