import Desk
import DeskTesting
import Foundation
import Testing
import Wire

@Suite struct WireSupplyTests {
  let scratch: ScratchFolder

  init() throws { scratch = try ScratchFolder() }

  private func refusal(_ file: WireFile) throws -> String {
    guard case .failure(let failure) = file.content else {
      Issue.record("It was read.")
      return ""
    }
    return failure.description
  }

  @Test func `a folder gives the files below it in order, without hidden ones and links`() throws {
    for name in ["in/b.json", "in/a.json", "in/deep/er/c.json", "in/.hidden", "out/secret.json"] {
      try scratch.write("x", to: name)
    }
    let manager = FileManager.default
    try manager.createSymbolicLink(
      atPath: scratch.path("in/link.json"), withDestinationPath: scratch.path("out/secret.json"))
    try manager.createSymbolicLink(
      atPath: scratch.path("in/loop"), withDestinationPath: scratch.path("in"))
    let files = WireSupply.files(below: [scratch.path("in"), scratch.path("out/secret.json")])
    #expect(
      files.map { String($0.dropFirst(scratch.path.count + 1)) } == [
        "in/a.json", "in/b.json", "in/deep/er/c.json", "out/secret.json",
      ])
  }

  @Test func `a pattern gives what it matches in order, and itself where nothing does`() throws {
    for name in ["b.xml", "a.xml", "B.xml", "c.txt", "d/e.xml", ".hidden.xml", "odd[1].xml"] {
      try scratch.write("x", to: name)
    }
    func names(_ pattern: String) -> [String] {
      WireSupply.files(below: [scratch.path(pattern)])
        .map { String($0.dropFirst(scratch.path.count + 1)) }
    }
    #expect(names("*.xml") == ["B.xml", "a.xml", "b.xml", "odd[1].xml"])
    #expect(names("[ac].*") == ["a.xml", "c.txt"])
    #expect(names("?") == ["d/e.xml"])
    #expect(names("odd[1].xml") == ["odd[1].xml"])
    #expect(names("*.json") == ["*.json"])
    #expect(names("**/*.xml") == ["**/*.xml"])
    #expect(try refusal(WireSupply.read(scratch.path("*.json"))) == "No file matches it.")
    #expect(try refusal(WireSupply.read(scratch.path("**"))).contains("name the folder"))
  }

  @Test func `a file comes with its bytes`() throws {
    let path = try scratch.write("words", to: "a.txt")
    #expect(try WireSupply.read(path).content.get() == Array("words".utf8))
    #expect(try WireSupply.read(scratch.write("", to: "empty")).content.get().isEmpty)
  }

  @Test func `what is not there, no file or too large is refused unread`() throws {
    #expect(try refusal(WireSupply.read(scratch.path("nowhere"))).contains("cannot be opened"))
    #expect(try refusal(WireSupply.read(scratch.path)).contains("no plain file"))
    #expect(try refusal(WireSupply.read("/dev/zero")).contains("no plain file"))
    mkfifo(scratch.path("pipe"), 0o600)
    #expect(try refusal(WireSupply.read(scratch.path("pipe"))).contains("no plain file"))
    let large = try scratch.write("", to: "large")
    // A hole, so that no disk is filled.
    truncate(large, 1 << 30)
    #expect(try refusal(WireSupply.read(large)).contains("1073741824 bytes"))
    truncate(large, off_t(WireSupply.sizeLimit) + 1)
    #expect(try refusal(WireSupply.read(large)).contains("\(WireSupply.sizeLimit)"))
  }

  @Test func `an import of what cannot be had says so and goes on`() throws {
    let room = try Newsroom()
    let report = try room.receive(files: [
      WireSupply.read(scratch.path("nowhere")), Dispatch().file, WireSupply.read(scratch.path),
    ])
    #expect(report.lines.map(\.outcome) == [.refused, .new, .refused])
    #expect(room.scratch.has("desk/.git/stet/refused") == false)
  }
}
