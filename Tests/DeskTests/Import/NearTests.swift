import Budget
import Desk
import DeskTesting
import Stories
import Testing

/// Stories that tell the same, and one story under several identities.
@Suite struct NearTests {
  private let long =
    Dispatch.storm + [
      "Fishing boats from the northern villages had come in on Monday evening.",
      "Nobody was hurt, and the pilots will look at the channel again on Wednesday morning.",
    ]

  private func dispatch(_ guid: String, agency: String = "Northwire") -> Dispatch {
    var dispatch = Dispatch(guid: guid, paragraphs: long, agency: agency)
    dispatch.fileName = "\(agency).json"
    return dispatch
  }

  /// The same item with a link of this kind to another.
  private func linked(_ dispatch: Dispatch, _ rel: String, _ target: String) -> Dispatch {
    var dispatch = dispatch
    dispatch.links = [rel: target]
    return dispatch
  }

  @Test func `another agency's story that tells the same is named as it comes in and after`() throws
  {
    let room = try Newsroom()
    let first = try #require(try room.receive(dispatch("n:1")).lines.first)
    #expect(first.near == [])
    var again = dispatch("s:1", agency: "Southpress")
    again.headline = "Ports shut"
    again.paragraphs[0] = "A storm has shut ports on the coast."
    let second = try #require(try room.receive(again).lines.first)
    #expect(second.near.map(\.entry.id) == [first.id])
    #expect(try room.receive(.other(1)).lines.first?.near == [])
    let view = try room.desk().show(try #require(first.id))
    #expect(view.near.map(\.entry.id) == [second.id])
    // Made again from git, the index says the same.
    _ = try room.desk().reindex()
    #expect(try room.desk().show(try #require(first.id)).near == view.near)
  }

  @Test func `what is edited until it tells something else is named no more`() throws {
    let room = try Newsroom()
    let first = try #require(try room.receive(dispatch("n:1")).lines.first?.id)
    try room.receive(dispatch("s:1", agency: "Southpress"))
    _ = try room.take("edit", first) { story in
      var story = story
      story.body = (0..<60).map { "word\($0)" }.joined(separator: " ") + "\n"
      return story
    }
    #expect(try room.desk().show(first).near == [])
  }

  @Test(arguments: ["replaces", "evolvedfrom"])
  func `an item that replaces another is a version of its story, whose old name is still known`(
    rel: String
  ) throws {
    let room = try Newsroom()
    let first = try #require(try room.receive(dispatch("n:1")).lines.first)
    var newer = linked(dispatch("n:2"), rel, "n:1").next(replacing: 1, by: "The wind has turned.")
    newer.version = 1
    let second = try #require(try room.receive(newer).lines.first)
    #expect(second.outcome == .updated)
    #expect(second.path == first.path)
    let story = try Story(Array(room.file(try #require(first.path)).utf8))
    #expect(story.syndication?.guid == "n:2")
    #expect(story.flag == .untouched)
    // The old version once more is no news, and the agency's kill of either name is obeyed.
    #expect(try room.receive(dispatch("n:1")).lines.map(\.outcome) == [.unchanged])
    var cancel = dispatch("n:1").next(9)
    cancel.status = "canceled"
    _ = try room.desk().reindex()
    #expect(try room.receive(cancel).lines.first?.path == first.path)
    #expect(try room.desk().show(try #require(first.id)).story.state == "killed")
    #expect(try room.desk().verify().findings == [])
  }

  @Test func `a replacement that staff's edit disputes waits, and so does what comes after it`()
    throws
  {
    let room = try Newsroom()
    let first = try #require(try room.receive(dispatch("n:1")).lines.first)
    let id = try #require(first.id)
    _ = try room.take("edit", id) { story in
      var story = story
      story.body = story.body.replacing("Eleven freighters", with: "Twelve freighters")
      return story
    }
    let eleven = "Thirteen freighters lay at anchor in the lee of the island."
    let newer = linked(dispatch("n:2"), "replaces", "n:1").next(replacing: 2, by: eleven)
    #expect(try room.receive(newer).lines.first?.path == first.path)
    let newest = dispatch("n:2").next(5, replacing: 2, by: eleven)
    #expect(try room.receive(newest).lines.first?.path == first.path)
    #expect(try room.desk().behind().count == 1)
    var request = StepRequest(.named("update"), of: id)
    request.update = .theirs
    _ = try room.desk().take(request)
    let story = try room.desk().show(id).story
    #expect(story.syndication?.guid == "n:2")
    #expect(story.body.contains("Thirteen freighters"))
    #expect(try room.receive(dispatch("n:1")).lines.map(\.outcome) == [.unchanged])
    #expect(try room.desk().verify().findings == [])
  }

  @Test func `a second replacement, another agency's and a mere update are stories of their own`()
    throws
  {
    let room = try Newsroom()
    let first = try #require(try room.receive(dispatch("n:1")).lines.first)
    try room.receive(linked(dispatch("n:2"), "replaces", "n:1").next())
    for other in [
      linked(dispatch("n:3"), "replaces", "n:1"),
      linked(dispatch("s:1", agency: "Southpress"), "replaces", "n:2"),
    ] {
      let line = try #require(try room.receive(other).lines.first)
      #expect(line.outcome == .new)
      #expect(line.near.map(\.entry.id).contains(try #require(first.id)))
    }
  }
}
