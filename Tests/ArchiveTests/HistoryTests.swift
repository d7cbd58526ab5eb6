import Archive
import DeskTesting
import Git
import Testing

@Suite struct HistoryTests {
  @Test func `steps are told oldest first with what was before and after`() throws {
    let scratch = try ScratchArchive()
    try scratch.record(1, "one\n")
    let second = try scratch.record(1, "two\n")
    try scratch.record(1, nil)
    var steps: [HistoryStep] = []
    let tip = try #require(try scratch.archive.tip(of: .main))
    try scratch.archive.history(after: nil, upTo: tip.commit) { steps += $1 }
    #expect(steps.count == 3)
    #expect(steps[0].before == nil)
    #expect(steps[0].after == steps[1].before)
    #expect(steps[1].commit.id == second.commit)
    #expect(steps[2].after == nil)
    #expect(steps.allSatisfy { $0.record?[.transition] == "edit" })
  }

  @Test func `history after a commit leaves out what led to it`() throws {
    let scratch = try ScratchArchive()
    let first = try scratch.record(1, "one\n")
    try scratch.record(2, "two\n")
    #expect(try scratch.told(after: first.commit) == ["Edit: 2 2"])
    #expect(try scratch.told() == ["Edit: 1 1", "Edit: 2 2"])
  }

  @Test func `wire is never told as a step, nor the merge that brings it`() throws {
    let scratch = try ScratchArchive()
    try scratch.record(1, "one\n")
    let wire = try scratch.record(2, "agency\n", on: .wire)
    try scratch.record(2, "desk\n", merging: wire.commit)
    #expect(try scratch.told() == ["Edit: 1 1", "Edit: 2 2"])
    try scratch.git("branch", "-qD", "wire")
    #expect(try scratch.archive.tip(of: .wire) == nil || scratch.told().count == 2)
  }

  @Test func `a wire that was moved over main hides nothing`() throws {
    let scratch = try ScratchArchive()
    try scratch.scratch.write("x", to: "archive/Workflows/desk.yaml")
    try scratch.git("add", "Workflows")
    try scratch.git("commit", "-qm", "Rules")
    try scratch.record(1, "one\n")
    try scratch.git("branch", "wire", "main")
    #expect(try scratch.told() == ["Edit: 1 1"])
  }

  @Test func `what a merge brought is told once, before the merge, whatever the clocks said`()
    throws
  {
    let scratch = try ScratchArchive()
    try scratch.record(1, "one\n")
    try scratch.git("checkout", "-q", "-b", "side")
    try scratch.scratch.write("side\n", to: "archive/\(ScratchArchive.path(2))")
    try scratch.git("add", "-A")
    // Years before the commits it is merged with.
    try scratch.git("commit", "-q", "--date", "2001-01-01T00:00:00Z", "-m", "Side")
    try scratch.git("checkout", "-q", "main")
    let before = try scratch.record(3, "three\n")
    try scratch.record(1, "more\n")
    try scratch.git("merge", "-q", "--no-edit", "side")
    #expect(try scratch.told() == ["Edit: 1 1", "Edit: 3 3", "Edit: 1 1", "Side 2"])
    #expect(try scratch.told(after: before.commit) == ["Edit: 1 1", "Side 2"])
    let tip = try #require(try scratch.archive.tip(of: .main))
    #expect(try scratch.archive.isOnLine(before.commit, to: tip.commit))
    let side = try #require(ObjectID(hex: try scratch.git("rev-parse", "side")))
    #expect(try !scratch.archive.isOnLine(side, to: tip.commit))
  }

  @Test func `a merge that was resolved by hand is a step of its own`() throws {
    let scratch = try ScratchArchive()
    try scratch.record(1, "one\n")
    try scratch.git("checkout", "-q", "-b", "side")
    try scratch.scratch.write("side\n", to: "archive/\(ScratchArchive.path(1))")
    try scratch.git("commit", "-qam", "Side")
    try scratch.git("checkout", "-q", "main")
    try scratch.record(1, "ours\n")
    _ = try runProcess(
      "/usr/bin/git", ["merge", "-q", "side"], in: scratch.folder, environment: scratch.environment)
    try scratch.scratch.write("both\n", to: "archive/\(ScratchArchive.path(1))")
    try scratch.git("commit", "-qam", "Resolved")
    #expect(try scratch.told() == ["Edit: 1 1", "Edit: 1 1", "Side 1", "Resolved 1"])
  }

  @Test func `two thousand commits with merges are ordered without recursion`() throws {
    let scratch = try ScratchArchive()
    try scratch.record(1, "one\n")
    let hands = ScratchArchive.hands
    var tip = try #require(try scratch.archive.tip(of: .main))
    var side = tip
    for number in 0..<2_000 {
      let parents = number % 100 == 99 ? [tip.commit, side.commit] : [tip.commit]
      let commit = try scratch.archive.repository.write(
        tree: tip.tree, parents: parents, author: hands.author, committer: hands.committer,
        message: "\(number)")
      if number % 100 == 98 { side = tip }
      tip = try scratch.archive.tip(at: commit)
    }
    let order = try scratch.archive.commits(from: tip.commit)
    #expect(order.count == 2_001)
    #expect(order.last == tip.commit)
    #expect(Set(order).count == order.count)
  }
}
