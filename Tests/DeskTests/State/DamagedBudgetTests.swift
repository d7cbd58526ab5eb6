import Budget
import Desk
import DeskTesting
import Foundation
import Git
import Testing

@Suite struct DamagedBudgetTests {
  let room: Newsroom
  let file: String
  let sound: Data

  init() throws {
    room = try Newsroom()
    for number in 1...6 { try room.receive(.other(number)) }
    _ = try room.desk().list(StoryFilter(), limit: 1)
    file = room.scratch.path("desk/.git/stet/budget.sqlite")
    sound = try Data(contentsOf: URL(filePath: file))
  }

  private func answers() throws -> [String] {
    let desk = try room.desk()
    let entries = try desk.list(StoryFilter(), limit: 20)
    return try entries.map { "\($0.id) \($0.headline) \(try desk.log($0.id).count)" }
  }

  @Test func `pages that are torn or zeroed are made anew, and the question is answered`() throws {
    let expected = try answers()
    let page = 4_096
    for number in 0..<(sound.count / page) {
      for isZeroed in [true, false] {
        var bytes = sound
        let range = number * page..<(number + 1) * page
        bytes.replaceSubrange(
          range, with: isZeroed ? Data(count: page) : Data(repeating: 0xa5, count: page))
        try bytes.write(to: URL(filePath: file))
        #expect(try answers() == expected, "page \(number)")
      }
    }
  }

  @Test func `a file that is cut short is made anew`() throws {
    let expected = try answers()
    for part in 1..<8 {
      try sound.prefix(sound.count * part / 8).write(to: URL(filePath: file))
      #expect(try answers() == expected, "cut at \(part)/8")
    }
  }
}
