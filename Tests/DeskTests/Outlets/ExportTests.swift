import Desk
import DeskTesting
import Foundation
import Press
import Testing

@Suite struct ExportTests {
  let room: Newsroom
  let id, other: String

  init() throws {
    room = try Newsroom()
    let report = try room.receive(Dispatch(), .other(1), .other(2))
    id = try #require(report.lines.first?.id)
    other = try #require(report.lines.dropFirst().first?.id)
    try room.take("publish", id)
  }

  private var folder: String { room.scratch.path("out") }

  private func export(
    _ generator: Generator = .hugo, drafts: Bool = false, check: Bool = false
  ) throws -> ExportReport {
    try room.desk().export(
      for: generator, to: folder, called: "out", withDrafts: drafts, isCheck: check)
  }

  private var files: [String] {
    (FileManager.default.subpaths(atPath: folder) ?? []).filter { $0.hasSuffix(".md") }.sorted()
  }

  private func text(_ name: String) throws -> String { try room.scratch.text(of: "out/\(name)") }

  @Test func `only what readers can see is written, and only once`() throws {
    let report = try export()
    #expect(report.published == 1 && report.drafts == 0)
    #expect(files == ["2026/02/03/storm-closes-three-ports-\(id).md"])
    #expect(try text(files[0]).contains("has not been edited by Calder Post staff"))
    #expect(try export().differences.isEmpty)
    #expect(try export(check: true).differences.isEmpty)
  }

  @Test func `what is taken back is removed, from drafts too`() throws {
    _ = try export(drafts: true)
    #expect(files.count == 3)
    try room.take("kill", id, reason: "It is not true.")
    try room.take("spike", other, reason: "We do not want it.")
    let report = try export(drafts: true)
    #expect(report.differences.count { $0.kind == .left } == 2)
    #expect(files.count == 1 && !files[0].contains(id) && !files[0].contains(other))
    #expect(try export().differences.map(\.kind) == [.left])
    #expect(files.isEmpty)
  }

  @Test func `a correction and our own words are told`() throws {
    _ = try export()
    try room.take(
      "correct", id, edit: { $0.adding("It was two ports.") }, note: "It was two ports, not three.")
    #expect(try export().differences.map(\.kind) == [.different])
    let text = try text(files[0])
    #expect(text.contains("note: \"It was two ports, not three.\""))
    #expect(text.contains("UTC): It was two ports, not three."))
    #expect(!text.contains("has not been edited"))
    #expect(text.contains("not_edited_by_staff: \"false\""))
  }

  @Test func `a story that is held is no draft`() throws {
    try room.take("hold", other, reason: "We wait.")
    #expect(try export(drafts: true).drafts == 1)
    #expect(!files.contains { $0.contains(other) })
  }

  @Test func `another generator's files take the place of the first one's`() throws {
    _ = try export()
    _ = try export(.jekyll)
    #expect(files == ["_posts/2026/02/2026-02-03-storm-closes-three-ports-\(id).md"])
  }

  @Test func `a folder that holds other things is left alone`() throws {
    try room.scratch.write("mine", to: "out/mine.md")
    let failure = try deskFailure { _ = try export() }
    #expect(failure.message.contains("holds other things and no export"))
    #expect(files == ["mine.md"])
  }

