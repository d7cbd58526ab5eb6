/// What is wrong with a template, and where.
public struct TemplateFinding: Error, Hashable, Sendable, CustomStringConvertible {
  /// The template's file.
  public var file: String
  /// The line, counted from 1.
  public var line: Int
  /// What is wrong.
  public var message: String

  /// "file:line: message".
  public var description: String { "\(file):\(line): \(message)" }
}
