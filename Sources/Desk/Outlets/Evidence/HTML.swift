/// A piece of a page that no text from outside can break out of: whatever it is made of is either
/// escaped or one of the elements and attributes below.
struct HTML {
  /// The elements there are; none of them fetches or runs anything.
  enum Element: String {
    case h1, h2, h3, p, dl, dt, dd, table, thead, tbody, tr, th, td, ins, del, code, bdi, section
    case span, ol, li, em
  }

  private(set) var source: String

  /// Text, with every character that means something to a browser escaped, and those made visible
  /// that could turn the text round or hide it.
  static func text(_ text: String) -> HTML {
    var source = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": source += "&amp;"
      case "<": source += "&lt;"
      case ">": source += "&gt;"
      case "\"": source += "&quot;"
      case "'": source += "&#39;"
      default:
        if isHidden(scalar) {
          let hex = String(scalar.value, radix: 16, uppercase: true)
          source += "[U+" + String(repeating: "0", count: max(0, 4 - hex.count)) + hex + "]"
        } else {
          source.unicodeScalars.append(scalar)
        }
      }
    }
    return HTML(source: source)
  }

  private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A: false
    case ..<0x20, 0x7F...0x9F, 0x202A...0x202E, 0x2066...0x2069, 0xFEFF, 0xFFFE...0xFFFF: true
    case 0xE0000...0xE007F: true
    default: false
    }
  }

  /// An element with pieces inside; its class is of this program's own.
  static func element(
    _ element: Element, class name: StaticString? = nil, _ pieces: [HTML]
  ) -> HTML {
    let attribute = name.map { " class=\"\($0)\"" } ?? ""
    let inside = pieces.map(\.source).joined()
    return HTML(source: "<\(element.rawValue)\(attribute)>\(inside)</\(element.rawValue)>")
  }

  /// An element with text inside.
  static func element(
    _ element: Element, class name: StaticString? = nil, _ words: String
  ) -> HTML {
    self.element(element, class: name, [text(words)])
  }

  /// A whole page, which may fetch nothing from anywhere.
  static func page(title: String, style: StaticString, _ pieces: [HTML]) -> [UInt8] {
    let body = pieces.map { $0.source + "\n" }.joined()
    return Array(
      """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" \
      content="default-src 'none'; style-src 'unsafe-inline'">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="color-scheme" content="light dark">
      <title>\(text(title).source)</title>
      <style>
      \(style)
      </style>
      </head>
      <body>
      \(body)</body>
      </html>

      """.utf8)
  }
}
