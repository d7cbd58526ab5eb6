#if canImport(FoundationEssentials)
  public import FoundationEssentials
#else
  public import Foundation
#endif

/// Until when a story must not be published; one that cannot be read holds for ever.
public enum Embargo: Hashable, Sendable {
  /// An instant, and the text with its time zone as it was given.
  case until(Date, text: String)
  /// An embargo whose end only a person can tell, with the words found.
  case unclear(words: String)

  /// Reads "2026-01-31T09:00:00+01:00"; an instant without a time zone is unclear, as is all else.
  public init(_ text: String) {
    if let instant = Instant(text) {
      self = .until(instant.date, text: text)
    } else if text == "unclear" {
      self = .unclear(words: "")
    } else if text.hasPrefix("unclear: ") {
      self = .unclear(words: String(text.dropFirst(9)))
    } else {
      self = .unclear(words: text)
    }
  }

  /// The text that is kept in the file.
  public var text: String {
    switch self {
    case .until(_, let text): text
    case .unclear(words: ""): "unclear"
    case .unclear(let words): "unclear: \(words)"
    }
  }

  /// Whether the story may go out; never while the end is unclear.
  public func hasPassed(at now: Date) -> Bool {
    switch self {
    case .until(let date, _): date <= now
    case .unclear: false
    }
  }
}

extension Story {
  /// The embargo; nil when the file says nothing.
  ///
  /// Anything there that is no text is unclear.
  public var embargo: Embargo? {
    get {
      guard let node = file["embargo"] else { return nil }
      return Embargo(node.isNull ? "unclear" : node.text ?? "unclear: \(node.kindInWords)")
    }
    set { set("embargo", text: newValue?.text) }
  }
}
