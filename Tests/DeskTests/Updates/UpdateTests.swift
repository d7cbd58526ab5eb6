import Budget
import Desk
import DeskTesting
import Stories
import Testing
import Wire
import Workflows

@Suite struct UpdateTests {
  @Test func `a newer version goes into a story that nobody edited`() throws {
    let room = try Newsroom()
    let first = Dispatch()
    let path = try #require(try room.receive(first).lines.first?.path)
    let line = try #require(try room.receive(first.next()).lines.first)
    #expect(line.outcome == .updated)
    #expect(line.path == path)
    let story = try Story(Array(room.file(path).utf8))
    #expect(story.body.hasPrefix("A new lead."))
    #expect(story.flag == .untouched)
    #expect(story.syndication?.base == (try room.git("rev-parse", "wire:\(path)")))
    #expect(try room.desk().verify().findings == [])
    #expect(try room.fsck() == "")
  }

  @Test func `an older version is refused and changes nothing`() throws {
    let room = try Newsroom()
    let first = Dispatch()
    try room.receive(first.next(3))
    let refs = try room.git("for-each-ref")
    let line = try #require(try room.receive(first.next(2)).lines.first)
    #expect(line.outcome == .refused)
    #expect(line.reason == "It is older (version 2) than what the desk has (version 3).")
    #expect(try room.git("for-each-ref") == refs)
  }

  @Test func `of versions that nothing orders, one that came before is not news again`() throws {
    let room = try Newsroom()
    let first = Dispatch()
    var second = first
    second.paragraphs[0] = "Four ports were closed."
    #expect(try room.receive(first).lines.map(\.outcome) == [.new])
    #expect(try room.receive(second).lines.map(\.outcome) == [.updated])
    let refs = try room.git("for-each-ref")
    for dispatch in [first, second, first] {
      #expect(try room.receive(dispatch).lines.map(\.outcome) == [.unchanged])
    }
    #expect(try room.git("for-each-ref") == refs)
  }

  @Test func `the same version with other words is taken and remarked on`() throws {
    let room = try Newsroom()
    try room.receive(Dispatch())
    var resent = Dispatch()
    resent.paragraphs[0] = "Four ports were closed."
    let line = try #require(try room.receive(resent).lines.first)
    #expect(line.outcome == .updated)
    #expect(line.remarks.contains("The agency sent this version before with other words."))
  }

  @Test func `two versions in one batch are both kept on wire and main has the last`() throws {
    let room = try Newsroom()
    let first = Dispatch()
    let report = try room.receive(first, first.next(replacing: 1, by: "Two."), first)
    #expect(report.lines.map(\.outcome) == [.new, .updated, .unchanged])
    let path = try #require(report.lines.first?.path)
    #expect(try room.git("rev-list", "--count", "wire") == "2")
    #expect(try room.git("rev-list", "--count", "main", "^wire") == "2")
    #expect(try room.file(path).contains("Two."))
    #expect(!(try room.file(path, on: "wire~1").contains("Two.")))
    #expect(try room.desk().verify().findings == [])
  }

  @Test func `two versions in one batch never overwrite what staff wrote`() throws {
    let room = try Newsroom()
    let first = Dispatch()
    let id = try #require(try room.receive(first).lines.first?.id)
    try room.edit(id)
    try room.take("publish", id)
    let path = try room.desk().find(id).path
    let before = try room.file(path)
    let report = try room.receive(first.next(2), first.next(3, replacing: 1, by: "Later."))
    #expect(report.lines.map(\.outcome) == [.updated, .updated])
    #expect(try room.file(path) == before)
    #expect(try room.file(path, on: "wire").contains("Later."))
  }

  @Test func `a newer version is merged into an edited story, by Stet as by git`() throws {
    let room = try Newsroom()
    let first = Dispatch()
    let id = try #require(try room.receive(first).lines.first?.id)
    let path = try room.desk().find(id).path
    try room.take(
      "edit", id,
      edit: { story in
        var story = story
        story.body = story.body.replacing("harbour master", with: "port's master")
        return story
      })
    let line = try #require(
      try room.receive(first.next(replacing: 4, by: "The coast road is shut.")).lines.first)
    #expect(line.outcome == .updated)
    #expect(line.remarks == [])
    let story = try room.desk().show(id).story
    #expect(story.body.contains("port's master"))
    #expect(story.body.contains("road is shut"))
    #expect((story.state, story.flag) == ("edited", .edited))
    #expect(story.syndication?.base == (try room.git("rev-parse", "wire:\(path)")))
    #expect(try room.desk().verify().findings == [])

