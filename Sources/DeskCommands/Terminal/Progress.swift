/// Says how far a long piece of work has come, and says nothing of a short one.
///
/// It reads no clock: whoever works says how long it has been.
public struct Progress: Sendable {
  /// What is being done and to what: "Importing" and "stories".
  public let title, noun: String
  /// How many there are, nil when nobody knows.
  public let total: Int?

  private static let patience = Duration.milliseconds(500)
  private static let refresh = Duration.milliseconds(100)
  private static let plainInterval = Duration.seconds(10)

  private var shown: Duration?

  /// Starts a piece of work.
  public init(_ title: String, noun: String, total: Int?) {
    self.title = title
    self.noun = noun
    self.total = total
  }

  /// What to write now, nil for nothing: on a terminal over the last line, elsewhere a line every ten seconds.
  public mutating func update(
    done: Int, elapsed: Duration, isTerminal: Bool, width: Int
  ) -> ProgressMark? {
    if isTerminal {
      guard elapsed >= Self.patience else { return nil }
      if let shown, elapsed - shown < Self.refresh { return nil }
      shown = elapsed
      return .overwrite(line(done: done, elapsed: elapsed).truncated(to: max(1, width - 1)))
    }
    guard elapsed - (shown ?? .zero) >= Self.plainInterval else { return nil }
    shown = elapsed
    return .line(line(done: done, elapsed: elapsed))
  }

  /// What to write when the work is over: the terminal's line is wiped, if there was one.
  public func finish(isTerminal: Bool) -> ProgressMark? {
    isTerminal && shown != nil ? .wipe : nil
  }

  /// The line as it reads: "Importing: 1200 of 2454 stories (48 %), 410/s".
  public func line(done: Int, elapsed: Duration) -> TerminalText {
    let seconds = Double(elapsed.components.seconds) + Double(elapsed.components.attoseconds) / 1e18
    var count: TerminalText = "\(done) \(noun)"
    if let total {
      let share = total > 0 ? max(0, min(100, 100 * Double(done) / Double(total))) : 100
      count = "\(done) of \(total) \(noun) (\(Int(share)) %)"
    }
    let rate = seconds > 0 ? Double(done) / seconds : 0
    let shownRate =
      rate >= 10 ? "\(Int(min(rate, 1e15).rounded()))" : "\((rate * 10).rounded() / 10)"
    return "\(title): " + count + ", \(shownRate)/s"
  }
}
