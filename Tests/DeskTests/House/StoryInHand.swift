import Desk
import Testing

/// A newsroom with one story in hand, as most suites begin.
struct StoryInHand {
  let room: Newsroom
  let id: String
  let path: String

  init(_ dispatch: Dispatch = Dispatch(), twoEyes: Bool = false) throws {
    room = try Newsroom(twoEyes: twoEyes)
    let line = try #require(try room.receive(dispatch).lines.first)
    (id, path) = (try #require(line.id), try #require(line.path))
  }
}
