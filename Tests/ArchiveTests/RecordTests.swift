import Archive
import DeskTesting
import Git
import Testing

@Suite struct RecordTests {
  @Test func `a step moves the branch, the file and the index together`() throws {
    let scratch = try ScratchArchive()
    try scratch.record(1, "one\n")
    #expect(try scratch.scratch.text(of: "archive/\(ScratchArchive.path(1))") == "one\n")
    #expect(try scratch.git("status", "--porcelain") == "")
    try scratch.record(1, nil)
    #expect(!scratch.scratch.has("archive/\(ScratchArchive.path(1))"))
    #expect(try scratch.git("status", "--porcelain") == "")
    #expect(try scratch.git("fsck", "--strict") == "")
  }

  @Test func `what is composed moves no branch`() throws {
    let scratch = try ScratchArchive()
    let tip = try scratch.record(1, "one\n")
    _ = try scratch.archive.compose(
      [FileChange(path: ScratchArchive.path(2), bytes: [0x78])], as: "x",
      by: ScratchArchive.hands, over: tip)
    #expect(try scratch.archive.tip(of: .main) == tip)
    #expect(try scratch.git("status", "--porcelain") == "")
  }

  @Test func `who was overtaken is told and changes nothing`() throws {
    let scratch = try ScratchArchive()
    let first = try scratch.record(1, "one\n")
    let second = try scratch.record(1, "two\n")
    do {
      _ = try scratch.archive.record(
        [FileChange(path: ScratchArchive.path(1), bytes: [0x78])], as: "x",
        by: ScratchArchive.hands, on: .main, over: first)
      Issue.record("It was not refused.")
    } catch let failure as GitFailure {
      #expect(failure.code == .moved)
    }
    #expect(try scratch.archive.tip(of: .main) == second)
    #expect(try scratch.scratch.text(of: "archive/\(ScratchArchive.path(1))") == "two\n")
  }

  @Test func `while git holds the index no branch moves`() throws {
    let scratch = try ScratchArchive()
    let tip = try scratch.record(1, "one\n")
    try scratch.scratch.write("", to: "archive/.git/index.lock")
    do {
      try scratch.record(1, "two\n")
      Issue.record("It was not refused.")
    } catch let failure as GitFailure {
      #expect(failure.code == .locked)
    }
    #expect(try scratch.archive.tip(of: .main) == tip)
    // Wire is never in the work tree, so nothing stands in its way.
    try scratch.record(1, "agency\n", on: .wire)
  }

  @Test func `a work tree that cannot follow is told with the commit that was made`() throws {
    let scratch = try ScratchArchive()
    let tip = try scratch.record(1, "one\n")
    try scratch.git("rm", "-q", "--cached", ScratchArchive.path(1))
    _ = try runProcess(
      "/bin/sh", ["-c", "rm -r Stories && ln -s /nowhere Stories"], in: scratch.folder,
      environment: scratch.environment)
    do {
      try scratch.record(1, "two\n")
      Issue.record("It did not fail.")
    } catch let failure as GitFailure {
      #expect(failure.code == .unconfirmed)
      let now = try #require(try scratch.archive.tip(of: .main))
      #expect(now != tip)
      #expect(failure.message.contains(now.commit.hex.prefix(10)))
    }
  }

  @Test func `a file in the work tree that differs is found, and nothing else`() throws {
    let scratch = try ScratchArchive()
    let tip = try scratch.record(1, "one\n")
    let path = ScratchArchive.path(1)
    #expect(try scratch.archive.workTreeChange(of: path, since: tip) == nil)
    try scratch.scratch.write("two\n", to: "archive/\(path)")
    #expect(try scratch.archive.workTreeChange(of: path, since: tip) == Array("two\n".utf8))
    #expect(try scratch.archive.workTreeChange(of: ScratchArchive.path(2), since: tip) == nil)
    try scratch.git("checkout", "-q", "--detach")
    #expect(try scratch.archive.workTreeChange(of: path, since: tip) == nil)
  }

  @Test func `a bare archive records and has no work tree to change`() throws {
    let scratch = try ScratchArchive(bare: true)
    let tip = try scratch.record(1, "one\n")
    let file = try #require(try scratch.archive.file(ScratchArchive.path(1), at: tip))
    #expect(file.bytes == Array("one\n".utf8))
    #expect(try scratch.archive.workTreeChange(of: ScratchArchive.path(1), since: tip) == nil)
    #expect(try scratch.archive.file("Stories", at: tip) == nil)
  }

  @Test func `many objects become one pack`() throws {
    let scratch = try ScratchArchive()
    let tip = try scratch.archive.packedIfMany(30) {
      try scratch.archive.compose(
        (1...30).map {
          FileChange(path: ScratchArchive.path($0), bytes: Array("story \($0)\n".utf8))
        }, as: "Import", by: ScratchArchive.hands, over: nil)
    }
    try scratch.archive.advance(.wire, from: nil, to: tip, paths: [], subject: "import")
    #expect(try scratch.git("count-objects", "-v").contains("packs: 1"))
    #expect(try scratch.git("fsck", "--strict") == "")
  }
}
