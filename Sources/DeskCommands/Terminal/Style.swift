/// How a run of text looks on a terminal; elsewhere it looks like nothing.
public struct Style: OptionSet, Hashable, Sendable {
  /// The styles as bits.
  public let rawValue: UInt8

  /// Takes the styles as bits.
  public init(rawValue: UInt8) { self.rawValue = rawValue }

  /// Red letters.
  public static let red = Style(rawValue: 1)
  /// Green letters.
  public static let green = Style(rawValue: 2)
  /// Yellow letters.
  public static let yellow = Style(rawValue: 4)
  /// Heavy letters.
  public static let bold = Style(rawValue: 8)
  /// Faint letters.
  public static let dim = Style(rawValue: 16)
  /// A line under the letters.
  public static let underline = Style(rawValue: 32)
  /// A line through the letters.
  public static let strike = Style(rawValue: 64)

  /// The escape sequence that starts the style, empty when there is none.
  var start: String {
    let codes: [(Style, String)] = [
      (.bold, "1"), (.dim, "2"), (.underline, "4"), (.strike, "9"), (.red, "31"), (.green, "32"),
      (.yellow, "33"),
    ]
    let chosen = codes.filter { contains($0.0) }.map(\.1)
    return chosen.isEmpty ? "" : "\u{1B}[" + chosen.joined(separator: ";") + "m"
  }

  /// The escape sequence that ends every style.
  static let end = "\u{1B}[0m"
}
