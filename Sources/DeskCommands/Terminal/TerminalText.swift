/// Text that may go to a terminal: whatever came from outside has passed the filter.
///
/// Only words written in our code are taken as they are; every value put into them is filtered.
public struct TerminalText: Hashable, Sendable {
  /// A piece of text in one style.
  public struct Run: Hashable, Sendable {
    /// The filtered text.
    public let text: String
    /// How it looks.
    public let style: Style

    init(_ text: String, _ style: Style) {
      self.text = text
      self.style = style
    }
  }

  /// The pieces in order, none of them empty, no neighbours in one style.
  public let runs: [Run]

  /// Filters a piece of outside text; a line end is shown as `^J` unless lines are allowed.
  public init(_ outside: String, lines: Bool = false) {
    self.init(trusted: Filter.visible(outside, lines: lines))
  }

  /// Filters outside bytes; those that are no UTF-8 become U+FFFD.
  public init(bytes outside: some Sequence<UInt8>, lines: Bool = false) {
    self.init(String(decoding: Array(outside), as: UTF8.self), lines: lines)
  }

  init(trusted text: String, style: Style = []) {
    runs = text.isEmpty ? [] : [Run(text, style)]
  }

  init(runs: [Run]) {
    self.runs = runs.reduce(into: []) { joined, run in
      if let last = joined.last, last.style == run.style {
        joined[joined.count - 1] = Run(last.text + run.text, run.style)
      } else if !run.text.isEmpty {
        joined.append(run)
      }
    }
  }

  /// The text without its styles.
  public var plain: String { runs.lazy.map(\.text).joined() }

  /// Whether there is nothing to print.
  public var isEmpty: Bool { runs.isEmpty }

  /// The same text with more style.
  public func styled(_ style: Style) -> TerminalText {
    TerminalText(runs: runs.map { Run($0.text, $0.style.union(style)) })
  }

  /// The text with escape sequences for its styles, or without any.
  public func rendered(colour: Bool) -> String {
    guard colour else { return plain }
    return runs.reduce(into: "") { text, run in
      text += run.style.isEmpty ? run.text : run.style.start + run.text + Style.end
    }
  }

  /// One text after the other.
  public static func + (left: TerminalText, right: TerminalText) -> TerminalText {
    TerminalText(runs: left.runs + right.runs)
  }

  /// Adds a text at the end.
  public static func += (left: inout TerminalText, right: TerminalText) {
    left = left + right
  }
}

extension Sequence<TerminalText> {
  /// The texts one after the other with a separator between them.
  public func joined(separator: TerminalText = "") -> TerminalText {
    var runs: [TerminalText.Run] = []
    for (index, text) in enumerated() {
      if index > 0 { runs += separator.runs }
      runs += text.runs
    }
    return TerminalText(runs: runs)
  }
}
