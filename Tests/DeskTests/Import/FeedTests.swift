import Budget
import Desk
import DeskTesting
import Stories
import Testing
import Wire
import Workflows

@Suite struct FeedTests {
  @Test func `what an item leaves out is filled in, and what it says stays`() throws {
    let room = try Newsroom(
      feeds: """
        northwire:
          agency: Northwire
          credit: Northwire / Calder
          language: en-GB
        """)
    var bare = Dispatch(guid: "urn:bare", agency: "")
    bare.language = nil
    var full = Dispatch(guid: "urn:full")
    full.credit = "Northwire / A. Person"
    let feed = try room.desk().feed(named: "northwire")
    let lines = try room.desk().receive([bare.file, full.file], feed: feed).lines
    #expect(lines.map(\.feed) == ["northwire", "northwire"])
    let stories = try lines.map { try room.story($0) }
    #expect(stories.map { $0.syndication?.agency } == ["Northwire", "Northwire"])
    #expect(stories.map { $0.text("credit") } == ["Northwire / Calder", "Northwire / A. Person"])
    #expect(stories.map { $0.text("language") } == ["en-GB", "en"])
    #expect(try room.desk().verify().findings == [])
    #expect(try room.git("log", "-2", "--format=%an", "wire") == "Northwire")
  }

