import Budget
import Desk
import DeskTesting
import Foundation
import Git
import Stories
import Testing
import Workflows

@Suite struct SnapshotTests: Sendable {
  let room: Newsroom
  let id: String
  let seconds =
    ProcessInfo.processInfo.environment["STET_SECONDS"].flatMap(Double.init) ?? 1.5

  init() throws {
    room = try Newsroom()
    id = try #require(try room.receive(Dispatch()).lines.first?.id)
  }

  @Test func `a snapshot stays as it was while the desk moves on`() throws {
    let snapshot = try room.desk().snapshot()
    let before = try snapshot.read { try $0.show(id).story.headline }
    try room.take("edit", id, edit: { $0.headed("Gale shuts three ports") })
    try room.receive(.other(1))
    #expect(try snapshot.read { try $0.show(id).story.headline } == before)
    #expect(try snapshot.read { try $0.list(StoryFilter(), limit: 9).count } == 1)
    #expect(try snapshot.read { try $0.log(id).count } == 1)
    let now = try room.desk().snapshot()
    #expect(try now.read { try $0.show(id).story.headline } == "Gale shuts three ports")
    #expect(try now.read { try $0.list(StoryFilter(), limit: 9).count } == 2)
    #expect(try now.commit == room.git("rev-parse", "main"))
  }

  @Test func `a step can be planned on a snapshot and not be taken there`() throws {
    let snapshot = try room.desk().snapshot()
    let refs = try room.git("for-each-ref")
    #expect(try snapshot.read { try $0.why(id, "publish").reasons.isEmpty })
    let failure = try deskFailure {
      _ = try snapshot.read { try $0.take(StepRequest(.named("publish"), of: id)) }
    }
    #expect(failure.kind == .bug)
    #expect(try room.git("for-each-ref") == refs)
  }

  @Test func `the index can be made anew under an open snapshot`() throws {
    let snapshot = try room.desk().snapshot()
    _ = try room.desk().reindex()
    try room.receive(.other(1))
    #expect(try snapshot.read { try $0.list(StoryFilter(), limit: 9).count } == 1)
    #expect(try room.desk().list(StoryFilter(), limit: 9).count == 2)
  }

  @Test func `the writer records each step in the name of who took it`() async throws {
    let writer = try writer()
    let mei = Identity(name: "Mei Tan", email: "mei@desk.example")
    let jonas = Identity(name: "Jonas Weber", email: "jonas@desk.example")
    _ = try await writer.take(
      StepRequest(.change, of: id, edit: { $0.adding("Nobody was hurt.") }), as: mei)
    _ = try await writer.take(StepRequest(.named("publish"), of: id), as: jonas)
    #expect(
      try room.git("log", "-2", "--format=%an %cn", "main")
        == "Jonas Weber Asha Rao\nMei Tan Asha Rao")
    #expect(try room.desk().verify().findings == [])
  }

  /// Sixteen readers and two writers in one process; `STET_SECONDS` says for how long.
  @Test func `every read agrees with git, and no write is lost`() async throws {
    for number in 1...8 { try room.receive(.other(number)) }
    let ids = try room.desk().list(StoryFilter(), limit: 20).map(\.id)
    let idle = try await reads(for: seconds / 3)
    let writers = [try writer(), try writer()]
    let end = ContinuousClock.now + .seconds(seconds)
    var written = 0
    var waits: [Duration] = []
    try await withThrowingTaskGroup(of: (written: Int, waits: [Duration]).self) { group in
      for (number, writer) in writers.enumerated() {
        group.addTask { [ids] in
          var count = 0
          while count < 3 || ContinuousClock.now < end {
            count += 1
            let words = "Writer \(number) wrote \(count)."
            _ = try await writer.take(
              StepRequest(.change, of: ids[count % ids.count], edit: { $0.adding(words) }),
              as: Identity(name: "Writer \(number)", email: "w\(number)@desk.example"))
          }
          return (count, [])
        }
      }
      for _ in 0..<16 {
        group.addTask { [self] in (0, try await reads(until: end)) }
      }
      for try await part in group {
        written += part.written
        waits += part.waits
      }
    }
    let steps = try Int(room.git("rev-list", "--count", "--grep", "^Edit: ", "main"))
    #expect(steps == written && written > 0 && !waits.isEmpty)
    #expect(try room.desk().verify().findings == [])
    #expect(try room.fsck() == "")
    if seconds > 5 {
      print(
        "\(written) steps; reads beside them \(Self.figures(waits)); of an idle desk "
          + "\(Self.figures(idle))")
    }
  }

  @Test func `an index made anew again and again is no matter to those who read and write`()
    async throws
  {
    let end = ContinuousClock.now + .seconds(seconds)
    let written = try await withThrowingTaskGroup(of: Int.self) { group in
      group.addTask { [self] in
        let writer = try writer()
        var count = 0
        while count < 3 || ContinuousClock.now < end {
          count += 1
          let words = "Line \(count)."
          _ = try await writer.take(
            StepRequest(.change, of: id, edit: { $0.adding(words) }),
            as: Identity(name: "Mei Tan", email: "mei@desk.example"))
        }
        return count
      }
      group.addTask { [self] in
        var count = 0
        while count < 3 || ContinuousClock.now < end {
          count += 1
          _ = try room.desk().reindex()
          await Task.yield()
        }
        return 0
      }
      for _ in 0..<4 {
        group.addTask { [self] in
          _ = try await reads(until: end)
          return 0
        }
      }
      return try await group.reduce(0, +)
    }
    #expect(try room.desk().log(id).count == written + 1)
    #expect(try room.desk().verify().findings == [])
  }

  private func writer() throws -> Writer {
    try Writer(
      at: room.folder, environment: room.environment.variables, clock: Newsroom.clock)
  }

  private func reads(for seconds: Double) async throws -> [Duration] {
    try await reads(until: .now + .seconds(seconds))
  }

  /// Reads snapshots and checks each against itself and against git's own objects.
  private func reads(until end: ContinuousClock.Instant) async throws -> [Duration] {
    let desk = try room.desk()
    var times: [Duration] = []
    while times.count < 2 || ContinuousClock.now < end {
      let start = ContinuousClock.now
      let snapshot = try desk.snapshot()
      let entries = try snapshot.read { try $0.list(StoryFilter(), limit: 20) }
      times.append(start.duration(to: .now))
      // Whoever waits for a core gets a turn.
      await Task.yield()
      for entry in entries.prefix(2) {
        let view = try snapshot.read { try $0.show(entry.id) }
        #expect(view.entry == entry)
        #expect(view.story.headline == entry.headline)
        let last = try snapshot.read { try $0.log(entry.id).last }
        #expect(last != nil)
      }
    }
    return times
  }

  private static func figures(_ times: [Duration]) -> String {
    let sorted = times.sorted()
    guard let last = sorted.last else { return "none" }
    return "n \(sorted.count), p50 \(sorted[sorted.count / 2]), "
      + "p99 \(sorted[sorted.count * 99 / 100]), max \(last)"
  }
}
