import Stories
import Testing

@testable import Workflows

/// The outputs of `Workflows/press.yaml`.
@Suite struct `The outputs of the press` {
  private func read(_ text: String) -> (settings: PressSettings?, findings: [WorkflowFinding]) {
    PressSettings.read(Array(text.utf8))
  }

  @Test func `are those of the shipped example when its marks are taken away`() throws {
    var lines: [Substring] = []
    var isInside = false
    for line in try Project.text("Workflows/press.yaml").split(
      separator: "\n", omittingEmptySubsequences: false)
    {
      if line == "# outputs:" { isInside = true }
      if isInside, line.hasPrefix("# ") {
        lines.append(line.dropFirst(2))
      } else {
        isInside = false
      }
    }
    let (settings, findings) = read("base: https://example.org/\n" + lines.joined(separator: "\n"))
    #expect(findings.map { "\($0)" } == [])
    let outputs = try #require(settings?.outputs)
    try #require(outputs.map(\.name) == ["mirror", "cms", "hub"])
    #expect(outputs[0].target == .folder("/srv/mirror/site"))
    #expect(outputs[1].target == .push(address: "https://cms.example.org/stories", format: "ninjs"))
    #expect(outputs[1].secret == .environment("STET_CMS"))
    #expect(outputs[1].only.agencies == ["Northwire"])
    #expect(outputs[1].only.flags == [.untouched, .exceptHeadline])
    #expect(outputs[2].target == .webSub(hub: "https://hub.example.org/"))
  }

  /// What is wrong with one output, and what is said of it, in the file's order.
  @Test(arguments: [
    ("name: a", ["2:12: error: the output leads nowhere (give it one of folder, push and websub)"]),
    (
      "name: a, folder: b, push: https://c.example/",
      [
        "2:12: error: the output leads to folder and push at once "
          + "(give it one of folder, push and websub)"
      ]
    ),
    (
      "name: a, folder: b, secret: env:B",
      ["2:26: error: \"secret\" says nothing of a folder"]
    ),
    (
      "name: a, push: https://c.example/, format: ninja",
      ["2:49: error: there is no format \"ninja\" (did you mean \"ninjs\"?)"]
    ),
    (
      "name: a, push: https://c.example/, secret: s3cr3t",
      [
        "2:49: error: \"secret\" is the place of a secret: env:NAME, or file: and an absolute "
          + "path outside the desk, but here is something else"
      ]
    ),
    (
      "name: a, push: https://c.example/, secret: [s3cr3t]",
      [
        "2:49: error: \"secret\" is the place of a secret: env:NAME, or file: and an absolute "
          + "path outside the desk, but here is something else"
      ]
    ),
    (
      "name: a, push: http://c.example/, secret: file:/etc/cms",
      [
        "2:21: error: the secret could be read on the way: the address is not encrypted "
          + "(use https)"
      ]
    ),
    (
      "name: a, push: 'https://me:s3cr3t@c.example/'",
      [
        "2:21: error: the address holds a name or password, which the record would show "
          + "(name its place with \"secret\")"
      ]
    ),
    (
      "name: a, websub: https://hub.example/",
      [
        "2:23: error: a hub is told the addresses of feeds, and nobody said where the site is "
          + "(say it with \"base\")"
      ]
    ),
    ("name: a, folder: site", ["2:23: error: out has this folder already"]),
    (
      "name: a, push: https://c.example/, only: {flag: some}",
      [
        "2:54: error: there is no flag \"some\" "
          + "(there are untouched, except-headline and edited)"
      ]
    ),
  ])
  func `that are wrong are named with their places, and never with a secret`(
    text: String, wanted: [String]
  ) {
    let (settings, findings) = read("outputs:\n  - {\(text)}\n")
    #expect(settings == nil)
    #expect(findings.map { "\($0)" + ($0.hint.map { " (\($0))" } ?? "") } == wanted)
    #expect(!findings.contains { "\($0)\($0.hint ?? "")".contains("s3cr3t") })
  }

  @Test func `have names and places of their own`() {
    let text = "outputs:\n  - {name: a, folder: b}\n  - {name: a, folder: b}\n"
    #expect(
      read(text).findings.map { "\($0)" } == [
        "3:12: error: there is an output a already", "3:23: error: a has this folder already",
      ])
  }

  @Test func `may be private without encryption`() {
    let text = "outputs:\n  - {name: a, push: 'http://cms/', private: true, secret: env:CMS}\n"
    #expect(read(text).findings.isEmpty)
  }

  @Test func `keep no secret in the desk`() throws {
    let text = "outputs:\n  - {name: a, push: 'https://c.example/', secret: 'file:/desk/word'}\n"
    let settings = try #require(read(text).settings)
    #expect(settings.check(file: "press.yaml") { _ in false }.isEmpty)
    #expect(
      settings.check(file: "press.yaml") { $0 == "/desk/word" }.map { "\($0)" } == [
        "press.yaml:2:51: error: the secret of a is kept in the desk, where the record would show it"
      ])
  }

  @Test func `are sent what all conditions allow`() {
    var only = PressOutput.Filter()
    #expect(only.covers(agency: nil, subjects: [], flag: .edited))
    only.agencies = ["North Wire"]
    #expect(only.covers(agency: "north  wire", subjects: [], flag: .edited))
    #expect(!only.covers(agency: nil, subjects: [], flag: .edited))
    only.subjects = ["medtop:1", "medtop:2"]
    #expect(!only.covers(agency: "North Wire", subjects: ["medtop:3"], flag: .edited))
    #expect(only.covers(agency: "North Wire", subjects: ["medtop:3", "medtop:2"], flag: .edited))
    only.flags = [.untouched]
    #expect(!only.covers(agency: "North Wire", subjects: ["medtop:2"], flag: .edited))
  }
}
