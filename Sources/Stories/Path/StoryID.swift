import Crypto

/// Identities of stories: the same item makes the same one on every machine.
public enum StoryID {
  /// Characters of an id that collides with none.
  public static let length = 10

  /// Ten characters of `[0-9a-z]` from the agency and its guid; one more for as long as `taken`
  /// says that another story has the id.
  public static func mint(
    agency: String, guid: String, taken: (String) -> Bool = { _ in false }
  ) -> String {
    var hash = SHA256()
    hash.update(data: Array(agency.utf8) + [0] + Array(guid.utf8))
    let full = Array(base32(Array(hash.finalize())))
    for length in length..<full.count {
      let id = String(decoding: full.prefix(length), as: UTF8.self)
      if !taken(id) { return id }
    }
    return String(decoding: full, as: UTF8.self)
  }

  /// Whether a text may be an id.
  public static func isValid(_ id: String) -> Bool {
    (length...52).contains(id.utf8.count) && id.utf8.allSatisfy(Slug.isLetterOrDigit)
  }

  /// Crockford's alphabet, which has no i, l, o and u to be misread.
  private static func base32(_ bytes: [UInt8]) -> [UInt8] {
    let alphabet = Array("0123456789abcdefghjkmnpqrstvwxyz".utf8)
    var out: [UInt8] = []
    var buffer = 0
    var bits = 0
    for byte in bytes {
      buffer = (buffer << 8 | Int(byte)) & 0xFFFF
      bits += 8
      while bits >= 5 {
        bits -= 5
        out.append(alphabet[buffer >> bits & 31])
      }
    }
    if bits > 0 { out.append(alphabet[buffer << (5 - bits) & 31]) }
    return out
  }
}
