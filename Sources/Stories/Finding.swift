/// Something wrong in a file a person wrote, at its place; prints as "file:line:column: message".
public struct Finding: Error, Hashable, Sendable {
  /// The file's name as the reader knows it; nil when the caller adds it.
  public var file: String?
  /// Counted from 1; 0 when the finding has no place.
  public var line: Int
  /// Counted in Unicode scalars from 1; 0 when the finding has no place.
  public var column: Int
  /// One sentence: what is wrong, and why.
  public var message: String
  /// What to do about it, such as the nearest known name.
  public var hint: String?

  /// Makes a finding at a place.
  public init(
    file: String? = nil, line: Int = 0, column: Int = 0, message: String, hint: String? = nil
  ) {
    self.file = file
    self.line = line
    self.column = column
    self.message = message
    self.hint = hint
  }

  /// The same finding in a named file.
  public func named(_ file: String?) -> Finding {
    var copy = self
    copy.file = file
    return copy
  }
}

extension Finding: CustomStringConvertible {
  /// "file:line:column: message", with what is not known left out; the hint is not part of it.
  public var description: String {
    var place: [String] = []
    if let file { place.append(file) }
    if line > 0 {
      place.append(String(line))
      place.append(String(column))
    }
    return place.isEmpty ? message : place.joined(separator: ":") + ": " + message
  }
}

extension Finding: Comparable {
  /// Orders findings as they stand in the file.
  public static func < (left: Finding, right: Finding) -> Bool {
    (left.file ?? "", left.line, left.column, left.message)
      < (right.file ?? "", right.line, right.column, right.message)
  }
}
