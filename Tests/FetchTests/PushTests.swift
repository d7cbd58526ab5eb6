import DeskTesting
import Testing

@testable import Fetch

/// Against a server on loopback, which only a fetcher with leave may push to.
@Suite struct PushTests {
  private let fetcher = Fetcher(allowsPrivate: true)
  private let secret = "s3cr3t-w0rd"

  private func push(_ address: String, body: String = "{\"a\":1}") -> Push {
    Push(
      Array(body.utf8), of: "application/json", to: address, key: "abc", secret: secret,
      headers: [("Stet-Story", "7h2k9m4qtx")])
  }

  private func failure(_ fetcher: Fetcher, _ address: String) async throws -> FetchFailure {
    let failure = try #require(
      await #expect(throws: FetchFailure.self) { _ = try await fetcher.post(push(address)) })
    #expect(!failure.message.contains(secret))
    return failure
  }

  @Test func `bytes arrive as they are, with what tells who sends them and whether again`()
    async throws
  {
    let server = try await ScriptedServer { _ in .with("201 Created", body: "thanks") }
    let answer = try await fetcher.post(push(server.address("/stories"), body: "Ærø\r\n\r\n"))
    #expect(answer == PushAnswer(status: 201))
    let request = try #require(server.requests.first)
    #expect(request.hasPrefix("POST /stories HTTP/1.1\r\n"))
    for header in [
      "Authorization: Bearer s3cr3t-w0rd", "Idempotency-Key: \"abc\"", "Stet-Story: 7h2k9m4qtx",
      "Content-Type: application/json",
    ] {
      #expect(request.contains("\r\n\(header)\r\n"), "\(header)")
    }
    #expect(request.hasSuffix("\r\n\r\nÆrø\r\n\r\n"))
  }

  @Test func `an answer is its status, and how long to leave it alone`() async throws {
    let busy = try await ScriptedServer { _ in
      .with("503 Busy", ["Retry-After: 90"])
    }
    #expect(
      try await fetcher.post(push(busy.address())) == PushAnswer(status: 503, retryAfter: 90))
    let closed = try await ScriptedServer { _ in .with("401 No") }
    #expect(try await fetcher.post(push(closed.address())).status == 401)
  }

  @Test func `a redirect is not followed`() async throws {
    let other = try await ScriptedServer { _ in .with() }
    let place = other.address("/elsewhere")
    let server = try await ScriptedServer { _ in .with("307 Over there", ["Location: \(place)"]) }
    #expect(try await fetcher.post(push(server.address())).status == 307)
    #expect(other.connections == 0)
  }

  @Test func `an answer without an end is not read to it`() async throws {
    let endless = try await ScriptedServer { _ in .with("200 OK", end: .repeating) }
    #expect(try await fetcher.post(push(endless.address())).status == 200)
    let slow = try await ScriptedServer { _ in
      .init(text: "HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nslow", end: .waiting)
    }
    #expect(try await fetcher.post(push(slow.address())).status == 200)
  }

  @Test(arguments: ["", "HTTP/1.1 200 OK\r\nX: y\r\n", "HTTP/1.1 102 Working\r\n\r\n"])
  func `a server that dawdles before it answers is left`(beginning: String) async throws {
    let server = try await ScriptedServer { _ in .init(text: beginning, end: .waiting) }
    var hasty = fetcher
    hasty.timeLimit = .milliseconds(300)
    #expect(try await failure(hasty, server.address()).message.contains("longer"))
  }

  @Test(arguments: ["", "HTTP/1.1 200 O", "SSH-2.0-cms\r\n\r\n"])
  func `a connection that ends before an answer is no answer`(beginning: String) async throws {
    let server = try await ScriptedServer { _ in .init(text: beginning) }
    #expect(try await failure(fetcher, server.address()).kind == .unavailable)
  }

  @Test func `what no server answers is unavailable`() async throws {
    let port = try await ScriptedServer { _ in .with() }.port
    #expect(try await failure(fetcher, "http://127.0.0.1:\(port)/").kind == .unavailable)
  }

  @Test func `without leave nothing on this machine is even connected to`() async throws {
    let server = try await ScriptedServer { _ in .with() }
    var strict = Fetcher()
    strict.resolve = { _ in ["8.8.8.8", "10.0.0.1"].compactMap { IPAddress($0) } }
    for host in ["127.0.0.1", "localhost", "[::1]", "cms.example"] {
      let failure = try await failure(strict, server.address(host: host))
      #expect(failure.kind == .refused)
      #expect(failure.message.hasPrefix("It is not pushed: "))
    }
    #expect(server.connections == 0)
  }

  @Test func `a secret that is no header stays out of the sentence`() async throws {
    let server = try await ScriptedServer { _ in .with() }
    var push = push(server.address())
    push.secret = "two\r\nlines"
    let failure = try #require(
      await #expect(throws: FetchFailure.self) { _ = try await fetcher.post(push) })
    #expect(!failure.message.contains("lines"))
    #expect(server.requests.isEmpty)
  }
}
