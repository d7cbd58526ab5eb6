import DeskTesting
import Foundation
import Synchronization
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Deliveries by a process: how it dies, what it prints, and a disk that is full.
@Suite struct DeliveryProcessTests {
  private static let wires = URL(filePath: #filePath).deletingLastPathComponent().path + "/Wires"
  private let folder: ScratchFolder
  private let environment: HermeticEnvironment

  init() throws {
    let products = try #require(buildProductsFolder(holding: "stet"), "stet was not built")
    folder = try ScratchFolder()
    environment = try HermeticEnvironment(in: folder, commands: [products])
    try folder.makeFolder("desk")
  }

  /// A desk with a published story, one output, and a script that runs there.
  private func run(_ script: String, pushing address: String) throws -> ProcessOutcome {
    try runProcess(
      "/bin/sh",
      [
        "-c",
        """
        {
          stet init --publisher "Morning Post"
          {
            echo 'out: site'
            echo 'outputs:'
            echo "  - {name: cms, push: '$ADDRESS', private: true, secret: env:STET_CMS}"
          } > Workflows/press.yaml
          git add Workflows
          git commit -qm "Name the outputs"
          stet import \(Self.wires)/storm-1.xml
          stet publish storm --yes
        } > ../beginning.txt 2>&1 || exit 99
        \(script)
        """,
      ], in: folder.path("desk"),
      environment: environment.adding(["ADDRESS": address, "STET_CMS": "w0rd-0f-cms"]))
  }

  @Test
  func `whoever dies between answer and receipt sends the same once more, under the same key`()
    async throws
  {
    let isFirst = Mutex(true)
    let folder = folder
    let server = try await ScriptedServer { _ in
      if isFirst.withLock({ old in
        defer { old = false }
        return old
      }), let text = try? folder.text(of: "desk/pid"), let number = pid_t(text.dropLast()) {
        kill(number, SIGKILL)
      }
      return .with("201 Created")
    }
    let outcome = try run(
      """
      sh -c 'echo $$ > pid; exec stet press' > first.txt 2>&1
      echo first $?
      git rev-parse -q --verify refs/stet/deliveries
      echo none $?
      stet press > second.txt 2>&1
      echo second $?
      stet press > third.txt 2>&1
      echo third $?
      git fsck --strict --no-dangling 2>&1
      """, pushing: server.address("/in"))
    #expect(outcome.text == "first 137\nnone 1\nsecond 0\nthird 0\n", "\(outcome.errorText)")
    let requests = server.requests
    #expect(requests.count == 2 && requests.first == requests.last)
    #expect(requests.first?.contains("\r\nIdempotency-Key: \"") == true)
    #expect(try folder.text(of: "desk/second.txt").contains("Delivered 1 story."))
    #expect(!(try folder.text(of: "desk/third.txt").contains("Delivered")))
  }

  @Test(arguments: ["401 No", "307 Elsewhere", "500 Oh", "422 No", "200 OK"])
  func `a secret is in nothing that is printed or kept, though the output sends it back`(
    status: String
  ) async throws {
    let server = try await ScriptedServer { request in
      let heard = request.contains("Authorization: Bearer w0rd-0f-cms") ? "w0rd-0f-cms" : "nothing"
      return .with(
        status,
        ["Location: http://x.example/\(heard)", "X-Heard: \(heard)", "Retry-After: \(heard)"],
        body: heard)
    }
    let outcome = try run(
      """
      stet press
      stet press --json
      stet deliveries
      stet deliveries --all --json
      stet deliveries --again --json
      stet doctor
      git log -p --all
      git grep -I -e w0rd $(git rev-list --all)
      grep -r w0rd . && echo found
      true
      """, pushing: server.address("/in"))
    #expect(server.requests.contains { $0.contains("w0rd-0f-cms") })
    #expect(outcome.code == 0)
    #expect(!outcome.text.contains("w0rd") && !outcome.errorText.contains("w0rd"))
    #expect(outcome.text.contains("cms"))
  }

  #if os(Linux)
    @Test func `a disk that is full keeps the last good site, and no output waiting`() async throws
    {
      let server = try await ScriptedServer { _ in .with() }
      let outcome = try run(
        """
        mkdir site before
        unshare --map-root-user --mount sh -c '
          mount -t tmpfs -o size=400k tmpfs site || exit 98
          stet press > first.txt 2>&1
          echo first $?
          cp -a site/. before
          cat /dev/zero > site/full 2> /dev/null
          stet edit storm --set headline="Ports closed" --note "Three." --yes > edit.txt 2>&1
          stet press > second.txt 2>&1
          echo second $?
          rm site/full
          diff -r before site && echo same
          stet list --state corrected --json > state.txt
          stet press > third.txt 2>&1
          echo third $?
        ' || echo code $?
        """, pushing: server.address("/in"))
      if outcome.text.isEmpty || outcome.text.hasPrefix("code ") {
        return print(
          "skipped: no file system of a test's own can be mounted here: ", outcome.errorText)
      }
      #expect(outcome.text == "first 0\nsecond 73\nsame\nthird 0\n", "\(outcome.errorText)")
      let words = try folder.text(of: "desk/second.txt")
      #expect(words.contains("No space left on device"), "\(words)")
      // The record has it, and so has the output that could take it.
      #expect(words.contains("Delivered 1 story."), "\(words)")
      #expect(try folder.text(of: "desk/state.txt").contains("Ports closed"))
      #expect(server.requests.count == 2)
    }
  #endif
}
