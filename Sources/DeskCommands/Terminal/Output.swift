#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// One stream of text to the reader, which knows whether a terminal is at its end.
public struct Output: Sendable {
  /// Where the bytes go.
  public let sink: any Sink
  /// Whether a person reads it on a terminal.
  public let isTerminal: Bool
  /// How many columns a line has.
  public let width: Int
  /// Whether styles are shown.
  public let colour: Bool

  /// Describes a stream; tests give it a `MemorySink`.
  public init(to sink: any Sink, isTerminal: Bool = false, width: Int = 80, colour: Bool = false) {
    self.sink = sink
    self.isTerminal = isTerminal
    self.width = max(1, width)
    self.colour = colour
  }

  /// Looks at an open file: 1 for data, 2 for messages.
  public init(
    descriptor: Int32, environment: [String: String], colour choice: ColourChoice = .auto
  ) {
    let isTerminal = isatty(descriptor) == 1
    self.init(
      to: FileSink(descriptor: descriptor), isTerminal: isTerminal,
      width: Self.width(
        environment: environment, window: isTerminal ? Self.windowWidth(descriptor) : nil),
      colour: choice.allows(isTerminal: isTerminal, environment: environment))
  }

  /// The columns of a line: COLUMNS, else the window's, else 80.
  public static func width(environment: [String: String], window: Int?) -> Int {
    if let said = environment["COLUMNS"].flatMap({ Int($0) }), (1...10_000).contains(said) {
      return said
    }
    return window.flatMap { $0 > 0 ? $0 : nil } ?? 80
  }

  /// Writes a text without a line end.
  public func write(_ text: TerminalText) throws(OutputFailure) {
    guard !text.isEmpty else { return }
    try sink.write(Array(text.rendered(colour: colour).utf8))
  }

  /// Writes a line.
  public func line(_ text: TerminalText = "") throws(OutputFailure) {
    try sink.write(Array((text.rendered(colour: colour) + "\n").utf8))
  }

  /// Writes lines in one go.
  public func lines(_ texts: [TerminalText]) throws(OutputFailure) {
    guard !texts.isEmpty else { return }
    try sink.write(Array(texts.map { $0.rendered(colour: colour) + "\n" }.joined().utf8))
  }

  /// Writes data byte for byte into a file or pipe; on a terminal it is filtered like any text.
  public func data(_ bytes: [UInt8]) throws(OutputFailure) {
    if isTerminal {
      try write(TerminalText(bytes: bytes, lines: true))
    } else {
      try sink.write(bytes)
    }
  }

  private static func windowWidth(_ descriptor: Int32) -> Int? {
    var size = winsize()
    return ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0 ? Int(size.ws_col) : nil
  }
}
