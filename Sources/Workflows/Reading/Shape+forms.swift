import Foundation
import Stories

extension Shape {
  /// A text of a certain form, such as an address.
  struct Form: Sendable {
    /// What it is, with an example.
    let noun: String
    /// The form as a regular expression, for the schema.
    let pattern: String
    /// Whether a text has the form.
    let fits: @Sendable (String) -> Bool
    /// What a text that does not fit may have been meant for.
    var near: @Sendable (String) -> String? = { _ in nil }
    /// The whole numbers that may stand there too, for the schema.
    var numbers: ClosedRange<Int>?
    /// Whether a text that does not fit is kept out of findings.
    var isConcealed = false
  }
}

extension Shape.Form {
  /// An address of a person.
  static let address = Self(
    noun: "an address such as asha@example.org", pattern: "^[^@\\s]+@[^@\\s]+$",
    fits: { text in
      let parts = text.split(separator: "@", omittingEmptySubsequences: false)
      return parts.count == 2
        && parts.allSatisfy { !$0.isEmpty && !$0.contains(where: \.isWhitespace) }
    })

  /// An address of the web.
  static let webAddress = Self(
    noun: "an http or https address such as https://example.org/feed.xml",
    pattern: "^https?://[^/\\s]+\\S*$",
    fits: { text in
      guard let url = URL(string: text), !text.contains(where: \.isWhitespace) else { return false }
      return ["http", "https"].contains(url.scheme) && url.host()?.isEmpty == false
    })

  /// A folder.
  static let folder = plain("a folder such as /srv/ftp/northwire")

  /// The name of an agency.
  static let agency = plain("the name of an agency such as Northwire")

  /// The name of a publisher.
  static let publisher = plain("the name of a publisher such as The Evening Post")

  /// A text that says something, in one line.
  static func plain(_ noun: String) -> Self {
    Self(noun: noun, pattern: "^[^\\n\\r]*\\S[^\\n\\r]*$", fits: isPlain)
  }

  /// A language as BCP 47 writes it.
  static let language = Self(
    noun: "a language tag such as en or pt-BR", pattern: "^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$",
    fits: { text in
      let parts = text.split(separator: "-", omittingEmptySubsequences: false)
      return parts.allSatisfy { part in
        (1...8).contains(part.utf8.count)
          && part.unicodeScalars.allSatisfy {
            $0.isASCII && $0.properties.isAlphabetic || isDigit($0)
          }
      }
        && parts[0].utf8.count >= 2 && !parts[0].unicodeScalars.contains(where: isDigit)
    })

  /// A zone of the time zone database, whose tables are part of the program.
  static let timeZone = Self(
    noun: "a time zone such as Europe/London", pattern: "^[A-Za-z0-9_+/-]+$",
    fits: { TimeZone(identifier: $0) != nil },
    near: { Stories.nearest(to: $0, in: TimeZone.knownTimeZoneIdentifiers) })

  /// A span of time.
  static let duration = Self(
    noun: "a span of time such as 30s, 5m, 6h or 2d", pattern: "^[1-9][0-9]{0,5}[smhd]$",
    fits: { duration($0) != nil })

  /// Reads a whole number of seconds, minutes, hours or days.
  static func duration(_ text: String) -> Duration? {
    let units: [Character: Int] = ["s": 1, "m": 60, "h": 3_600, "d": 86_400]
    guard let unit = text.last.flatMap({ units[$0] }), (2...7).contains(text.utf8.count),
      text.first != "0", text.dropLast().unicodeScalars.allSatisfy(isDigit),
      let number = Int(text.dropLast())
    else { return nil }
    return .seconds(number * unit)
  }

  /// Whether a text says something, in one line.
  @Sendable static func isPlain(_ text: String) -> Bool {
    text.contains { !$0.isWhitespace }
      && !text.unicodeScalars.contains { $0.properties.generalCategory == .control }
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }
}
