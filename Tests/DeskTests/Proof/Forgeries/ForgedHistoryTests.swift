import Archive
import Budget
import Desk
import DeskTesting
import Stories
import Testing
import Workflows

/// Histories that plain git bends: reverts, rewritten branches, and lawful steps on top.
@Suite struct ForgedHistoryTests: BentHistory {
  let room: Newsroom
  let id: String
  let path: String

  init() throws {
    let story = try StoryInHand()
    (room, id, path) = (story.room, story.id, story.path)
    try room.publishing(id)
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

  @Test func `a branch rewritten to before a kill is an honest history, as only the reflog tells`()
    throws
  {
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

  @Test func `a kill that nobody was allowed is named, and goes through all the same`() throws {
    try room.employ()
    try forge("kill", from: "published", to: "killed", trailers: [.reason: "Mine."])
    try expect(false)
    #expect(try findings().first?.contains("needs the role chief") == true)
  }

  @Test func `an agency's newer words that no step may bring before readers are named`() throws {
    try room.receive(Dispatch().next(replacing: 0, by: "\(Forgery.word) was there."))
    try room.employ()
    let newer = try room.git("rev-parse", "wire:\(path)")
    let words = try Story(Array(room.tryGit(["cat-file", "blob", newer]).text.utf8))
    try forge("update", from: "published", to: "published") { story in
      story.body = words.body
      story.set("syndication.version", text: words.syndication?.version)
      story.set("syndication.updated", text: words.file["syndication.updated"]?.text)
      story.set("syndication.base", text: newer)
    }
    #expect(try findings().first?.contains("needs the role") == true)
    try expect(true)
  }
}
