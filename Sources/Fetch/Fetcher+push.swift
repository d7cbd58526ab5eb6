import AsyncHTTPClient
import Foundation
import NIOCore
import NIOHTTP1

/// Something that is sent to an address.
public struct Push: Sendable {
  /// Where to.
  public var address: String
  /// What is sent.
  public var body: [UInt8]
  /// What kind of thing it is, such as "application/json".
  public var type: String
  /// What tells the other side that it has had this before.
  public var key: String?
  /// What tells the other side who sends it; no message ever holds it.
  public var secret: String?
  /// More headers.
  public var headers: [(name: String, value: String)]

  /// Something to be sent.
  public init(
    _ body: [UInt8], of type: String, to address: String, key: String? = nil,
    secret: String? = nil, headers: [(name: String, value: String)] = []
  ) {
    self.address = address
    self.body = body
    self.type = type
    self.key = key
    self.secret = secret
    self.headers = headers
  }
}

/// What came back for something that was sent: the head decides, and no word of the rest is read.
public struct PushAnswer: Hashable, Sendable {
  /// The status code.
  public var status: Int
  /// How many seconds the other side asked to be left alone.
  public var retryAfter: Int?

  /// An answer.
  public init(status: Int, retryAfter: Int? = nil) {
    self.status = status
    self.retryAfter = retryAfter
  }
}

extension Fetcher {
  /// Sends something, and follows no redirect: who is to have it is said by the desk alone.
  ///
  /// - Throws: `FetchFailure` where no answer came, or `CancellationError`.
  public func post(_ push: Push) async throws -> PushAnswer {
    do {
      let address = try WebAddress(push.address, toBe: "pushed")
      return try await inTime("pushed") {
        let numbers = try await checkedNumbers(of: address, toBe: "pushed")
        return try await dial(address, at: numbers) { client in
          try await send(push, to: address, by: client)
        }
      }
    } catch var failure as FetchFailure {
      // The library's own words may quote a header.
      if let secret = push.secret, !secret.isEmpty {
        failure.message = failure.message.replacing(secret, with: "…")
      }
      throw failure
    }
  }

  private func send(
    _ push: Push, to address: WebAddress, by client: HTTPClient
  ) async throws -> PushAnswer {
    var request = HTTPClientRequest(url: address.description)
    request.method = .POST
    request.headers.add(name: "User-Agent", value: agent)
    request.headers.add(name: "Accept", value: "*/*")
    request.headers.add(name: "Content-Type", value: push.type)
    if let key = push.key { request.headers.add(name: "Idempotency-Key", value: "\"\(key)\"") }
    if let secret = push.secret {
      request.headers.add(name: "Authorization", value: "Bearer \(secret)")
    }
    for (name, value) in push.headers { request.headers.add(name: name, value: value) }
    request.body = .bytes(ByteBuffer(bytes: push.body))
    let response = try await client.execute(request, timeout: deadline)
    let seconds = response.headers.first(name: "retry-after").flatMap {
      RetryAfter.seconds($0, now: Int64(Date().timeIntervalSince1970))
    }
    return PushAnswer(status: Int(response.status.code), retryAfter: seconds)
  }
}
