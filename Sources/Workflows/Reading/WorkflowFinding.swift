public import Stories

/// Something wrong in one of the desk's own files, and how bad it is.
public struct WorkflowFinding: Hashable, Sendable, CustomStringConvertible {
  /// How bad it is.
  public enum Severity: String, Sendable {
    /// The file is not used.
    case error
    /// The file is used, though probably not meant so.
    case warning
  }

  /// How bad it is.
  public let severity: Severity
  /// What is wrong, and where.
  public let finding: Finding

  init(_ severity: Severity, _ finding: Finding) {
    self.severity = severity
    self.finding = finding
  }

  init(_ severity: Severity, _ flaw: Check.Flaw, file: String?) {
    self.init(
      severity,
      Finding(
        file: file, line: flaw.place.line, column: flaw.place.column, message: flaw.message,
        hint: flaw.hint))
  }

  /// What to do about it, such as the nearest known name.
  public var hint: String? { finding.hint }

  /// "file:line:column: error: message"; the hint is not part of it.
  public var description: String {
    var bare = finding
    bare.message = "\(severity.rawValue): \(finding.message)"
    return bare.description
  }
}

extension [WorkflowFinding] {
  /// Whether one of them keeps the file from being used.
  public var hasError: Bool { contains { $0.severity == .error } }

  /// The same findings in the order of the file.
  func inOrder() -> [WorkflowFinding] {
    sorted { $0.finding < $1.finding }
  }
}