    let second = try Newsroom()
    try second.receive(first)
    try second.take("edit", id, edit: { $0.adding("Nobody was hurt.") })
    try second.receive(first.next(replacing: 0, by: "A storm closed three ports."))
    try second.git("merge", "--no-edit", "wire")
    let merged = try second.file(path)
    #expect(merged.contains("A storm closed three ports."))
    #expect(merged.contains("Nobody was hurt."))
    #expect(merged.contains("state: edited"))
    #expect(try second.fsck() == "")
  }

  @Test func `git diff shows what staff changed and git blame who wrote each line`() throws {
    let room = try Newsroom()
    let id = try #require(try room.receive(Dispatch()).lines.first?.id)
    let path = try room.desk().find(id).path
    try room.take(
      "edit", id, as: .jonas,
      edit: { story in
        var story = story
        story.body = story.body.replacing("Eleven freighters", with: "Eleven ships")
        return story
      })
    let diff = try room.git("diff", "--unified=0", "wire", "main", "--", path)
    let added = diff.split(separator: "\n").filter { $0.hasPrefix("+") && !$0.hasPrefix("+++") }
    #expect(added.count == 4)
    #expect(added.contains { $0.contains("Eleven ships") })
    #expect(
      added.allSatisfy {
        $0.hasPrefix("+state:") || $0.hasPrefix("+not_edited_by_staff:")
          || $0.hasPrefix("+  base:") || $0.contains("ships")
      })
    let blame = try room.git("blame", "--line-porcelain", "main", "--", path)
    let authors = blame.split(separator: "\n").filter { $0.hasPrefix("author ") }
    #expect(authors.filter { $0 == "author Jonas Weber" }.count == 3)
    #expect(authors.filter { $0 == "author Northwire" }.count == authors.count - 4)
  }

  @Test func `an import cut short between wire and main is completed by the next of anything`()
    throws
  {
    let room = try Newsroom()
    try room.receive(.other(1))
    let before = try room.git("rev-parse", "main")
    try room.receive(Dispatch(), .other(1).next())
    try room.git("reset", "--hard", before)
    #expect(try room.desk().count(StoryFilter()) == 1)
    #expect(try room.desk().symptoms().contains { $0.check == "wire" && !$0.isWell })

    let report = try room.receive(.other(2))
    #expect(report.count(.new) == 2)
    #expect(report.count(.updated) == 1)
    #expect(try room.desk().count(StoryFilter()) == 3)
    #expect(try room.desk().find("council-meets-for-the-1th-time").version == "2")
    #expect(try room.desk().verify().findings == [])
    #expect(try room.desk().symptoms().allSatisfy { $0.check != "wire" || $0.isWell })
  }

  @Test func `an import cut short is completed when the same file comes again`() throws {
    let room = try Newsroom()
    let before = try room.git("rev-parse", "main")
    try room.receive(Dispatch())
    let wire = try room.git("rev-parse", "wire")
    try room.git("reset", "--hard", before)
    #expect(try room.receive(Dispatch()).lines.map(\.outcome) == [.new, .unchanged])
    #expect(try room.git("rev-parse", "wire") == wire)
    #expect(try room.git("rev-parse", "main^2") == wire)
    #expect(try room.receive(Dispatch()).lines.map(\.outcome) == [.unchanged])

    let second = try room.git("rev-parse", "main")
    try room.receive(Dispatch().next())
    try room.git("reset", "--hard", second)
    #expect(try room.receive(Dispatch().next()).lines.map(\.outcome) == [.updated, .unchanged])
    #expect(try room.desk().find("storm").version == "2")
    #expect(try room.desk().verify().findings == [])
  }

  @Test func `a story without a date is one story, on whatever day an import is completed`() throws
  {
    let room = try Newsroom()
    let before = try room.git("rev-parse", "main")
    let path = try #require(try room.receive(Dispatch(created: "")).lines.first?.path)
    #expect(path.hasPrefix("Stories/2026/03/02/"))
    try room.git("reset", "--hard", before)
    var variables = room.environment.variables
    variables["GIT_COMMITTER_DATE"] = "2026-03-05T09:00:00Z"
    let later = try Desk(at: room.folder, environment: variables, clock: Newsroom.clock)
    let lines = try later.receive([Dispatch(created: "").file]).lines
    #expect(lines.map(\.outcome) == [.new, .unchanged])
    #expect(lines.map(\.path) == [path, path])
    #expect(try room.desk().count(StoryFilter()) == 1)
  }

  @Test func `a story that was broken on wire does not stop the import of others`() throws {
    let room = try Newsroom()
    let path = try #require(try room.receive(Dispatch()).lines.first?.path)
    try room.git("checkout", "-q", "wire")
    try room.scratch.write("broken\n", to: "desk/\(path)")
    try room.git("commit", "-qam", "Oops")
    try room.git("checkout", "-q", "main")
    let report = try room.receive(Dispatch().next(), .other(1))
    #expect(report.lines.map(\.outcome) == [.updated, .new])
    #expect(try room.desk().find("storm").version == "2")
  }

  @Test func `while git holds the index an import moves neither branch`() throws {
    let room = try Newsroom()
    let refs = try room.git("for-each-ref")
    try room.scratch.write("", to: "desk/.git/index.lock")
    #expect(try deskFailure { try room.receive(Dispatch()) }.kind == .tryAgain)
    #expect(try room.git("for-each-ref") == refs)
  }

  @Test func `an update that smells of a kill holds a story that is not public yet`() throws {
    let room = try Newsroom()
    let id = try #require(try room.receive(Dispatch()).lines.first?.id)
    var kill = Dispatch().next()
    kill.note = "MANDATORY KILL: the story is wrong"
    try room.receive(kill)
    #expect(try room.desk().find(id).state == "held")

    let edited = try #require(try room.receive(.other(1)).lines.first?.id)
    try room.edit(edited)
    var second = Dispatch.other(1).next()
    second.note = "MANDATORY KILL: the story is wrong"
    try room.receive(second)
    #expect(try room.desk().find(edited).state == "held")
    #expect(try room.desk().verify().findings == [])
  }

  @Test
  func `a story that the agency cancels is killed, though readers see it and staff edited it`()
    throws
  {
    let room = try Newsroom()
    let id = try #require(try room.receive(Dispatch()).lines.first?.id)
    try room.edit(id)
    try room.take("publish", id)
    var canceled = Dispatch().next()
    canceled.status = "canceled"
    let line = try #require(try room.receive(canceled).lines.first)
    #expect(line.remarks.contains("Killed by order of the agency; it was published."))
    let story = try room.desk().show(id).story
    #expect(story.state == "killed")
    #expect(story.syndication?.status == "canceled")
    #expect(story.body.contains("Nobody was hurt."))
    #expect(try room.desk().verify().findings == [])
  }

  @Test func `a text that was reviewed must be reviewed again when the agency changes it`() throws {
    let room = try Newsroom()
    try room.replace("workflow: syndicated", by: "workflow: two-eyes", in: "Workflows/desk.yaml")
    try room.git("commit", "-qam", "Two eyes")
    let id = try #require(try room.receive(Dispatch()).lines.first?.id)
    try room.take("review", id)
    #expect(try room.desk().find(id).state == "reviewed")
    try room.receive(Dispatch().next())
    #expect(try room.desk().find(id).state == "draft")
    #expect(try room.desk().verify().findings == [])
  }

  @Test func `an unrecorded change in the work tree is never overwritten by an update`() throws {
    let room = try Newsroom()
    let path = try #require(try room.receive(Dispatch()).lines.first?.path)
    try room.replace("Eleven freighters", by: "Eleven ships", in: path)
    let line = try #require(try room.receive(Dispatch().next()).lines.first)
    #expect(line.outcome == .updated)
    #expect(try room.scratch.text(of: "desk/\(path)").contains("Eleven ships"))
    #expect(!(try room.file(path).contains("A new lead")))
  }

  @Test func `a story whose file was broken by hand is not imported a second time`() throws {
    let room = try Newsroom()
    let path = try #require(try room.receive(Dispatch()).lines.first?.path)
    try room.replace("headline:", by: "headline: \"", in: path)
    try room.git("commit", "-qam", "Oops")
    let line = try #require(try room.receive(Dispatch().next()).lines.first)
    #expect(line.path == path)
    #expect(line.remarks.contains { $0.contains("broken") })
    #expect(try room.desk().count(StoryFilter()) == 1)
  }
}
