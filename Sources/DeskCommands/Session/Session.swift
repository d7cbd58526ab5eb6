import Desk
public import Git

/// Everything a command may touch outside itself; tests make their own.
public struct Session: Sendable {
  /// Where the command runs.
  public var folder: String
  /// The process's environment.
  public var environment: [String: String]
  /// For data.
  public var output: Output
  /// For messages, hints and progress.
  public var errors: Output
  /// Reads all of standard input.
  public var input: @Sendable () throws -> [UInt8]
  /// Whether a person can answer a question.
  public var canAsk: Bool
  /// What time it is.
  public var clock: @Sendable () -> GitTime
  /// The zone that times are shown in.
  public var zone: Zone
  /// Waits; ends early when the task is cancelled.
  public var sleep: @Sendable (Duration) async throws -> Void = { try await Task.sleep(for: $0) }
  /// From now on, signals that ask the process to end arrive here instead of ending it.
  public var signals: @Sendable () -> AsyncStream<Int32> = { AsyncStream { $0.finish() } }

  /// A session of these parts.
  public init(
    folder: String, environment: [String: String], output: Output, errors: Output,
    input: @escaping @Sendable () throws -> [UInt8], canAsk: Bool,
    clock: @escaping @Sendable () -> GitTime, zone: Zone
  ) {
    self.folder = folder
    self.environment = environment
    self.output = output
    self.errors = errors
    self.input = input
    self.canAsk = canAsk
    self.clock = clock
    self.zone = zone
  }

  func desk() throws -> Desk {
    try Desk(at: folder, environment: environment, clock: clock)
  }

  var when: When { When(zone: zone, now: clock().seconds) }

  /// Says something beside the data, such as the next command.
  func note(_ text: TerminalText) throws { try errors.lines(text.wrapped(to: errors.width)) }

  /// Names the command that comes next.
  func hint(_ command: TerminalText) throws {
    try errors.line(("hint: " + command).styled(.dim))
  }
}
