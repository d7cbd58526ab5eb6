import Archive
import Budget
import Desk
import DeskTesting
import Stories
import Testing
import Workflows

/// Merges by hand: what they carry that neither side has, and what they drop that one side did.
@Suite struct ForgedMergeTests: BentHistory {
  let room: Newsroom
  let id: String
  let path: String

  init() throws {
    let story = try StoryInHand()
    (room, id, path) = (story.room, story.id, story.path)
    try room.publishing(id)
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
}
