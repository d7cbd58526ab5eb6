import Budget
import DeskTesting
import Fetch
import Foundation
import Synchronization
import Testing
import Workflows

@testable import Desk

/// What each kind of output is to have, and who is let in.
@Suite struct OutputTests {
  @Test func `an output is sent what it asks for, and told when a story is that no more`()
    async throws
  {
    let only = "{flag: untouched, agency: northwire}"
    let outside = try Outside(
      "outputs:\n  - {name: cms, push: 'https://cms.example/in', only: \(only)}\n")
    let id = try outside.publish()
    _ = try outside.publish(.other(1, agency: "Southwire"))
    try await outside.deliver()
    #expect(outside.taken().map(\.story) == [id])
    _ = try outside.desk().take(
      .init(.named("correct"), of: id, edit: { $0.adding("Two ports.") }, given: [.note: "Two."]),
      dryRun: false)
    try await outside.deliver()
    let push = try #require(outside.taken().first)
    #expect(push.story == id && push.kind == "withdrawn" && !push.text.contains("ports"))
    try await outside.deliver()
    #expect(outside.taken().isEmpty)
    #expect(try outside.desk().deliveries().isEmpty)
  }

  @Test func `a secret is sent and stands nowhere`() async throws {
    let outside = try Outside(
      """
      outputs:
        - {name: cms, push: 'https://cms.example/in', secret: env:STET_CMS}
        - {name: app, push: 'https://app.example/in', secret: 'file:/nowhere/word'}

      """)
    _ = try outside.publish()
    let without = try await outside.deliver()
    #expect(outside.taken().isEmpty)
    #expect(
      without.outstanding.map(\.answer) == [
        "Nothing is sent: the variable STET_CMS, which holds its secret, is not set.",
        "Nothing is sent: /nowhere/word, which holds its secret, cannot be read.",
      ])
    let file = try outside.room.scratch.write("w0rd-0f-app\n", to: "words/app")
    try outside.lay(
      down: """
        outputs:
          - {name: cms, push: 'https://cms.example/in', secret: env:STET_CMS}
          - {name: app, push: 'https://app.example/in', secret: 'file:\(file)'}

        """)
    outside.variables.withLock { $0["STET_CMS"] = "w0rd-0f-cms" }
    outside.answers { push in
      PushAnswer(status: push.address.contains("app") ? 200 : 401)
    }
    // As soon as it is there, it is used.
    let report = try await outside.deliver()
    #expect(outside.taken().map(\.secret) == ["w0rd-0f-cms", "w0rd-0f-app"])
    #expect(!"\(report)".contains("w0rd"))
    #expect(!"\(try outside.desk().deliveries(all: true))".contains("w0rd"))
    #expect(!(try outside.room.git("log", "-p", "--all").contains("w0rd")))
    let desk = outside.room.scratch.path("desk")
    for name in try FileManager.default.subpathsOfDirectory(atPath: desk) {
      let data = FileManager.default.contents(atPath: "\(desk)/\(name)") ?? Data()
      #expect(data.firstRange(of: Data("w0rd".utf8)) == nil, "\(name)")
    }
  }

  @Test(arguments: ["two words", "line\nline", "", "ключ", String(repeating: "x", count: 5_000)])
  func `what is no secret is not sent`(text: String) async throws {
    let outside = try Outside(
      "outputs:\n  - {name: cms, push: 'https://cms.example/in', secret: env:STET_CMS}\n")
    _ = try outside.publish()
    outside.variables.withLock { $0["STET_CMS"] = text }
    let answer = try #require(try await outside.deliver().outstanding.first?.answer)
    #expect(outside.taken().isEmpty)
    #expect(answer.hasPrefix("Nothing is sent: ") && !answer.contains("line"))
  }

  @Test(arguments: ["word", ".git/word", "site/word", "link/word"])
  func `a secret that is kept in the desk is a finding`(path: String) throws {
    let outside = try Outside()
    let file = outside.room.scratch.path("desk/\(path)")
    try FileManager.default.createSymbolicLink(
      atPath: outside.room.scratch.path("desk/link"), withDestinationPath: outside.room.folder)
    try outside.lay(
      down: "outputs:\n  - {name: cms, push: 'https://cms.example/in', secret: 'file:\(file)'}\n")
    let failure = try deskFailure { _ = try outside.desk().press() }
    #expect(failure.kind == .configuration)
    #expect(failure.message.contains("press.yaml:3:57: the secret of cms is kept in the desk"))
    #expect(
      try outside.desk().checkConfiguration().map { "\($0)" }.contains { $0.contains("3:57") })
  }

  @Test func `a hub is told which feeds changed, and the feeds name it`() async throws {
    let outside = try Outside(
      """
      base: https://post.example/news
      outputs:
        - {name: hub, websub: 'https://hub.example/'}

      """)
    _ = try outside.publish()
    _ = try outside.desk().press()
    try await outside.deliver()
    let pushes = outside.taken()
    #expect(
      pushes.map(\.text).sorted()
        == ["atom", "json", "rss"].map {
          "hub.mode=publish&hub.url=https%3A%2F%2Fpost.example%2Fnews%2Ffeed.\($0)"
        })
    #expect(
      pushes.allSatisfy {
        $0.type == "application/x-www-form-urlencoded" && $0.address == "https://hub.example/"
      })
    let site = "desk/site/feed"
    #expect(
      try outside.room.scratch.text(of: "\(site).atom").contains(
        "<link rel=\"hub\" href=\"https://hub.example/\"/>"))
    #expect(
      try outside.room.scratch.text(of: "\(site).rss").contains(
        "<atom:link rel=\"hub\" href=\"https://hub.example/\"/>"))
    #expect(
      try outside.room.scratch.text(of: "\(site).json").contains(
        "\"hubs\":[{\"type\":\"WebSub\",\"url\":\"https://hub.example/\"}]"))
    _ = try outside.desk().press()
    try await outside.deliver()
    #expect(outside.taken().isEmpty)
    _ = try outside.publish(.other(1))
    _ = try outside.desk().press()
    outside.answers(410)
    let report = try await outside.deliver()
    #expect(report.outstanding.map(\.state) == [.refused, .refused, .refused])
    #expect(outside.taken().count == 1)
  }

  @Test func `another folder is given the whole site, and waits where it cannot be written`()
    async throws
  {
    let outside = try Outside("outputs:\n  - {name: mirror, folder: ../mirror}\n")
    let scratch = outside.room.scratch
    _ = try outside.publish()
    let report = try outside.desk().press()
    #expect(try outside.desk().deliveries().map(\.kind) == [.site])
    #expect(try await outside.deliver().delivered.map(\.kind) == [.site])
    #expect(
      try scratch.bytes(of: "mirror/manifest.json") == scratch.bytes(of: "desk/site/manifest.json"))
    #expect(try scratch.bytes(of: "mirror/feed.rss") == scratch.bytes(of: "desk/site/feed.rss"))
    #expect(report.files > 5)
    try FileManager.default.removeItem(atPath: scratch.path("mirror"))
    try scratch.write("in the way", to: "mirror")
    let failed = try await outside.deliver()
    #expect(failed.outstanding.first?.answer?.contains("../mirror") == true)
    // It costs nothing to look again, so that it does not rest.
    try FileManager.default.removeItem(atPath: scratch.path("mirror"))
    #expect(try await outside.deliver().outstanding.isEmpty)
  }
}
