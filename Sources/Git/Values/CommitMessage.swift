internal import CGit

/// One fact at the end of a commit message: `Key: value`.
public struct Trailer: Hashable, Sendable {
  /// ASCII letters, digits and hyphens.
  public let key: String
  /// One line.
  public let value: String

  /// Keeps of the key what a key may hold, and makes the value one line without control characters.
  public init(_ key: String, _ value: String) {
    self.key = String(
      decoding: key.utf8.filter { byte in
        (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte)
          || (0x61...0x7A).contains(byte) || byte == UInt8(ascii: "-")
      }, as: UTF8.self)
    self.value = CommitMessage.oneLine(value)
  }
}

/// A commit message in its three parts, in which no part can pass for another.
public struct CommitMessage: Hashable, Sendable {
  /// The sentence on the first line.
  public let subject: String
  /// What follows it; may be empty.
  public let body: String
  /// The facts at the end; those with an empty key are left out.
  public let trailers: [Trailer]

  /// Cleans each part: the subject and every value become one line, control characters go.
  public init(subject: String, body: String = "", trailers: [Trailer] = []) {
    let subject = Self.oneLine(subject)
    self.subject = subject.utf8.starts(with: "---".utf8) ? " " + subject : subject
    self.trailers = trailers.filter { !$0.key.isEmpty }
    self.body = Self.harmless(body, followed: !self.trailers.isEmpty)
  }

  /// The message as git stores it.
  public var text: String {
    var parts = [subject]
    if !body.isEmpty { parts.append(body) }
    if !trailers.isEmpty {
      parts.append(trailers.map { "\($0.key): \($0.value)" }.joined(separator: "\n"))
    }
    return parts.joined(separator: "\n\n") + "\n"
  }

  /// The trailers of any commit message, by git's rules: the last paragraph, unless it is the first.
  public static func trailers(of message: String) throws(GitFailure) -> [Trailer] {
    try Library.start()
    let operation = "read the trailers of a commit message"
    try Repository.refuseNUL(message, operation)
    var array = git_message_trailer_array()
    try git(operation) { git_message_trailers(&array, message) }
    defer { git_message_trailer_array_free(&array) }
    return UnsafeBufferPointer(start: array.trailers, count: array.count).map {
      Trailer(String(copying: $0.key), String(copying: $0.value))
    }
  }

  /// Every run of control characters and spaces becomes one space.
  static func oneLine(_ text: String) -> String {
    let words = text.unicodeScalars.split { $0.isControl || $0 == " " }
    return words.map { String($0) }.joined(separator: " ")
  }

  /// A line of dashes would end the message for git's reader of trailers, and a last paragraph of
  /// `Key: value` lines would be taken for trailers: a space before such lines stops both.
  private static func harmless(_ body: String, followed: Bool) -> String {
    var lines = body.unicodeScalars
      .split(omittingEmptySubsequences: false) {
        $0 == "\n" || $0 == "\u{2028}" || $0 == "\u{2029}"
      }
      .map { line in
        var cleaned = String.UnicodeScalarView()
        for scalar in line where scalar != "\r" { cleaned.append(scalar.isControl ? " " : scalar) }
        while cleaned.last == " " { cleaned.removeLast() }
        return String(cleaned)
      }
    while lines.last?.isEmpty == true { lines.removeLast() }
    while lines.first?.isEmpty == true { lines.removeFirst() }
    for position in lines.indices where lines[position].utf8.starts(with: "---".utf8) {
      lines[position] = " " + lines[position]
    }
    if !followed {
      let start = lines.lastIndex(of: "").map { $0 + 1 } ?? 0
      let looksLikeTrailers = lines[start...].contains { $0.utf8.contains(UInt8(ascii: ":")) }
      if looksLikeTrailers {
        for position in start..<lines.count { lines[position] = " " + lines[position] }
      }
    }
    return lines.joined(separator: "\n")
  }
}
