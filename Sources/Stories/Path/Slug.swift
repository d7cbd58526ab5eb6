import Foundation

/// A headline as a file name: `[a-z0-9-]`, never empty.
public struct Slug: Hashable, Sendable, CustomStringConvertible {
  /// The slug's text.
  public let text: String
  /// The same as `text`.
  public var description: String { text }

  /// Bytes a slug may have.
  public static let limit = 60

  /// Makes a slug of any text, in Latin letters; "story" where nothing is left.
  public init(_ headline: String) {
    let words = Self.latin(headline).utf8
      .map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
      .filter { $0 != UInt8(ascii: "'") }
      .split { !Self.isLetterOrDigit($0) }
    var slug: [UInt8] = []
    for word in words {
      let separator = slug.isEmpty ? 0 : 1
      if slug.count + separator + word.count > Self.limit {
        if slug.isEmpty { slug = Array(word.prefix(Self.limit)) }
        break
      }
      slug += separator == 0 ? Array(word) : [UInt8(ascii: "-")] + word
    }
    let text = slug.isEmpty ? "story" : String(decoding: slug, as: UTF8.self)
    self.text = Self.isReserved(text) ? text + "-story" : text
  }

  /// Takes a text that is a slug already; nil when it is none.
  public init?(exactly text: String) {
    let bytes = Array(text.utf8)
    let dash = UInt8(ascii: "-")
    guard (1...Self.limit).contains(bytes.count), bytes.first != dash, bytes.last != dash,
      bytes.allSatisfy({ Self.isLetterOrDigit($0) || $0 == dash }),
      !zip(bytes, bytes.dropFirst()).contains(where: { $0 == dash && $1 == dash }),
      !Self.isReserved(text)
    else { return nil }
    self.text = text
  }

  static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte)
  }

  /// Only what can be in a slug is turned to Latin: a headline of megabytes is not.
  private static func latin(_ text: String) -> String {
    let head = String(text.prefix(400).unicodeScalars.prefix(800).map(Character.init))
    let plain = head.replacing("\u{2019}", with: "'")
    if plain.utf8.allSatisfy({ $0 < 0x80 }) { return plain }
    let transform = StringTransform("Any-Latin; Latin-ASCII")
    let latin = plain.applyingTransform(transform, reverse: false) ?? plain
    let bare = latin.applyingTransform(.stripDiacritics, reverse: false) ?? latin
    // What ICU writes for letters such as ain and hamza joins, as an apostrophe does.
    return String(
      String.UnicodeScalarView(
        bare.unicodeScalars.filter { !(0x2B0...0x2FF).contains($0.value) && $0 != "`" }))
  }

  /// Names that Windows keeps for devices.
  private static func isReserved(_ text: String) -> Bool {
    if ["con", "prn", "aux", "nul"].contains(text) { return true }
    let bytes = Array(text.utf8)
    return bytes.count == 4 && (text.hasPrefix("com") || text.hasPrefix("lpt"))
      && (0x30...0x39).contains(bytes[3])
  }
}
