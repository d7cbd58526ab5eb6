/// Text as it may stand in XML and HTML.
enum Markup {
  /// Escapes what could end a text or an attribute; what XML forbids becomes U+FFFD.
  static func escaped(_ text: String) -> String {
    var out = ""
    out.reserveCapacity(text.utf8.count + 16)
    for scalar in text.unicodeScalars {
      switch scalar {
      case "<": out += "&lt;"
      case ">": out += "&gt;"
      case "&": out += "&amp;"
      case "\"": out += "&quot;"
      case "'": out += "&#39;"
      default: out.unicodeScalars.append(isForbidden(scalar) ? "\u{FFFD}" : scalar)
      }
    }
    return out
  }

  /// Markup in which what XML forbids has become U+FFFD.
  static func allowed(_ markup: String) -> String {
    guard markup.unicodeScalars.contains(where: isForbidden) else { return markup }
    var out = String.UnicodeScalarView()
    for scalar in markup.unicodeScalars { out.append(isForbidden(scalar) ? "\u{FFFD}" : scalar) }
    return String(out)
  }

  private static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "\n", "\t": false
    case "\u{0}"..<" ", "\u{7F}"..."\u{9F}": true
    default: scalar.value & 0xFFFE == 0xFFFE
    }
  }
}
