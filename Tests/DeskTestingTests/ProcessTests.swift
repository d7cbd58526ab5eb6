import Foundation
import Testing

@testable import DeskTesting

@Suite struct ProcessTests {
  private func sh(
    _ script: String, input: String = "", together: Bool = false, limit: Double = 30,
    adding more: [String: String] = [:]
  ) throws -> ProcessOutcome {
    let folder = try ScratchFolder()
    return try runProcess(
      "/bin/sh", ["-c", script], in: folder.path,
      environment: try HermeticEnvironment(in: folder).adding(more), input: Array(input.utf8),
      together: together, limit: limit)
  }

  @Test func `both outputs and the exit code are kept apart`() throws {
    let outcome = try sh("echo out; echo err >&2; exit 7")
    #expect(outcome.code == 7)
    #expect(outcome.text == "out\n")
    #expect(outcome.errorText == "err\n")
  }

  @Test func `together the outputs keep their order`() throws {
    let outcome = try sh("echo 1; echo 2 >&2; echo 3", together: true)
    #expect(outcome.text == "1\n2\n3\n")
    #expect(outcome.errors.isEmpty)
  }

  @Test func `more output and input than a pipe holds does not stop it`() throws {
    let input = String(repeating: "0123456789abcde\n", count: 40_000)
    #expect(try sh("cat", input: input).text == input)
  }

  @Test func `a signal is told from an exit code`() throws {
    #expect(try sh("kill -TERM $$").code == 128 + 15)
  }

  @Test func `what never ends is killed with its children`() throws {
    let folder = try ScratchFolder()
    #expect(throws: ProcessFailure.self) {
      try runProcess(
        "/bin/sh", ["-c", "(sleep 2; echo late > late.txt) & wait"], in: folder.path,
        environment: try HermeticEnvironment(in: folder), limit: 0.3)
    }
    Thread.sleep(forTimeInterval: 2.2)
    #expect(!folder.has("late.txt"))
  }

  @Test func `a program that is not there is named`() throws {
    let folder = try ScratchFolder()
    let failure = #expect(throws: ProcessFailure.self) {
      try runProcess(
        folder.path("nothing"), in: folder.path,
        environment: try HermeticEnvironment(in: folder))
    }
    #expect(failure?.description.contains("nothing") == true)
  }

  @Test func `nothing of the tests' own environment is seen`() throws {
    let seen = try sh("env", adding: ["DESK": "news"]).text
    #expect(seen.contains("\nTZ=UTC\n"))
    #expect(seen.contains("DESK=news\n"))
    #expect(!seen.contains("USER="))
  }

  @Test func `a scratch folder goes with its last reference`() throws {
    var folder: ScratchFolder? = try ScratchFolder()
    let path = try #require(folder?.path)
    try folder?.write("text", to: "deep/down/file.txt")
    #expect(try folder?.text(of: "deep/down/file.txt") == "text")
    #expect(try folder?.names() == ["deep"])
    folder = nil
    #expect(!FileManager.default.fileExists(atPath: path))
  }

  @Test func `the folder of the built programs is found by what it holds`() {
    #expect(buildProductsFolder(holding: "no-such-program") == nil)
  }
}
