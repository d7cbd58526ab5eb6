import DeskTesting
import Foundation
import Testing

/// The pages that desk editors read, executed: what they show is what the program prints.
@Suite struct TranscriptTests {
  private static let package = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().path
  private static let tests = "\(package)/Tests/DeskCommandsTests"

  static let pages = ["\(package)/README.md"] + Transcript.files(in: "\(tests)/Transcripts")

  private static let signed = "\(tests)/Transcripts/signed.md"
  private static let deliveries = "\(tests)/Transcripts/deliveries.md"

  @Test(arguments: pages.filter { $0 != signed && $0 != deliveries })
  func `every command of a page prints what the page says`(page: String) throws {
    try check(page)
  }

  @Test(
    .enabled(
      if: FileManager.default.isExecutableFile(atPath: "/usr/bin/ssh-keygen"),
      "signed.md signs with ssh-keygen, which is not here"))
  func `every command of the page on signatures prints what it says`() throws {
    try check(Self.signed)
  }

  /// The page finds a server at `$TARGET`: it answers as `../target/answer` says, and keeps what came
  /// last in `../target/request`.
  @Test func `every command of the page on deliveries prints what it says`() async throws {
    let folder = try ScratchFolder()
    let server = try await ScriptedServer { request in
      _ = try? folder.write(request, to: "target/request")
      let lines = (try? folder.text(of: "target/answer"))?.split(separator: "\n").map(String.init)
      return .with(lines?.first ?? "200 OK", Array(lines?.dropFirst() ?? []))
    }
    try folder.makeFolder("target")
    try check(Self.deliveries, in: folder, knowing: ["TARGET": server.address("")])
  }

  private func check(
    _ page: String, in given: ScratchFolder? = nil, knowing variables: [String: String] = [:]
  ) throws {
    let products = try #require(buildProductsFolder(holding: "stet"), "stet was not built")
    let folder = try given ?? ScratchFolder()
    for name in try FileManager.default.contentsOfDirectory(atPath: "\(Self.tests)/Wires") {
      try folder.write(
        [UInt8](Data(contentsOf: URL(filePath: "\(Self.tests)/Wires/\(name)"))),
        to: "wires/\(name)")
    }
    let environment = try HermeticEnvironment(in: folder, commands: [products]).adding(variables)
    let mismatches = try Transcript.check(file: page, in: folder, environment: environment)
    #expect(mismatches.isEmpty, "\(mismatches.map(\.description).joined(separator: "\n"))")
  }

  @Test func `every command is shown in a page`() throws {
    let text = try Self.pages.map { try String(contentsOfFile: $0, encoding: .utf8) }.joined()
    for command in [
      "init", "import", "watch", "read", "refused", "list", "show", "edit", "mark", "publish",
      "move", "diff", "log", "search", "why", "kills", "debts", "evidence", "tick", "workflow",
      "verify", "reindex", "doctor", "press", "deliveries",
    ] {
      #expect(text.contains("$ stet \(command)"), "no page shows stet \(command)")
    }
  }
}
