import Budget
import Desk
import DeskTesting
import Stories
import Testing
import Workflows

@Suite struct KillTests {
  let room: Newsroom
  let id: String

  init() throws {
    room = try Newsroom()
    id = try #require(try room.receive(Dispatch()).lines.first?.id)
  }

  private var canceled: Dispatch {
    var kill = Dispatch().next(8)
    kill.status = "canceled"
    return kill
  }

  @Test func `a kill of what readers saw is open until somebody looked`() throws {
    try room.take("publish", id)
    try room.receive(canceled)
    let order = try #require(try room.desk().kills().first)
    #expect(order.entry.id == id)
    #expect((order.by, order.isAgencys) == ("Northwire", true))
    #expect(order.reason == "Northwire canceled the story.")
    #expect(order.seconds == HermeticEnvironment.seconds)
    #expect(
      try deskFailure { try room.take("withdraw", id) }.reasons.map(\.kind) == [.ask])
    try room.take("withdraw", id, reason: "Off the site; Mei looked at 14:10.")
    #expect(try room.desk().kills().isEmpty)
    #expect(try room.desk().kills(all: true).map(\.isOpen) == [false])
    #expect(try room.desk().kills(all: true).map(\.wasPublic) == [true])
    // The agency's word may come again, or be taken back: the story stays where it is.
    for status in ["canceled", "usable"] {
      var again = Dispatch().next(9)
      again.status = status
      try room.receive(again)
      #expect(try room.desk().find(id).state == "withdrawn")
    }
    #expect(try room.desk().verify().findings == [])
  }

  @Test func `a kill that readers never saw the story of is not open`() throws {
    try room.take("kill", id, as: .mei, reason: "Libel.")
    #expect(try room.desk().kills().isEmpty)
    let order = try #require(try room.desk().kills(all: true).first)
    #expect((order.by, order.isAgencys, order.wasPublic) == ("Mei Tan", false, false))
    #expect(order.reason == "Libel.")
  }

  @Test func `what was taken down before the kill is open all the same`() throws {
    try room.take("publish", id)
    try room.take("hold", id, reason: "Two sources disagree.")
    try room.take("kill", id, as: .mei, reason: "Libel.")
    #expect(try room.desk().kills().map(\.by) == ["Mei Tan"])
  }

  @Test func `a second kill asks only for what readers saw since the first`() throws {
    try room.take("publish", id)
    try room.take("kill", id, reason: "Libel.")
    try room.take("withdraw", id, reason: "Gone.")
    try room.take("reinstate", id, reason: "It was true.")
    try room.take("kill", id, reason: "It was not.")
    #expect(try room.desk().kills().isEmpty)
    try room.take("reinstate", id, reason: "It was.")
    try room.take("publish", id)
    try room.take("kill", id, reason: "No.")
    #expect(try room.desk().kills().map(\.reason) == ["No."])
    #expect(try room.desk().verify().findings == [])
  }

  @Test func `a story that comes in canceled was the agency's to kill`() throws {
    var dispatch = Dispatch(guid: "urn:x:7")
    dispatch.status = "canceled"
    try room.receive(dispatch)
    #expect(try room.desk().kills().isEmpty)
    #expect(try room.desk().kills(all: true).map(\.isAgencys) == [true])
  }
}
