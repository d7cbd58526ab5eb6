import Desk
import DeskTesting
import Foundation
import Git
import Testing

@testable import Budget

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

  private func answers() throws -> [String] { try answers(of: room.desk()) }

  private func answers(of desk: Desk) throws -> [String] {
    try desk.list(StoryFilter(), limit: 20).flatMap { entry in
      try ["\(entry)"] + desk.log(entry.id).map { "\($0.step)" }
    }
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

  /// A letter flipped in a row leaves a file that SQLite finds nothing wrong with.
  @Test(arguments: ["Council meets for the 3th time", "council-meets-for-the-4th-time", "Asha Rao"])
  func `a row with a letter flipped is made anew and not believed`(text: String) throws {
    let expected = try answers()
    let needle = Data(text.utf8)
    var from = sound.startIndex
    var found = 0
    while let range = sound.range(of: needle, in: from..<sound.endIndex) {
      found += 1
      from = range.upperBound
      var bytes = sound
      bytes[range.lowerBound + 2] ^= 1
      try bytes.write(to: URL(filePath: file))
      #expect(try answers() == expected, "at \(range.lowerBound)")
    }
    #expect(found > 0)
  }

  @Test func `a snapshot under which the file is damaged answers as before`() throws {
    let expected = try answers()
    let snapshot = try room.desk().snapshot()
    try room.receive(.other(7))
    try Data(repeating: 0xa5, count: sound.count).write(to: URL(filePath: file))
    let inSnapshot = try snapshot.read { try answers(of: $0) }
    #expect(inSnapshot == expected)
    let failure = try deskFailure {
      _ = try snapshot.read { try $0.receive([Dispatch.other(8).file]) }
    }
    #expect(failure.kind == .bug)
  }

  @Test func `a desk that stays open mends its list as often as it is damaged`() throws {
    let desk = try room.desk()
    for number in 11...14 {
      // A write elsewhere makes the open desk read the file's pages again.
      try room.receive(.other(number))
      let expected = try answers()
      try Data(repeating: 0xa5, count: sound.count).write(to: URL(filePath: file))
      #expect(try answers(of: desk) == expected)
    }
  }

  @Test func `a desk that stays open follows a list that another process made anew`() throws {
    let desk = try room.desk()
    let old = try desk.snapshot()
    _ = try room.desk().reindex()
    let path = try desk.list(StoryFilter(), limit: 1)[0].path
    // Plain git, so that nobody else brings the new file on.
    try room.git("rm", "-q", path)
    try room.git("commit", "-qm", "Gone")
    #expect(try desk.snapshot().read { try $0.count(StoryFilter()) } == 5)
    #expect(try old.read { try $0.count(StoryFilter()) } == 6)
    try FileManager.default.removeItem(atPath: room.scratch.path("desk/.git/stet"))
    #expect(try desk.count(StoryFilter()) == 5)
    #expect(FileManager.default.fileExists(atPath: file))
  }

  @Test
  func `while somebody holds the file a reader answers what is new, and then goes back to it`()
    throws
  {
    let holder = try NewsBudget.open(at: file)
    let desk = try room.desk()
    desk.patience = .milliseconds(50)
    let path = try desk.list(StoryFilter(), limit: 1)[0].path
    try room.git("rm", "-q", path)
    try room.git("commit", "-qm", "Gone")
    try holder.write("hold the file") { _ in
      let now = try desk.count(StoryFilter())
      let inSnapshot = try desk.snapshot().read { try $0.count(StoryFilter()) }
      #expect(now == 5 && inSnapshot == 5)
    }
    #expect(try holder.count() == 6)
    try room.git("commit", "-q", "--allow-empty", "-m", "On")
    #expect(try desk.count(StoryFilter()) == 5)
    #expect(try holder.count() == 5)
    let tip = try room.git("rev-parse", "main")
    #expect(try holder.reflects() == tip)
  }

  @Test func `a list made again that cannot be kept says so, and questions are answered`() throws {
    let expected = try answers()
    try FileManager.default.removeItem(atPath: room.scratch.path("desk/.git/stet"))
    try room.scratch.write("a file, not a folder", to: "desk/.git/stet")
    #expect(try answers() == expected)
    let failure = try deskFailure { _ = try room.desk().reindex() }
    #expect(failure.kind == .notWritable)
  }
}
