import Archive
import Budget
import DeskTesting
import Fetch
import Foundation
import Git
import Testing
import Workflows

@testable import Desk

/// A kill on its way to the outputs.
@Suite struct WithdrawalTests {
  @Test func `it goes before everything else, and is not one word of the story`() async throws {
    let outside = try Outside()
    let id = try outside.publish()
    try await outside.deliver()
    _ = outside.taken()
    for number in 1...3 { _ = try outside.publish(.other(number)) }
    try outside.kill(id)
    try await outside.deliver()
    let pushes = outside.taken()
    #expect(pushes.map(\.kind) == ["withdrawn", "published", "published", "published"])
    let push = try #require(pushes.first)
    #expect(push.story == id && push.text.contains("canceled") && !push.text.contains("ports"))
  }

  @Test func `it goes out whether a receipt says that the story did or not`() async throws {
    let outside = try Outside()
    let id = try outside.publish()
    // The output has it, and died before it said so.
    outside.answers { _ in throw FetchFailure(.unavailable, "It was left.") }
    try await outside.deliver()
    try outside.kill(id)
    outside.answers(200)
    _ = outside.taken()
    #expect(try await outside.deliver().delivered.map(\.kind) == [.withdrawn])
    #expect(outside.taken().map(\.story) == [id])
  }

  @Test func `it is tried at once though the output rests, and then every few minutes`()
    async throws
  {
    let outside = try Outside()
    let id = try outside.publish()
    try await outside.deliver()
    _ = try outside.publish(.other(1))
    outside.answers { _ in throw FetchFailure(.unavailable, "The connection failed.") }
    for _ in 0..<8 {
      try await outside.deliver()
      outside.wait(3_600)
    }
    try await outside.deliver()
    try outside.kill(id)
    _ = outside.taken()
    for _ in 0..<8 {
      let report = try await outside.deliver()
      #expect(outside.taken().map(\.kind) == ["withdrawn"])
      let next = try #require(report.outstanding.first { $0.kind == .withdrawn }?.next)
      #expect(next <= outside.now + 300)
      outside.wait(next - outside.now)
    }
  }

  @Test func `a kill closes when every output acknowledged it and every folder was read again`()
    async throws
  {
    let outside = try Outside(Outside.two + "  - {name: mirror, folder: ../mirror}\n")
    let id = try outside.publish()
    _ = try outside.desk().press()
    try await outside.deliver()
    try outside.kill(id)
    outside.answers { PushAnswer(status: $0.address.contains("app") ? 503 : 200) }
    let report = try outside.desk().press()
    // The copy still shows it, and nobody was told.
    let before = try #require(try outside.desk().closeKills(after: report).first)
    #expect(before.closed == nil && before.waitsFor == ["cms", "app"])
    #expect(before.stillIn.contains { $0.hasPrefix("mirror/") })
    try await outside.deliver()
    let open = try #require(try outside.desk().closeKills(after: report).first)
    #expect(open.closed == nil && open.waitsFor == ["app"] && open.stillIn.isEmpty)
    outside.wait(60)
    outside.answers(200)
    let run = try await outside.deliver()
    let closed = try #require(
      try outside.desk(as: .mei).closeKills(after: try outside.desk().press()).first)
    #expect(closed.closed != nil && closed.waitsFor.isEmpty)
    #expect(try outside.desk().kills().isEmpty)
    let reason = try #require(try outside.desk().log(id).first?.step.reason)
    #expect(
      reason.hasSuffix(
        " So it was in mirror. The withdrawal was acknowledged by cms, app, receipts "
          + "\(try #require(run.receipts))."), "\(reason)")
    // Closing it tells the outputs nothing new.
    _ = outside.taken()
    try await outside.deliver()
    #expect(outside.taken().isEmpty)
    #expect(try outside.desk().verify().findings == [])
  }

  @Test func `what the press kept of a story and was spoilt hides no withdrawal`() async throws {
    let outside = try Outside()
    let id = try outside.publish()
    _ = try outside.desk().press()
    try await outside.deliver()
    try outside.kill(id)
    _ = try outside.desk().press()
    let desk = try outside.desk()
    let tip = try desk.mainTip()
    try desk.budget().keep(
      [(try desk.find(id).path, [9])], in: desk.houseStyle(at: tip), reflecting: tip.commit.hex)
    #expect(try await outside.deliver().delivered.map(\.kind) == [.withdrawn])
  }

  @Test func `a copy of the site that is not whole keeps a kill open`() async throws {
    let outside = try Outside("outputs:\n  - {name: mirror, folder: ../mirror}\n")
    let id = try outside.publish()
    _ = try outside.desk().press()
    try await outside.deliver()
    try outside.kill(id)
    let report = try outside.desk().press()
    let scratch = outside.room.scratch
    let old = try scratch.bytes(of: "mirror/manifest.json")
    try await outside.deliver()
    let new = try scratch.bytes(of: "mirror/manifest.json")
    // As a press leaves it that removed nothing yet.
    try scratch.write(old, to: "mirror/manifest.json")
    #expect(
      try outside.desk().closeKills(after: report).map(\.stillIn) == [["mirror/manifest.json"]])
    try scratch.write(new, to: "mirror/manifest.json")
    #expect(try outside.desk(as: .mei).closeKills(after: report).first?.closed != nil)
  }

  @Test func `a story that comes back is sent as before`() async throws {
    let outside = try Outside()
    let id = try outside.publish()
    try await outside.deliver()
    outside.wait(60)
    for (step, given) in [("hold", [Ask.reason: "Two."]), ("release", [.reason: "One."])] {
      _ = try outside.desk().take(.init(.named(step), of: id, given: given), dryRun: false)
      try await outside.deliver()
    }
    _ = try outside.desk().take(.init(.named("publish"), of: id), dryRun: false)
    try await outside.deliver()
    let kinds = outside.taken().map(\.kind)
    #expect(kinds.first == "published" && kinds.last == "published" && kinds.contains("withdrawn"))
    #expect(try outside.desk().deliveries(all: true).map(\.state) == [.delivered])
  }

  @Test(arguments: [
    ("Workflows/press/story.mustache", "{{headlin}}"), ("Workflows/disclaimers.yaml", "a: ]"),
  ])
  func `a file that cannot be used keeps no withdrawal back, and lets nothing else out`(
    path: String, text: String
  ) async throws {
    let outside = try Outside(Outside.cms.replacing("}", with: ", format: html}"))
    let id = try outside.publish()
    try await outside.deliver()
    _ = try outside.publish(.other(1))
    try outside.room.scratch.write(text, to: "desk/\(path)")
    try outside.room.git("add", "Workflows")
    try outside.room.git("commit", "-qm", "A page of our own")
    try outside.kill(id)
    _ = outside.taken()
    #expect(try deskFailure { _ = try outside.desk().press() }.kind == .configuration)
    #expect(try deskFailure { _ = try outside.desk().deliveries() }.kind == .configuration)
    #expect(try await outside.deliver().delivered.map(\.kind) == [.withdrawn])
    #expect(outside.taken().count == 1)
  }
}
