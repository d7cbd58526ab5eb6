import Dispatch
import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Finds the numbers of a host by the system's own means.
enum Resolver {
  /// All numbers of a host; a cancelled task does not wait for the system, which cannot be stopped.
  static func addresses(of host: String) async throws -> [IPAddress] {
    let answer = Pending()
    return try await withTaskCancellationHandler {
      try await withCheckedThrowingContinuation { continuation in
        answer.await(continuation)
        DispatchQueue.global().async { answer.end(with: Result { try look(up: host) }) }
      }
    } onCancel: {
      answer.end(with: .failure(CancellationError()))
    }
  }

  private static func look(up host: String) throws -> [IPAddress] {
    var hints = addrinfo()
    hints.ai_family = AF_UNSPEC
    #if canImport(Glibc)
      hints.ai_socktype = Int32(SOCK_STREAM.rawValue)
    #else
      hints.ai_socktype = SOCK_STREAM
    #endif
    var list: UnsafeMutablePointer<addrinfo>?
    let code = getaddrinfo(host, nil, &hints, &list)
    guard code == 0 else {
      throw FetchFailure(
        .unavailable, "The host \(host) is not found: \(String(cString: gai_strerror(code))).")
    }
    defer { freeaddrinfo(list) }
    var found: [IPAddress] = []
    var next = list
    while let entry = next?.pointee {
      if let address = entry.ai_addr.flatMap(address), !found.contains(address) {
        found.append(address)
      }
      next = entry.ai_next
    }
    return found
  }

  private static func address(_ socket: UnsafeMutablePointer<sockaddr>) -> IPAddress? {
    let raw = UnsafeRawPointer(socket)
    switch Int32(socket.pointee.sa_family) {
    case AF_INET:
      let number = raw.assumingMemoryBound(to: sockaddr_in.self).pointee.sin_addr
      return IPAddress(bytes: withUnsafeBytes(of: number) { Array($0) })
    case AF_INET6:
      let number = raw.assumingMemoryBound(to: sockaddr_in6.self).pointee.sin6_addr
      return IPAddress(bytes: withUnsafeBytes(of: number) { Array($0) })
    default: return nil
    }
  }
}

/// An answer that is given once, by the system or by whoever waits no longer.
private final class Pending: Sendable {
  private enum State {
    case waiting
    case awaited(CheckedContinuation<[IPAddress], any Error>)
    case ended(Result<[IPAddress], any Error>)
  }

  private let state = Mutex(State.waiting)

  func await(_ continuation: CheckedContinuation<[IPAddress], any Error>) {
    let ended = state.withLock { state -> Result<[IPAddress], any Error>? in
      if case .ended(let result) = state { return result }
      state = .awaited(continuation)
      return nil
    }
    if let ended { continuation.resume(with: ended) }
  }

  func end(with result: Result<[IPAddress], any Error>) {
    let waiting = state.withLock { state -> CheckedContinuation<[IPAddress], any Error>? in
      if case .ended = state { return nil }
      defer { state = .ended(result) }
      if case .awaited(let continuation) = state { return continuation }
      return nil
    }
    waiting?.resume(with: result)
  }
}
