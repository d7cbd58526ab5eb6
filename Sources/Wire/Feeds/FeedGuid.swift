internal import Crypto

/// An identity for items whose source gives none.
enum FeedGuid {
  /// `urn:sha256:` with the first 32 hex digits of the hash of the parts, one a line.
  static func mint(_ parts: [String?]) -> String {
    let text = parts.map { $0?.collapsed ?? "" }.joined(separator: "\n")
    let digest = SHA256.hash(data: Array(text.utf8))
    let digits = Array("0123456789abcdef".utf8)
    let hex = digest.prefix(16).flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }
    return "urn:sha256:" + String(decoding: hex, as: UTF8.self)
  }
}
