import Budget
import DeskTesting
import Fetch
import Foundation
import Synchronization
import Testing
import Workflows

@testable import Desk

@Suite struct DeliveryTests {
  @Test func `what readers can see goes out once, the oldest first`() async throws {
    let outside = try Outside()
    let ids = [
      try outside.publish(), try outside.publish(.other(1)), try outside.publish(.other(2)),
    ]
    try outside.room.receive(.other(3))
    let report = try await outside.deliver()
    let pushes = outside.taken()
    #expect(pushes.map(\.story) == ids)
    #expect(pushes.allSatisfy { $0.kind == "published" && $0.address == "https://cms.example/in" })
    #expect(pushes[0].text.contains("Three ports on the Calder coast"))
    #expect(Set(pushes.map(\.key)).count == 3)
    #expect(report.delivered.count == 3 && report.outstanding.isEmpty)
    try await outside.deliver()
    #expect(outside.taken().isEmpty)
    #expect(try outside.desk().deliveries().isEmpty)
    #expect(
      try outside.desk().deliveries(all: true).map(\.state) == [.delivered, .delivered, .delivered])
  }

  @Test func `receipts are kept in git, one commit a run, and outlive all that may be deleted`()
    async throws
  {
    let outside = try Outside()
    let id = try outside.publish()
    _ = try outside.publish(.other(1))
    let report = try await outside.deliver()
    #expect(try outside.room.git("rev-parse", "refs/stet/deliveries") == report.receipts)
    #expect(try outside.room.git("rev-list", "--count", "refs/stet/deliveries") == "1")
    #expect(
      try outside.room.git("log", "-1", "--format=%an: %s", "refs/stet/deliveries")
        == "Asha Rao: Deliver: 2 stories to cms")
    let receipt = try outside.room.git(
      "cat-file", "blob", "refs/stet/deliveries:cms/\(id.prefix(2))/\(id)")
    #expect(receipt.contains("\"status\" : 200") && receipt.contains("\"kind\" : \"published\""))
    try FileManager.default.removeItem(atPath: outside.room.scratch.path("desk/.git/stet"))
    try await outside.deliver()
    #expect(outside.taken().count == 2)
    #expect(try outside.room.fsck() == "")
  }

  @Test func `what changes goes out again, and nothing else`() async throws {
    let outside = try Outside()
    let id = try outside.publish()
    _ = try outside.publish(.other(1))
    try await outside.deliver()
    let first = try #require(outside.taken().first { $0.story == id })
    try outside.room.edit(try outside.room.receive(.other(2)).lines.first?.id ?? "")
    try await outside.deliver()
    #expect(outside.taken().isEmpty)
    outside.wait(60)
    _ = try outside.desk().take(
      .init(
        .named("correct"), of: id, edit: { $0.adding("Two ports.") }, given: [.note: "Two ports."]),
      dryRun: false)
    try await outside.deliver()
    let pushes = outside.taken()
    #expect(pushes.map(\.story) == [id])
    #expect(pushes.first?.key != first.key && pushes.first?.text.contains("Two ports.") == true)
  }

  @Test func `an output that is down is asked again after longer and longer pauses`() async throws {
    let outside = try Outside()
    _ = try outside.publish()
    _ = try outside.publish(.other(1))
    outside.answers { _ in throw FetchFailure(.unavailable, "The connection failed.") }
    var pauses: [Int64] = []
    for _ in 0..<9 {
      let report = try await outside.deliver()
      #expect(outside.taken().count == 1)
      #expect(report.outstanding.count == 2 && report.delivered.isEmpty)
      let first = try #require(report.outstanding.first)
      #expect(first.answer == "The connection failed." && first.state == .waiting)
      let pause = try #require(first.next) - outside.now
      pauses.append(pause)
      outside.wait(pause - 1)
      try await outside.deliver()
      #expect(outside.taken().isEmpty)
      outside.wait(1)
    }
    #expect(pauses == [60, 120, 240, 480, 960, 1920, 3600, 3600, 3600])
    #expect(try outside.desk().deliveries().map(\.attempts) == [9, 0])
    outside.answers(200)
    #expect(try await outside.deliver().outstanding.isEmpty)
    #expect(outside.taken().count == 2)
  }

  @Test(arguments: [(0.0, 60), (0.5, 45), (1.0, 30), (2.0, 30)] as [(Double, Int64)])
  func `up to half of a pause is left out by chance`(chance: Double, pause: Int64) async throws {
    let outside = try Outside()
    _ = try outside.publish()
    outside.answers(500)
    let report = try await outside.deliver(chance: chance)
    #expect(report.outstanding.first?.next == outside.now + pause)
  }

  @Test func `an output that asks for peace has it`() async throws {
    let outside = try Outside(Outside.two)
    _ = try outside.publish()
    outside.answers { push in
      PushAnswer(status: push.address.contains("cms") ? 503 : 200, retryAfter: 7_000)
    }
    let report = try await outside.deliver(chance: 1)
    // The other one has its story all the same.
    #expect(report.delivered.map(\.output) == ["app"])
    #expect(report.outstanding.map(\.next) == [outside.now + 7_000])
    outside.wait(6_999)
    #expect(outside.taken().count == 2)
    try await outside.deliver()
    #expect(outside.taken().isEmpty)
  }

  @Test func `a story that an output trips over keeps no other waiting`() async throws {
    let outside = try Outside()
    let bad = try outside.publish()
    _ = try outside.publish(.other(1))
    _ = try outside.publish(.other(2))
    outside.answers { PushAnswer(status: $0.story == bad ? 500 : 200) }
    let report = try await outside.deliver()
    #expect(report.outstanding.map(\.item) == [bad])
    #expect(report.outstanding.first?.answer == "It could not take it (status 500).")
    // Where all are tripped over, it is left alone after a few.
    for number in 3..<12 { _ = try outside.publish(.other(number)) }
    outside.answers(500)
    _ = outside.taken()
    try await outside.deliver()
    #expect(outside.taken().count == 5)
  }

  @Test func `what is refused waits for a change of the story, or for a person`() async throws {
    let outside = try Outside()
    let id = try outside.publish()
    _ = try outside.publish(.other(1))
    outside.answers { PushAnswer(status: $0.story == id ? 422 : 200) }
    let report = try await outside.deliver()
    #expect(report.outstanding.map(\.state) == [.refused])
    #expect(report.outstanding.first?.answer == "It does not take it (status 422).")
    outside.wait(90_000)
    outside.answers(200)
    _ = outside.taken()
    try await outside.deliver()
    #expect(outside.taken().isEmpty)
    try await outside.deliver(again: ["cms"])
    #expect(outside.taken().map(\.story) == [id])
    outside.answers(422)
    _ = try outside.desk().take(
      .init(.named("correct"), of: id, edit: { $0.adding("One.") }, given: [.note: "One."]),
      dryRun: false)
    try await outside.deliver()
    _ = try outside.desk().take(
      .init(.named("correct"), of: id, edit: { $0.adding("Two.") }, given: [.note: "Two."]),
      dryRun: false)
    outside.answers(200)
    #expect(try await outside.deliver().outstanding.isEmpty)
    #expect(outside.taken().count == 2)
  }

  @Test(arguments: [302, 401, 403, 404, 405, 410])
  func `an output that lets nothing in is not asked for each story`(status: Int) async throws {
    let outside = try Outside()
    _ = try outside.publish()
    _ = try outside.publish(.other(1))
    outside.answers(status)
    let report = try await outside.deliver()
    #expect(report.outstanding.map(\.state) == [.refused, .refused])
    #expect(report.outstanding.allSatisfy { $0.answer?.contains("(status \(status))") == true })
    #expect(outside.taken().count == 1)
    outside.answers(200)
    try await outside.deliver()
    #expect(outside.taken().isEmpty)
    try outside.lay(down: Outside.cms.replacing("/in", with: "/stories"))
    #expect(try await outside.deliver().outstanding.isEmpty)
    #expect(outside.taken().count == 2)
  }

  @Test func `what is recorded meanwhile goes out, and what it replaces no more`() async throws {
    let outside = try Outside()
    let killed = try outside.publish()
    let second = try outside.publish(.other(1))
    let third = try outside.publish(.other(2))
    let hasHappened = Mutex(false)
    outside.answers { push in
      if hasHappened.withLock({ old in
        defer { old = true }
        return !old
      }) {
        try outside.kill(third)
      }
      return PushAnswer(status: 200)
    }
    let report = try await outside.deliver()
    #expect(
      outside.taken().map { "\($0.kind ?? "") \($0.story ?? "")" }
        == ["published \(killed)", "withdrawn \(third)", "published \(second)"])
    #expect(report.outstanding.isEmpty)
  }

  @Test func `a desk that is at work all the time keeps nothing waiting`() async throws {
    let outside = try Outside()
    for number in 1...4 { _ = try outside.publish(.other(number)) }
    let number = Mutex(10)
    outside.answers { _ in
      let next = number.withLock { number in
        number += 1
        return number
      }
      _ = try outside.desk().receive([Dispatch.other(next).file], agency: nil, dryRun: false)
      return PushAnswer(status: 200)
    }
    let report = try await outside.deliver()
    #expect(report.delivered.count == 4 && report.outstanding.isEmpty)
    #expect(outside.taken().count == 4)
    #expect(try outside.room.git("rev-list", "--count", "refs/stet/deliveries") == "1")
  }

  @Test func `a run ends in time, and the next one goes on`() async throws {
    let outside = try Outside()
    for number in 1...3 { _ = try outside.publish(.other(number)) }
    outside.answers { _ in
      outside.wait(50)
      return PushAnswer(status: 200)
    }
    let report = try await outside.deliver(within: 60)
    #expect(report.isCut && report.delivered.count == 2 && report.outstanding.count == 1)
    #expect(report.outstanding.first?.answer == nil)
    #expect(try await outside.deliver().outstanding.isEmpty)
  }

  @Test func `only one run is at work on a desk`() async throws {
    let outside = try Outside()
    _ = try outside.publish()
    let kind = Mutex<DeskFailure.Kind?>(nil)
    let folder = outside.room.scratch.path("desk/.git/stet/deliver.lock")
    outside.answers { _ in
      do {
        _ = try CommandLock(at: folder, of: "stet press")
      } catch {
        kind.withLock { $0 = DeskFailure(error).kind }
      }
      return PushAnswer(status: 200)
    }
    try await outside.deliver()
    #expect(kind.withLock { $0 } == .tryAgain)
    try await outside.deliver()
  }

  @Test func `whoever is stopped keeps the receipts of what was acknowledged`() async throws {
    let outside = try Outside()
    for number in 1...3 { _ = try outside.publish(.other(number)) }
    let task = Task { try await outside.deliver() }
    outside.answers { _ in
      task.cancel()
      return PushAnswer(status: 200)
    }
    await #expect(throws: CancellationError.self) { _ = try await task.value }
    #expect(outside.taken().count == 1)
    #expect(try outside.desk().deliveries().count == 2)
  }

  @Test func `what was made before is made again when anything that it is made of changed`()
    async throws
  {
    let outside = try Outside()
    let id = try outside.publish()
    try await outside.deliver()
    #expect(outside.taken().first?.text.contains("Calder Post") == true)
    let cache = "desk/.git/stet/deliveries.cache"
    let whole = try outside.room.scratch.bytes(of: cache)
    try outside.room.scratch.write(Array(whole.dropLast(20)), to: cache)
    try await outside.deliver()
    #expect(outside.taken().isEmpty)
    #expect(Set(try outside.room.scratch.bytes(of: cache)) == Set(whole))
    try outside.room.replace("Calder Post", by: "Merle Post", in: "Workflows/desk.yaml")
    try outside.room.git("commit", "-qam", "Another name")
    try await outside.deliver()
    let push = try #require(outside.taken().first)
    #expect(push.story == id && push.text.contains("Merle Post"))
  }

  @Test func `a receipt or a memory that cannot be read counts for nothing`() async throws {
    let outside = try Outside()
    let id = try outside.publish()
    try await outside.deliver()
    let first = try #require(outside.taken().first)
    let blob = try outside.room.git("hash-object", "-w", "--stdin", input: "{}")
    try outside.room.git("update-index", "--add", "--cacheinfo", "100644,\(blob),x")
    let tree = try outside.room.git(
      "mktree", input: "100644 blob \(blob)\t\(id)\n")
    let outer = try outside.room.git("mktree", input: "040000 tree \(tree)\t\(id.prefix(2))\n")
    let root = try outside.room.git("mktree", input: "040000 tree \(outer)\tcms\n")
    let commit = try outside.room.git("commit-tree", root, "-m", "Broken")
    try outside.room.git("update-ref", "refs/stet/deliveries", commit)
    try outside.room.scratch.write("{]", to: "desk/.git/stet/deliveries.json")
    try await outside.deliver()
    let again = try #require(outside.taken().first)
    #expect(again.key == first.key && again.body == first.body)
  }
}
