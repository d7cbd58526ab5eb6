import DeskTesting
import NIOSSL
import Synchronization
import Testing

@testable import Fetch

/// Against a server on loopback, which only a fetcher with leave may ask.
@Suite struct FetcherTests {
  private let fetcher = Fetcher(allowsPrivate: true)

  private func failure(
    _ fetcher: Fetcher, _ address: String, _ known: Validators = Validators()
  ) async throws -> FetchFailure {
    try #require(
      await #expect(throws: FetchFailure.self) {
        _ = try await fetcher.get(address, unlessStill: known)
      })
  }

  @Test func `bytes come as they are, with what tells their version`() async throws {
    let server = try await ScriptedServer { _ in
      .with(
        "200 OK", ["ETag: \"v1\"", "Last-Modified: Tue, 03 Feb 2026 05:40:00 GMT"], body: "<rss/>")
    }
    let fetched = try await fetcher.get(server.address("/feed?a=1"))
    #expect(fetched.bytes == Array("<rss/>".utf8))
    #expect(
      fetched.validators
        == Validators(etag: "\"v1\"", lastModified: "Tue, 03 Feb 2026 05:40:00 GMT"))
    #expect(fetched.movedTo == nil)
    let head = try #require(server.requests.first)
    #expect(head.hasPrefix("GET /feed?a=1 HTTP/1.1\r\n"))
    #expect(head.contains("host: 127.0.0.1:\(server.port)\r\n"))
    #expect(!head.contains("If-"))
  }

  @Test func `nothing new costs no bytes and keeps the version`() async throws {
    let server = try await ScriptedServer { head in
      head.contains("If-None-Match: \"v1\"\r\n") ? .with("304 Not Modified") : .with(body: "new")
    }
    let known = Validators(etag: "\"v1\"")
    let same = try await fetcher.get(server.address(), unlessStill: known)
    #expect(same.bytes == nil)
    #expect(same.validators == known)
    let other = try await fetcher.get(server.address(), unlessStill: Validators(etag: "\"v0\""))
    #expect(other.bytes == Array("new".utf8))
  }

  @Test func `a redirect is followed and told where it is for good`() async throws {
    let server = try await ScriptedServer { head in
      if head.hasPrefix("GET /old ") { return .with("301 Moved", ["Location: /newer"]) }
      if head.hasPrefix("GET /newer ") { return .with("302 Found", ["Location: /today"]) }
      return .with(body: "today")
    }
    let fetched = try await fetcher.get(server.address("/old"))
    #expect(fetched.bytes == Array("today".utf8))
    #expect(fetched.movedTo == server.address("/newer"))
  }

  @Test func `a loop of redirects ends`() async throws {
    let server = try await ScriptedServer { _ in .with("302 Found", ["Location: /feed"]) }
    #expect(try await failure(fetcher, server.address()).message.contains("more than 5 times"))
    #expect(server.requests.count == 6)
  }

  @Test func `without leave nothing on this machine is even connected to`() async throws {
    let server = try await ScriptedServer { _ in .with(body: "secret") }
    let strict = Fetcher()
    for host in ["127.0.0.1", "localhost", "[::1]", "[::ffff:127.0.0.1]", "0.0.0.0", "x.localhost"]
    {
      let failure = try await failure(strict, server.address(host: host))
      #expect(failure.kind == .refused, "\(failure)")
    }
    #expect(server.connections == 0)
  }

  @Test func `a name is refused when any of its numbers is private`() async throws {
    let server = try await ScriptedServer { _ in .with(body: "secret") }
    var strict = Fetcher()
    for numbers in [["127.0.0.1"], ["8.8.8.8", "127.0.0.1"], ["2606:4700::1111", "::1"]] {
      strict.resolve = { _ in numbers.compactMap { IPAddress($0) } }
      let failure = try await failure(strict, server.address(host: "wire.example"))
      #expect(failure.kind == .refused)
    }
    #expect(server.connections == 0)
  }

  @Test func `a redirect to the local network is checked as an address is`() async throws {
    let server = try await ScriptedServer { head in
      head.hasPrefix("GET /secret ")
        ? .with(body: "secret") : .with("302 Found", ["Location: http://inner.example/secret"])
    }
    // The first host stands for a public one, as no test may ask the network.
    var strict = Fetcher()
    strict.reservation = { $0.description == "127.0.0.1" ? nil : $0.reservation }
    strict.resolve = { host in
      [IPAddress(host == "outer.example" ? "127.0.0.1" : "10.0.0.1")].compactMap(\.self)
    }
    let failure = try await failure(strict, server.address(host: "outer.example"))
    #expect(failure.kind == .refused)
    #expect(failure.message.contains("inner.example"))
    #expect(server.requests.count == 1)
  }

  @Test func `the connection goes to the number that was checked`() async throws {
    let server = try await ScriptedServer { _ in .with(body: "here") }
    var pinned = fetcher
    let asked = Asked()
    // No name service knows this host: a second look at its name would find nothing.
    pinned.resolve = { host in
      asked.hosts.withLock { $0.append(host) }
      return [IPAddress("127.0.0.1")].compactMap(\.self)
    }
    let fetched = try await pinned.get(server.address(host: "Wire.invalid"))
    #expect(fetched.bytes == Array("here".utf8))
    #expect(asked.hosts.withLock { $0 } == ["wire.invalid"])
    #expect(server.requests.first?.contains("host: wire.invalid:\(server.port)\r\n") == true)
  }

  @Test func `the next number is tried where the first takes no connection`() async throws {
    let server = try await ScriptedServer { _ in .with(body: "here") }
    var fetcher = fetcher
    fetcher.resolve = { _ in ["127.0.0.2", "127.0.0.1"].compactMap { IPAddress($0) } }
    let fetched = try await fetcher.get(server.address(host: "wire.invalid"))
    #expect(fetched.bytes == Array("here".utf8))
  }

  @Test func `too much is not taken, whether it is announced or not`() async throws {
    var small = fetcher
    small.sizeLimit = 1_000
    let announced = try await ScriptedServer { _ in
      .with("200 OK", ["Content-Length: 1001"], end: .waiting)
    }
    #expect(try await failure(small, announced.address()).kind == .unfit)
    let endless = try await ScriptedServer { _ in .with("200 OK", [], end: .repeating) }
    #expect(try await failure(small, endless.address()).kind == .unfit)
    let exact = try await ScriptedServer { _ in .with(body: String(repeating: "x", count: 1_000)) }
    #expect(try await small.get(exact.address()).bytes?.count == 1_000)
  }

  @Test func `an answer that is cut is refused`() async throws {
    let server = try await ScriptedServer { _ in
      .with("200 OK", ["Content-Length: 10"], body: "cut")
    }
    #expect(try await failure(fetcher, server.address()).kind == .unavailable)
    let head = try await ScriptedServer { _ in .init(text: "HTTP/1.1 200 OK\r\nContent-") }
    #expect(try await failure(fetcher, head.address()).kind == .unavailable)
  }

  @Test func `words after the announced end are not taken`() async throws {
    let server = try await ScriptedServer { _ in
      .with("200 OK", ["Content-Length: 3"], body: "all and more")
    }
    #expect(try await fetcher.get(server.address()).bytes == Array("all".utf8))
  }

  @Test func `packed bytes are refused`() async throws {
    let server = try await ScriptedServer { _ in
      .with("200 OK", ["Content-Encoding: gzip"], body: "x")
    }
    #expect(try await failure(fetcher, server.address()).kind == .unfit)
    #expect(server.requests.first?.contains("Accept-Encoding: identity") == true)
  }

  @Test(arguments: [
    "", "HTTP/1.1 200 OK\r\nX: y\r\n", "HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nslow",
  ])
  func `a server that dawdles is left`(beginning: String) async throws {
    let server = try await ScriptedServer { _ in .init(text: beginning, end: .waiting) }
    var hasty = fetcher
    hasty.timeLimit = .milliseconds(300)
    #expect(try await failure(hasty, server.address()).message.contains("longer"))
  }

  @Test func `a name service that dawdles is left`() async throws {
    var hasty = fetcher
    hasty.timeLimit = .milliseconds(50)
    hasty.resolve = { _ in
      try await Task.sleep(for: .seconds(3_600))
      return []
    }
    #expect(try await failure(hasty, "http://wire.invalid/").message.contains("longer"))
  }

  @Test func `what no server answers is unavailable`() async throws {
    let port = try await ScriptedServer { _ in .with() }.port
    #expect(try await failure(fetcher, "http://127.0.0.1:\(port)/").kind == .unavailable)
    var nowhere = fetcher
    nowhere.resolve = { _ in [] }
    #expect(try await failure(nowhere, "http://wire.invalid/").kind == .unavailable)
    let garbage = try await ScriptedServer { _ in .init(text: "SSH-2.0-wire\r\n\r\n") }
    #expect(try await failure(fetcher, garbage.address()).kind == .unavailable)
  }

  @Test func `a server that asks for peace is heard`() async throws {
    let server = try await ScriptedServer { _ in .with("429 Slow down", ["Retry-After: 90"]) }
    #expect(try await failure(fetcher, server.address()).retryAfter == 90)
  }

  @Test func `a certificate that nobody vouches for is refused`() async throws {
    let folder = try ScratchFolder()
    let environment = try HermeticEnvironment(in: folder)
    let made = try runProcess(
      "/usr/bin/env",
      [
        "openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-keyout", "key.pem", "-out",
        "certificate.pem", "-days", "2", "-subj", "/CN=wire.invalid", "-addext",
        "subjectAltName=DNS:wire.invalid",
      ], in: folder.path, environment: environment)
    guard made.code != 127 else {
      return print("skipped: there is no openssl here to make a certificate with")
    }
    #expect(made.code == 0, "\(made.errorText)")
    let tls = try NIOSSLContext(
      configuration: .makeServerConfiguration(
        certificateChain: try NIOSSLCertificate.fromPEMFile(folder.path("certificate.pem"))
          .map { .certificate($0) },
        privateKey: .privateKey(try NIOSSLPrivateKey(file: folder.path("key.pem"), format: .pem))))
    let server = try await ScriptedServer(tls: tls) { _ in .with(body: "secret") }
    var pinned = fetcher
    pinned.resolve = { _ in [IPAddress("127.0.0.1")].compactMap(\.self) }
    let failure = try await failure(pinned, "https://wire.invalid:\(server.port)/")
    #expect(failure.message.contains("certificate is not trusted"), "\(failure)")
    #expect(server.requests.isEmpty)
  }

  @Test func `whoever waits no longer gets no answer`() async throws {
    let server = try await ScriptedServer { _ in .init(text: "", end: .waiting) }
    let address = server.address()
    let task = Task { [fetcher] in try await fetcher.get(address) }
    while server.connections == 0 { await Task.yield() }
    task.cancel()
    await #expect(throws: CancellationError.self) { _ = try await task.value }
  }
}

/// The hosts that were looked up.
private final class Asked: Sendable {
  let hosts = Mutex<[String]>([])
}
