/// Texts in double quotes as YAML and JSON both read them.
enum QuotedText {
  /// The text in quotes, on one line, with everything escaped that a reader may not keep.
  static func quote(_ text: String) -> String {
    var out = "\""
    for scalar in clean(text).unicodeScalars {
      switch scalar.value {
      case 0x22: out += "\\\""
      case 0x5C: out += "\\\\"
      case 0x0A: out += "\\n"
      case 0x0D: out += "\\r"
      case 0x09: out += "\\t"
      case 0x00..<0x20, 0x7F...0x9F, 0x2028, 0x2029, 0xFFFE, 0xFFFF, 0xFDD0...0xFDEF,
        0x200B, 0x200E, 0x200F, 0x202A...0x202E, 0x2060, 0x2066...0x2069:
        out += escape(scalar.value)
      default: out.unicodeScalars.append(scalar)
      }
    }
    return out + "\""
  }

  /// The text as it can be kept: a NUL becomes the replacement character, and byte order marks
  /// go, for Foundation drops one at the start of whatever it decodes.
  static func clean(_ text: String) -> String {
    let scalars = text.unicodeScalars
    guard scalars.contains(where: { $0 == "\0" || $0 == "\u{FEFF}" }) else { return text }
    return String(
      String.UnicodeScalarView(
        scalars.filter { $0 != "\u{FEFF}" }.map { $0 == "\0" ? "\u{FFFD}" : $0 }))
  }

  /// Below U+10000 only: JSON would want two escapes above, which YAML refuses.
  private static func escape(_ value: UInt32) -> String {
    let digits = String(value, radix: 16, uppercase: true)
    return "\\u" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