  @Test func `a site and an export do not take each other's folder`() throws {
    _ = try room.desk().press(to: folder, called: "out")
    #expect(try deskFailure { _ = try export() }.message.contains("no export that Stet made"))
    let other = room.scratch.path("other")
    _ = try room.desk().export(for: .astro, to: other)
    #expect(
      try deskFailure { _ = try room.desk().press(to: other) }.message
        .contains("no site that Stet made"))
  }

  @Test func `a file that somebody put among ours stays`() throws {
    _ = try export()
    try room.scratch.write("mine", to: "out/2026/mine.md")
    try room.take("kill", id, reason: "It is not true.")
    _ = try export()
    #expect(files == ["2026/mine.md"])
  }

  private static let hugo = "/usr/bin/hugo"
  private static let jekyll = "/usr/bin/jekyll"

  /// A body that would do something in a generator that ran it.
  private static let traps = [
    "{{< ref \"nowhere\" >}} and {{% x %}} and {{ site.title }} and {% raw %}",
    "{: onclick=\"x()\"}", "One | two",
  ]

  @Test(
    .enabled(
      if: FileManager.default.isExecutableFile(atPath: hugo), "the real hugo is not here"))
  func `hugo builds what readers see, runs nothing in it, and builds no draft`() throws {
    let trap = try #require(
      try room.receive(Dispatch(guid: "urn:trap", paragraphs: Self.traps)).lines.first?.id)
    try room.take("publish", trap)
    try room.scratch.write(
      "baseURL = \"https://x.example/\"\ndisableKinds = [\"taxonomy\", \"term\", \"RSS\"]\n",
      to: "blog/config.toml")
    try room.scratch.write(
      "<h1>{{ .Title }}</h1>{{ .Content }}<i>{{ .Params.stet.flag }}</i>",
      to: "blog/layouts/_default/single.html")
    _ = try room.desk().export(
      for: .hugo, to: room.scratch.path("blog/content/news"), withDrafts: true)
    let outcome = try runProcess(
      Self.hugo, ["--quiet"], in: room.scratch.path("blog"), environment: room.environment)
    #expect(outcome.code == 0, "\(outcome.text)\(outcome.errorText)")
    let pages = try pages(in: "blog/public")
    #expect(pages.count == 2)
    #expect(pages.values.allSatisfy { $0.contains("<i>Agency text, not edited") })
    #expect(pages.values.allSatisfy { $0.contains("has not been edited by Calder Post staff") })
    let trapped = try #require(pages.first { $0.key.contains(trap) }?.value)
    #expect(trapped.contains("{{&lt; ref"))
    #expect(trapped.contains("{: onclick=") && !trapped.contains("<p onclick"))
    #expect(!pages.keys.contains { $0.contains(other) })
  }

  @Test(
    .enabled(
      if: FileManager.default.isExecutableFile(atPath: jekyll), "the real jekyll is not here"))
  func `jekyll builds what readers see, runs nothing in it, and builds no draft`() throws {
    let trap = try #require(
      try room.receive(Dispatch(guid: "urn:trap", paragraphs: Self.traps)).lines.first?.id)
    try room.take("publish", trap)
    try room.scratch.write("title: x\n", to: "blog/_config.yml")
    try room.scratch.write(
      "<h1>{{ page.title }}</h1>{{ content }}<i>{{ page.stet.flag }}</i>",
      to: "blog/_layouts/post.html")
    _ = try room.desk().export(
      for: .jekyll, to: room.scratch.path("blog/news"), withDrafts: true)
    // Even where the site is built with drafts, `published: false` holds.
    let outcome = try runProcess(
      Self.jekyll, ["build", "--quiet", "--drafts"], in: room.scratch.path("blog"),
      environment: room.environment)
    #expect(outcome.code == 0, "\(outcome.text)\(outcome.errorText)")
    let pages = try pages(in: "blog/_site")
    #expect(pages.count == 2)
    #expect(pages.values.allSatisfy { $0.contains("<i>Agency text, not edited") })
    #expect(pages.values.allSatisfy { $0.contains("has not been edited by Calder Post staff") })
    let trapped = try #require(pages.values.first { $0.contains("site.title") })
    #expect(trapped.contains("{: onclick=") && !trapped.contains("<p onclick"))
    #expect(trapped.contains("One | two") && !trapped.contains("<table"))
  }

  /// The pages of stories that a generator made.
  private func pages(in folder: String) throws -> [String: String] {
    var pages: [String: String] = [:]
    let names = FileManager.default.subpaths(atPath: room.scratch.path(folder)) ?? []
    #expect(!names.contains { $0.contains(".stet") })
    for name in names where name.hasSuffix(".html") {
      let text = try room.scratch.text(of: "\(folder)/\(name)")
      if text.contains("<h1>") { pages[name] = text }
    }
    return pages
  }
}
