extension TerminalText: ExpressibleByStringInterpolation {
  /// Takes words written in our own code as they are.
  public init(stringLiteral value: StaticString) {
    self.init(trusted: value.description)
  }

  /// Takes words written in our own code with filtered values between them.
  public init(stringInterpolation: StringInterpolation) {
    self.init(runs: stringInterpolation.runs)
  }

  /// Gathers our own words as they are and filters every value between them.
  public struct StringInterpolation: StringInterpolationProtocol {
    var runs: [Run] = []

    /// Starts with nothing.
    public init(literalCapacity: Int, interpolationCount: Int) {}

    /// Adds words of our own.
    public mutating func appendLiteral(_ literal: StaticString) {
      runs.append(Run(literal.description, []))
    }

    /// Adds a text that was filtered before, styles and all.
    public mutating func appendInterpolation(_ text: TerminalText) {
      runs += text.runs
    }

    /// Adds a value from outside, filtered.
    public mutating func appendInterpolation(_ value: some CustomStringConvertible) {
      runs += TerminalText(value.description).runs
    }
  }
}
