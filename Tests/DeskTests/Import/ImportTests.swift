import Budget
import Desk
import DeskTesting
import Git
import Stories
import Testing
import Wire

@Suite struct ImportTests {
  @Test func `a new story lands on both branches and only there`() throws {
    let room = try Newsroom()
    let report = try room.receive(Dispatch())
    let line = try #require(report.lines.first)
    #expect(report.lines.count == 1)
    #expect(line.outcome == .new)
    #expect(line.agency == "Northwire")
    let path = try #require(line.path)
    let id = try #require(line.id)
    #expect(path == "Stories/2026/02/03/storm-closes-three-ports-\(id).md")
    #expect(report.commits == [try room.git("rev-parse", "main")])

    let ours = try Story(Array(room.file(path).utf8))
    let theirs = try room.file(path, on: "wire")
    #expect(ours.state == "draft")
    #expect(ours.flag == .untouched)
    #expect(ours.syndication?.base == (try room.git("rev-parse", "wire:\(path)")))
    #expect(ours.agencyText.bytes == Array(theirs.utf8))
    #expect(try room.fsck() == "")
    #expect(try room.git("status", "--porcelain") == "")
  }

  @Test func `the agency is the author on wire, with its own time, and wire is merged`() throws {
    let room = try Newsroom()
    try room.receive(Dispatch())
    #expect(
      try room.git("log", "-1", "--format=%an|%aI|%cn", "wire")
        == "Northwire|2026-02-03T05:40:00+00:00|Asha Rao")
    #expect(try room.git("rev-parse", "main^2") == (try room.git("rev-parse", "wire")))
    #expect(try room.git("log", "-1", "--format=%an", "main") == "Asha Rao")
    // The first commit of wire has no history: wire holds what agencies sent and nothing else.
    #expect(try room.git("rev-list", "--count", "wire") == "1")
    #expect(try room.git("ls-tree", "--name-only", "wire") == "Stories")
  }

  @Test func `the original bytes stand beside the story on wire`() throws {
    let room = try Newsroom()
    let dispatch = Dispatch()
    let path = try #require(try room.receive(dispatch).lines.first?.path)
    let original = path.dropLast(3) + ".json"
    let outcome = try room.tryGit(["cat-file", "blob", "wire:\(original)"])
    #expect(outcome.output == dispatch.bytes)
  }

  @Test func `the same file twice is one commit`() throws {
    let room = try Newsroom()
    try room.receive(Dispatch())
    let refs = try room.git("for-each-ref")
    let again = try room.receive(Dispatch())
    #expect(again.lines.map(\.outcome) == [.unchanged])
    #expect(again.commits.isEmpty)
    #expect(try room.git("for-each-ref") == refs)
  }

  @Test func `an item whose agency is not named comes in once`() throws {
    let room = try Newsroom()
    #expect(try room.receive(Dispatch(agency: "")).lines.map(\.outcome) == [.new])
    #expect(try room.receive(Dispatch(agency: "")).lines.map(\.outcome) == [.unchanged])
    #expect(try room.desk().count(StoryFilter()) == 1)
  }

  @Test func `one file may hold several stories`() throws {
    let room = try Newsroom()
    let report = try room.receive(files: [Dispatch.batch([Dispatch(), .other(1), .other(2)])])
    #expect(report.lines.map(\.outcome) == [.new, .new, .new])
    #expect(report.commits.count == 1)
    #expect(try room.desk().count(StoryFilter()) == 3)
  }

  @Test func `two agencies may use one guid, and each is the author of its own text`() throws {
    let room = try Newsroom()
    let report = try room.receive(Dispatch(), Dispatch(agency: "Southwire"))
    #expect(report.lines.map(\.outcome) == [.new, .new])
    #expect(Set(report.lines.map(\.id)).count == 2)
    #expect(
      Set(try room.git("log", "--format=%an", "wire").split(separator: "\n"))
        == ["Northwire", "Southwire"])
  }

  @Test func `twelve hundred stories are few commits and nothing is missing`() throws {
    let room = try Newsroom()
    let files = (1...1_200).map { Dispatch.other($0).file }
    let report = try room.receive(files: files)
    #expect(report.count(.new) == 1_200)
    #expect(report.commits.count == 3)
    #expect(try room.desk().count(StoryFilter()) == 1_200)
    #expect(try room.fsck() == "")
    #expect(try room.git("status", "--porcelain") == "")
    #expect(try room.receive(files: files).count(.unchanged) == 1_200)
  }

  @Test func `a cut file is refused and kept, and the rest of the batch lands`() throws {
    let room = try Newsroom()
    let cut = Array(Dispatch.other(2).bytes.dropLast(30))
    let report = try room.receive(files: [
      Dispatch.other(1).file, WireFile(name: "cut.json", content: .success(cut)),
      Dispatch.other(3).file,
    ])
    #expect(report.lines.map(\.outcome) == [.new, .refused, .new])
    #expect(try #require(report.lines[1].reason).isEmpty == false)
    let kept = try room.scratch.names(in: "desk/.git/stet/refused").filter {
      $0.hasSuffix(".wire")
    }
    #expect(kept.count == 1)
    #expect(try room.scratch.bytes(of: "desk/.git/stet/refused/\(kept[0])") == cut)
    #expect(try room.desk().count(StoryFilter()) == 2)
  }

  @Test func `an item that is no story is refused and the others of its file land`() throws {
    let room = try Newsroom()
    let report = try room.receive(files: [
      Dispatch.batch([.other(1), .other(2)], adding: [["uri": "urn:x:1", "type": "text"]])
    ])
    #expect(report.count(.new) == 2)
    #expect(report.count(.refused) == 1)
    #expect(try room.scratch.names(in: "desk/.git/stet/refused").count == 2)
  }

  @Test func `a dry run tells the same and writes nothing`() throws {
    let room = try Newsroom()
    try room.receive(.other(9))
    let before = (try room.git("for-each-ref"), try room.git("count-objects", "-v"))
    let files = [
      Dispatch().file, Dispatch.other(9).file, Dispatch.other(9).next().file,
      WireFile(name: "cut.json", content: .success([0x7B])),
    ]
    let dry = try room.receive(files: files, dryRun: true)
    #expect(dry.lines.map(\.outcome) == [.new, .unchanged, .updated, .refused])
    #expect(dry.commits.isEmpty)
    #expect(try room.git("for-each-ref") == before.0)
    #expect(try room.git("count-objects", "-v") == before.1)
    #expect(room.scratch.has("desk/.git/stet/refused") == false)
    #expect(try room.receive(files: files).lines.map(\.outcome) == dry.lines.map(\.outcome))
  }

  @Test(arguments: [
    Dispatch(status: "withheld"), Dispatch(status: "sideways"),
    Dispatch(embargo: "when the minister has spoken"),
    Dispatch(headline: "KILL KILL KILL Storm closes three ports"),
    Dispatch(note: "MANDATORY KILL: the story is wrong"),
    Dispatch(headline: "HOLD HOLD HOLD Storm closes three ports"),
  ])
  func `what only a person can release comes in held`(dispatch: Dispatch) throws {
    let room = try Newsroom()
    let line = try #require(try room.receive(dispatch).lines.first)
    let id = try #require(line.id)
    #expect(line.outcome == .new)
    #expect(!line.remarks.isEmpty)
    #expect(try room.desk().find(id).state == "held")
    #expect(try deskFailure { try room.take("publish", id) }.kind == .refused)
    #expect(try room.desk().verify().findings == [])
  }

  @Test func `a month alone is no date of a story, and the story comes in`() throws {
    let room = try Newsroom()
    let line = try #require(try room.receive(Dispatch(created: "2026-02")).lines.first)
    #expect(line.outcome == .new)
    let story = try room.desk().show(try #require(line.id)).story
    #expect(story.date == nil)
    #expect(story.validate().isEmpty)
  }

  @Test func `what its agency canceled comes in killed`() throws {
    let room = try Newsroom()
    let id = try #require(try room.receive(Dispatch(status: "canceled")).lines.first?.id)
    #expect(try room.desk().find(id).state == "killed")
    #expect(try room.desk().verify().findings == [])
  }

  @Test func `a path is made of nothing but slug, id and date`() throws {
    let room = try Newsroom()
    let report = try room.receive(
      Dispatch(guid: "../../etc/passwd", headline: "../../../.git/hooks/pre-commit\n\u{1B}[2J"),
      Dispatch(guid: "a", headline: "Шторм закрыл три порта"),
      Dispatch(guid: "b", headline: "con"),
      Dispatch(guid: "c", headline: "—"))
    #expect(report.count(.new) == 4)
    for line in report.lines {
      let path = try #require(line.path)
      #expect(StoryPath(path) != nil)
    }
    #expect(try room.fsck() == "")
  }

  @Test func `an agency's name cannot break the commit that bears it`() throws {
    let room = try Newsroom()
    try room.receive(Dispatch(agency: "North <wire>\n\nStet-To: published"))
    #expect(try room.fsck() == "")
    #expect(try room.git("log", "-1", "--format=%(trailers:key=Stet-To)", "wire") == "")
    #expect(try room.receive(Dispatch(agency: "<>\n")).count(.new) == 1)
    #expect(try room.fsck() == "")
  }
}
