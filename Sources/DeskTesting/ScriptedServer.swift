import NIOCore
import NIOPosix
public import NIOSSL
import Synchronization

/// A server on this machine that answers as a test tells it, however badly.
public final class ScriptedServer: Sendable {
  /// What is sent, and what happens then.
  public struct Reply: Sendable {
    /// What happens when it was sent.
    public enum End: Sendable {
      /// The connection is closed.
      case closing
      /// Nothing more comes.
      case waiting
      /// It never ends.
      case repeating
    }

    var text: String
    var end: End

    /// What is sent to the letter.
    public init(text: String, end: End = .closing) { (self.text, self.end) = (text, end) }

    /// An answer of these parts; its length is said unless more comes.
    public static func with(
      _ status: String = "200 OK", _ headers: [String] = [], body: String = "", end: End = .closing
    ) -> Reply {
      let length =
        headers.contains { $0.lowercased().hasPrefix("content-length") } || end != .closing
      let lines =
        ["HTTP/1.1 \(status)"] + headers
        + (length ? [] : ["Content-Length: \(body.utf8.count)"]) + ["Connection: close"]
      return Reply(text: lines.joined(separator: "\r\n") + "\r\n\r\n" + body, end: end)
    }
  }

  /// Where it listens on 127.0.0.1.
  public let port: Int
  private let channel: any Channel
  private let seen: Seen

  /// All requests, and how many connections there were.
  fileprivate final class Seen: Sendable {
    let heads = Mutex<[String]>([])
    let connections = Mutex(0)
  }

  /// The requests so far, with what they brought.
  public var requests: [String] { seen.heads.withLock { $0 } }
  /// How many connections there were.
  public var connections: Int { seen.connections.withLock { $0 } }

  /// Listens from now on, and answers every request as told.
  public init(
    tls: NIOSSLContext? = nil, _ answer: @escaping @Sendable (_ request: String) -> Reply
  ) async throws {
    let seen = Seen()
    self.seen = seen
    channel = try await ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
      .childChannelInitializer { channel in
        channel.eventLoop.makeCompletedFuture {
          seen.connections.withLock { $0 += 1 }
          if let tls {
            try channel.pipeline.syncOperations.addHandler(NIOSSLServerHandler(context: tls))
          }
          try channel.pipeline.syncOperations.addHandler(Answerer(answer, seen))
        }
      }
      .bind(host: "127.0.0.1", port: 0).get()
    port = channel.localAddress?.port ?? 0
  }

  deinit { channel.close(promise: nil) }

  /// The address of a path on it.
  public func address(_ path: String = "/feed", host: String = "127.0.0.1") -> String {
    "http://\(host):\(port)\(path)"
  }
}

private final class Answerer: ChannelInboundHandler {
  typealias InboundIn = ByteBuffer
  typealias OutboundOut = ByteBuffer

  private let answer: @Sendable (String) -> ScriptedServer.Reply
  private let seen: ScriptedServer.Seen
  private var head = ""

  init(_ answer: @escaping @Sendable (String) -> ScriptedServer.Reply, _ seen: ScriptedServer.Seen)
  {
    self.answer = answer
    self.seen = seen
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    head += String(buffer: unwrapInboundIn(data))
    guard isWhole else { return }
    seen.heads.withLock { $0.append(head) }
    send(answer(head), to: context.channel)
  }

  /// Whether the head and as much as it announces are here.
  private var isWhole: Bool {
    guard let end = head.firstRange(of: "\r\n\r\n") else { return false }
    let length = head[..<end.lowerBound].split(separator: "\r\n").lazy.compactMap { line in
      line.lowercased().hasPrefix("content-length:")
        ? Int(line.dropFirst(15).drop { $0 == " " }) : nil
    }.first
    return head[end.upperBound...].utf8.count >= length ?? 0
  }

  func errorCaught(context: ChannelHandlerContext, error: any Error) { context.close(promise: nil) }

  private func send(_ reply: ScriptedServer.Reply, to channel: any Channel) {
    let sent = channel.writeAndFlush(ByteBuffer(string: reply.text))
    switch reply.end {
    case .waiting: break
    case .closing: sent.whenComplete { _ in channel.close(promise: nil) }
    case .repeating:
      let more = ScriptedServer.Reply(text: String(repeating: "x", count: 1 << 16), end: .repeating)
      sent.whenSuccess { Self.send(more, to: channel) }
    }
  }

  private static func send(_ reply: ScriptedServer.Reply, to channel: any Channel) {
    channel.writeAndFlush(ByteBuffer(string: reply.text)).whenSuccess { send(reply, to: channel) }
  }
}