  @Test func `an item finds its feed by the option, the folder, then the agency`() throws {
    let room = try Newsroom(
      feeds: """
        by-folder: {folder: in/south}
        by-agency: {agency: Northwire}
        by-name: {agency: Eastwire}
        """)
    let folder = room.folder + "/in/south"
    var inside = Dispatch().file
    inside.path = folder + "/../south/wire.json"
    #expect(try room.receive(files: [inside], dryRun: true).lines.map(\.feed) == ["by-folder"])
    inside.path = folder + "-west/wire.json"
    #expect(try room.receive(files: [inside], dryRun: true).lines.map(\.feed) == ["by-agency"])
    let named = try room.desk().feed(named: "by-name")
    #expect(
      try room.desk().receive([inside], feed: named, dryRun: true).lines.map(\.feed) == ["by-name"])
    #expect(
      try room.receive(files: [inside], agency: "Eastwire", dryRun: true).lines.map(\.feed)
        == ["by-name"])
    #expect(
      try room.receive(files: [inside], agency: "Westwire", dryRun: true).lines.map(\.feed) == [nil]
    )
    #expect(
      try deskFailure { _ = try room.desk().feed(named: "by-nam") }.hint == "did you mean by-name?")
  }

  @Test func `a feed set up later makes no second story and no news of what came before`() throws {
    let room = try Newsroom()
    let first = Dispatch(agency: "")
    let path = try #require(try room.receive(first).lines.first?.path)
    try room.lay(feeds: "northwire: {agency: Northwire, credit: Northwire}")
    let feed = try room.desk().feed(named: "northwire")
    let refs = try room.git("for-each-ref")
    // The same file; and the same item in a file that is not the same.
    for file in [first.file, Dispatch.batch([first])] {
      #expect(try room.desk().receive([file], feed: feed).lines.map(\.outcome) == [.unchanged])
    }
    #expect(try room.git("for-each-ref") == refs)
    for dispatch in [first.next(2), first.next(3)] {
      let line = try #require(try room.desk().receive([dispatch.file], feed: feed).lines.first)
      #expect(line.outcome == .updated)
      #expect(line.path == path)
    }
    let story = try Story(Array(room.file(path).utf8))
    #expect(story.syndication?.agency == "Northwire")
    #expect(story.text("credit") == "Northwire")
    #expect(try room.desk().receive([first.next(3).file], feed: feed).count(.unchanged) == 1)
    #expect(try room.desk().verify().findings == [])
  }

  @Test func `a story that staff edited keeps its identity when its feed is set up`() throws {
    let room = try Newsroom()
    let first = Dispatch(agency: "")
    let id = try #require(try room.receive(first).lines.first?.id)
    try room.edit(id)
    try room.lay(feeds: "northwire: {agency: Northwire}")
    let feed = try room.desk().feed(named: "northwire")
    for number in 2...4 {
      let report = try room.desk().receive([first.next(number).file], feed: feed)
      #expect(report.lines.map(\.id) == [id])
      #expect(report.lines.map(\.outcome) == [.updated])
    }
  }

  @Test func `an agency that a feed does not hear is replaced by its own`() throws {
    let room = try Newsroom(feeds: "north: {agency: Northwire, ignore: [agency]}")
    let feed = try room.desk().feed(named: "north")
    let dispatch = Dispatch(agency: "Northwire News Feed | World")
    let line = try #require(try room.desk().receive([dispatch.file], feed: feed).lines.first)
    #expect(line.agency == "Northwire")
    let again = try room.desk().receive([dispatch.file], agency: "Westwire", feed: feed).lines
    #expect(again.map(\.agency) == ["Westwire"])
  }

  @Test func `dates without a zone are read in the feed's zone, and the embargo with them`() throws
  {
    let room = try Newsroom(feeds: "north: {agency: Northwire, time-zone: Europe/London}")
    var dispatch = Dispatch(created: "2026-07-03T05:40:00", embargo: "2026-07-04T06:00:00")
    var story = try room.story(try #require(try room.receive(dispatch).lines.first))
    #expect(story.text("date") == "2026-07-03T05:40:00+01:00")
    #expect(story.embargo?.text == "2026-07-04T06:00:00+01:00")
    #expect(story.state == "draft")
    // With a zone of its own, it is left alone; words are never made an instant.
    dispatch = Dispatch(
      guid: "urn:b", created: "2026-07-03T05:40:00-04:00", embargo: "not before 2026-07-04T06:00:00"
    )
    story = try room.story(try #require(try room.receive(dispatch).lines.first))
    #expect(story.text("date") == "2026-07-03T05:40:00-04:00")
    #expect(story.state == "held")
  }

  @Test(arguments: [
    ("2026-01-15T12:00:00", "2026-01-15T12:00:00+00:00"),
    ("2026-07-15T12:00:00", "2026-07-15T12:00:00+01:00"),
    // Turned back, 01:30 comes twice: the later one counts.
    ("2026-10-25T01:30:00", "2026-10-25T01:30:00+00:00"),
    // Turned forward, 01:30 never comes.
    ("2026-03-29T01:30:00", "2026-03-29T01:30:00+00:00"),
    ("2026-07-15", "2026-07-15"),
  ])
  func `a clock that is turned moves no embargo forward`(given: String, read: String) throws {
    var feed = Feed("north")
    feed.timeZone = "Europe/London"
    var item = WireItem(format: "ninjs", guid: "1", body: "")
    item.embargo = .until(given)
    #expect(item.completed(by: feed).embargo == .until(read))
  }

  @Test func `an empty embargo holds unless the feed ignores it, and one with words always`() throws
  {
    let room = try Newsroom(
      feeds: """
        careful: {agency: Northwire}
        used-to-it: {agency: Southwire, embargo: ignore-empty}
        """)
    func state(_ agency: String, _ guid: String, embargo: String?, status: String = "usable")
      throws -> String?
    {
      let dispatch = Dispatch(guid: guid, agency: agency, status: status, embargo: embargo)
      return try room.story(try #require(try room.receive(dispatch).lines.first)).state
    }
    #expect(try state("Northwire", "a", embargo: "") == "held")
    #expect(try state("Southwire", "b", embargo: "") == "draft")
    #expect(try state("Southwire", "c", embargo: "when the minister has spoken") == "held")
    #expect(try state("Southwire", "d", embargo: nil, status: "embargoed") == "held")
    let story = try room.story(
      try #require(
        try room.receive(
          Dispatch(guid: "e", agency: "Southwire", embargo: "2030-02-04T06:00:00Z")
        ).lines.first))
    #expect(story.embargo?.text == "2030-02-04T06:00:00Z")
  }

  @Test func `what a feed ignores stands in the loss report`() throws {
    var feed = Feed("north")
    feed.ignored = [.keywords, .genres, .credit]
    feed.credit = "Northwire"
    feed.emptyEmbargo = .ignore
    var item = WireItem(format: "ninjs", guid: "1", body: "Text.\n")
    item.keywords = ["storm"]
    item.creditline = "NW/xx"
    item.embargo = .unclear(nil)
    item.unmapped = ["renditions"]
    let completed = item.completed(by: feed)
    #expect(completed.keywords == nil)
    #expect(completed.creditline == "Northwire")
    #expect(completed.embargo == nil)
    #expect(
      completed.unmapped == [
        "renditions", "keywords (ignored by the feed north)", "credit (ignored by the feed north)",
        "embargo (ignored by the feed north)",
      ])
  }

  @Test(arguments: FeedField.allCases.filter { $0 != .agency })
  func `every field that can be ignored is a field of the item`(field: FeedField) throws {
    var feed = Feed("north")
    feed.ignored = [field]
    var item = WireItem(format: "ninjs", guid: "1", body: "")
    (item.subheadlines, item.keywords, item.genres) = (["a"], ["a"], ["a"])
    (item.slugline, item.byline, item.dateline, item.located) = ("a", "a", "a", "a")
    (item.language, item.urgency, item.priority, item.creditline) = ("en", 4, "a", "a")
    (item.subjects, item.places, item.people) = ([.init(name: "a")], [.init(name: "a")], [])
    (item.orgs, item.photos, item.links) = ([], [.init()], [.init(rel: "a", target: "b")])
    item.source = "a"
    let completed = item.completed(by: feed)
    #expect(completed.unmapped == ["\(field.rawValue) (ignored by the feed north)"])
    #expect(completed != item)
    #expect(completed.completed(by: feed) == completed)
  }

  @Test func `a slip in the file stops imports and nothing else`() throws {
    let room = try Newsroom()
    let id = try #require(try room.receive(Dispatch()).lines.first?.id)
    try room.lay(feeds: "north: {time-zone: Europe/Lodnon}")
    let failure = try deskFailure { try room.receive(.other(1)) }
    #expect(failure.kind == .configuration)
    #expect(failure.message.hasPrefix("Workflows/feeds.yaml:2:22: \"time-zone\" is a time zone"))
    #expect(failure.hint == "stet workflow check")
    #expect(try room.desk().checkConfiguration().map(\.finding.line) == [2])
    #expect(try room.desk().symptoms().filter { !$0.isWell }.map(\.check).contains("workflow"))
    try room.take("kill", id, reason: "The agency withdrew it.")
    #expect(try room.desk().find(id).state == "killed")
  }
}

extension Newsroom {
  /// A desk with these feeds, the lines under `feeds:`.
  convenience init(feeds: String) throws {
    try self.init()
    try lay(feeds: feeds)
  }

  func lay(feeds: String) throws {
    let lines = feeds.split(separator: "\n").map { "  \($0)\n" }.joined()
    try scratch.write("feeds:\n\(lines)", to: "desk/\(Feeds.path)")
    try git("commit", "--quiet", "-am", "Lay down the feeds")
  }

  /// The story of an import's line, as main has it.
  func story(_ line: ImportLine) throws -> Story {
    try Story(Array(file(line.path ?? "").utf8))
  }
}
