/// An http or https address that may be asked for, in one plain spelling.
///
/// Whatever two programs could read in two ways is refused: what is checked must be what is fetched.
public struct WebAddress: Hashable, Sendable, CustomStringConvertible {
  /// Whether the connection is encrypted.
  public let isSecure: Bool
  /// The host in lower case: a name, or a number as `IPAddress` writes it.
  public let host: String
  /// The port, given or the scheme's own.
  public let port: Int
  /// Path and query, with everything unusual percent-encoded.
  public let target: String

  /// Reads an address; the part after `#` is left out.
  public init(_ text: String) throws(FetchFailure) {
    try self.init(text, toBe: "fetched")
  }

  init(_ text: String, toBe verb: String) throws(FetchFailure) {
    func refuse(_ why: String) -> FetchFailure {
      FetchFailure(.refused, "It is not \(verb): \(why).")
    }
    guard text.utf8.count <= 2_048 else { throw refuse("it is longer than 2048 bytes") }
    guard !text.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F }) else {
      throw refuse("it holds control characters")
    }
    guard let mark = text.firstRange(of: "://") else {
      throw refuse("it does not begin with http:// or https://")
    }
    switch text[..<mark.lowerBound].lowercased() {
    case "http": isSecure = false
    case "https": isSecure = true
    default: throw refuse("only http and https are")
    }
    let rest = text[mark.upperBound...].prefix { $0 != "#" }
    let authority = rest.prefix { $0 != "/" && $0 != "?" }
    guard !authority.contains("@") else { throw refuse("it holds a name or password before @") }
    guard let (host, digits) = Self.split(authority) else { throw refuse("it names no host") }
    guard let host = Self.host(host) else {
      throw refuse("its host is written in a way that can be misread")
    }
    self.host = host
    if digits.isEmpty {
      port = isSecure ? 443 : 80
    } else {
      guard digits.utf8.count <= 5, digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
        let number = Int(digits), (1...65_535).contains(number)
      else { throw refuse("its port is no number from 1 to 65535") }
      port = number
    }
    target = Self.encoded(rest[authority.endIndex...])
  }

  /// The address as it is asked for.
  public var description: String {
    let scheme = isSecure ? "https" : "http"
    let mark = port == (isSecure ? 443 : 80) ? "" : ":\(port)"
    return "\(scheme)://\(host.contains(":") ? "[\(host)]" : host)\(mark)\(target)"
  }

  /// Whether a person means an address and not a file.
  public static func isMeant(by text: String) -> Bool {
    text.contains("://")
  }

  private static func split(_ authority: Substring) -> (host: Substring, digits: Substring)? {
    var end = authority.endIndex
    if authority.hasPrefix("[") {
      guard let close = authority.firstIndex(of: "]") else { return nil }
      end = authority.index(after: close)
    } else if let colon = authority.firstIndex(of: ":") {
      end = colon
    }
    let rest = authority[end...]
    guard end > authority.startIndex, rest.isEmpty || rest.hasPrefix(":") else { return nil }
    return (authority[..<end], rest.dropFirst())
  }

  private static func host(_ text: Substring) -> String? {
    if text.hasPrefix("[") {
      // A zone, as in fe80::1%eth0, is a matter of this machine.
      guard let address = IPAddress(String(text.dropFirst().dropLast())), address.isV6 else {
        return nil
      }
      return address.description
    }
    var name = text.lowercased()
    if name.hasSuffix(".") { name.removeLast() }
    let labels = name.split(separator: ".", omittingEmptySubsequences: false)
    guard name.utf8.count <= 253, let last = labels.last else { return nil }
    let isPlain = labels.allSatisfy { label in
      (1...63).contains(label.utf8.count)
        && label.utf8.allSatisfy {
          (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D || $0 == 0x5F
        }
    }
    guard isPlain else { return nil }
    // What ends in a number is an address, and 0x7f.1, 017700000001 and 2130706433 are ways to hide one.
    let isNumber =
      last.utf8.allSatisfy { (0x30...0x39).contains($0) }
      || last.hasPrefix("0x") && last.dropFirst(2).utf8.allSatisfy { hexDigits.contains($0) }
    guard isNumber else { return name }
    return IPAddress(name)?.description
  }

  private static let hexDigits = Array("0123456789abcdef".utf8)
  private static let capitals = Array("0123456789ABCDEF".utf8)

  private static func encoded(_ target: Substring) -> String {
    let text = target.hasPrefix("/") ? target : "/" + target
    var bytes: [UInt8] = []
    for byte in text.utf8 {
      if byte > 0x20, byte < 0x7F, !"\"<>\\^`{|}".utf8.contains(byte) {
        bytes.append(byte)
      } else {
        bytes += [0x25, capitals[Int(byte >> 4)], capitals[Int(byte & 15)]]
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
