import AsyncHTTPClient
import Foundation
import NIOCore
import NIOHTTP1
import NIOPosix

/// Gets the bytes of web addresses without being led to where they should not come from.
///
/// Every host is resolved once and checked, and the connection goes to the checked number: a name
/// that means something else a moment later changes nothing. Redirects are checked like addresses.
public struct Fetcher: Sendable {
  /// Whether addresses of this machine and the local network are asked too.
  public var allowsPrivate: Bool
  /// How many bytes are taken.
  public var sizeLimit = 8 << 20
  /// How long one address may take, redirects and all.
  public var timeLimit = Duration.seconds(30)
  /// What the server is told of us.
  public var agent = "stet"
  /// Finds the numbers of a host.
  var resolve: @Sendable (String) async throws -> [IPAddress] = Resolver.addresses
  /// Tells what a number is set aside for.
  var reservation: @Sendable (IPAddress) -> String? = \.reservation

  /// Without leave, addresses of this machine and the local network are refused.
  public init(allowsPrivate: Bool = false) { self.allowsPrivate = allowsPrivate }

  /// Gets an address, or learns that nothing is newer than what the validators tell of.
  ///
  /// - Throws: `FetchFailure`, or `CancellationError` when the task was cancelled.
  public func get(_ address: String, unlessStill known: Validators = Validators()) async throws
    -> Fetched
  {
    let course = FetchCourse(try WebAddress(address))
    return try await inTime("fetched") { try await follow(course, known) }
  }

  /// Does a piece of work within the time limit, and puts what goes wrong in words.
  func inTime<Value: Sendable>(
    _ verb: String, _ work: @escaping @Sendable () async throws -> Value
  ) async throws -> Value {
    do {
      return try await withThrowingTaskGroup { group in
        group.addTask { try await work() }
        group.addTask { [timeLimit] in
          try await Task.sleep(for: timeLimit)
          throw FetchFailure(
            .unavailable, "It took longer than \(timeLimit), and was left.")
        }
        defer { group.cancelAll() }
        guard let value = try await group.next() else { throw CancellationError() }
        return value
      }
    } catch let failure as FetchFailure {
      throw failure
    } catch {
      try Task.checkCancellation()
      throw FetchFailure(.unavailable, "It cannot be \(verb): \(Self.words(error))")
    }
  }

  private func follow(_ course: FetchCourse, _ known: Validators) async throws -> Fetched {
    var course = course
    while true {
      let address = course.address
      let numbers = try await checkedNumbers(of: address)
      let fetched = try await dial(address, at: numbers) { client in
        try await exchange(client, address, known, &course)
      }
      if let fetched { return fetched }
    }
  }

  /// The numbers of a host, none of which may be out of bounds.
  func checkedNumbers(
    of address: WebAddress, toBe verb: String = "fetched"
  ) async throws -> [IPAddress] {
    func refuse(_ words: String) -> FetchFailure {
      FetchFailure(.refused, "It is not \(verb): \(address.host) is \(words).")
    }
    if !allowsPrivate, let words = address.reservation { throw refuse(words) }
    let literal = IPAddress(address.host).map { [$0] }
    let numbers = if let literal { literal } else { try await resolve(address.host) }
    if !allowsPrivate, let words = numbers.lazy.compactMap(reservation).first {
      throw refuse(words)
    }
    guard !numbers.isEmpty else {
      throw FetchFailure(.unavailable, "The host \(address.host) has no number.")
    }
    return numbers
  }

  /// Talks to the first number that takes the connection.
  func dial<Answer: Sendable>(
    _ address: WebAddress, at numbers: [IPAddress],
    _ exchange: (HTTPClient) async throws -> Answer
  ) async throws -> Answer {
    var rest = numbers.prefix(4)
    while true {
      guard let number = rest.popFirst() else {
        throw FetchFailure(.unavailable, "The host \(address.host) has no number.")
      }
      let client = HTTPClient(
        eventLoopGroup: MultiThreadedEventLoopGroup.singleton,
        configuration: settings(address, number))
      do {
        let answer = try await exchange(client)
        try await client.shutdown()
        return answer
      } catch {
        try? await client.shutdown()
        guard !rest.isEmpty, Self.isOfConnection(error) else { throw error }
      }
    }
  }

  private func settings(_ address: WebAddress, _ number: IPAddress) -> HTTPClient.Configuration {
    var settings = HTTPClient.Configuration(
      redirectConfiguration: .disallow, timeout: .init(connect: .seconds(10)),
      decompression: .disabled)
    settings.httpVersion = .http1Only
    settings.connectionPool.retryConnectionEstablishment = false
    if address.host != number.description {
      settings.dnsOverride = [address.host: number.description]
    }
    return settings
  }

  private func exchange(
    _ client: HTTPClient, _ address: WebAddress, _ known: Validators, _ course: inout FetchCourse
  ) async throws -> Fetched? {
    var request = HTTPClientRequest(url: address.description)
    request.headers.add(name: "User-Agent", value: agent)
    request.headers.add(name: "Accept", value: "*/*")
    request.headers.add(name: "Accept-Encoding", value: "identity")
    let conditions = known.headers
    for (name, value) in conditions { request.headers.add(name: name, value: value) }
    let response = try await client.execute(
      request, timeout: deadline)
    let headers = response.headers
    let step = try course.take(
      status: Int(response.status.code), isConditional: !conditions.isEmpty,
      now: Int64(Date().timeIntervalSince1970)
    ) { headers.first(name: $0) }
    let validators = Validators(
      etag: headers.first(name: "etag"), lastModified: headers.first(name: "last-modified"))
    let moved = course.movedTo?.description
    switch step {
    case .askAgain: return nil
    case .nothingNew: return Fetched(bytes: nil, validators: known, movedTo: moved)
    case .takeBody:
      let bytes = try await body(of: response, address)
      return Fetched(bytes: bytes, validators: validators, movedTo: moved)
    }
  }

  /// When the library gives up by itself: after our own time limit, which says so in words.
  var deadline: TimeAmount { .nanoseconds(Int64((timeLimit + .seconds(1)) / .nanoseconds(1))) }

  private func body(of response: HTTPClientResponse, _ address: WebAddress) async throws -> [UInt8]
  {
    let tooLong = FetchFailure(.unfit, "It has more than \(sizeLimit) bytes.")
    let announced = response.headers.first(name: "content-length").flatMap { Int($0) } ?? 0
    guard announced <= sizeLimit else { throw tooLong }
    var bytes: [UInt8] = []
    for try await chunk in response.body {
      guard bytes.count + chunk.readableBytes <= sizeLimit else { throw tooLong }
      bytes += chunk.readableBytesView
    }
    return bytes
  }

  /// Whether another number of the host may do better.
  private static func isOfConnection(_ error: any Error) -> Bool {
    error is NIOConnectionError || error is IOError
      || (error as? HTTPClientError) == .connectTimeout
  }

  /// The library's errors in words; it has a type for each.
  private static func words(_ error: any Error) -> String {
    let text = String(reflecting: error)
    if text.contains("CERTIFICATE_VERIFY_FAILED") || text.contains("ertificate") {
      return "its certificate is not trusted."
    }
    // The library would quote them, and one may be a secret.
    if text.contains("invalidHeaderField") { return "a header cannot be sent." }
    switch error {
    case let error as HTTPClientError where error == .remoteConnectionClosed:
      return "the connection was closed before the end."
    case let error as HTTPClientError where error == .connectTimeout:
      return "it did not take the connection in time."
    case is NIOConnectionError, is IOError: return "the connection failed."
    default: return "\(text.prefix(200))"
    }
  }
}
