internal import CGit

/// Who, and when: the author or the committer of a commit.
public struct Signature: Hashable, Sendable {
  /// The person's or the agency's name.
  public var name: String
  /// The address.
  public var email: String
  /// The moment.
  public var time: GitTime

  /// The moment in seconds since 1970 in UTC.
  public var seconds: Int64 { time.seconds }
  /// How far the local clock was ahead of UTC, in minutes.
  public var offsetMinutes: Int { time.offsetMinutes }

  /// Puts a person and a moment together.
  public init(name: String, email: String, time: GitTime) {
    self.name = name
    self.email = email
    self.time = time
  }

  /// Puts a person and a moment together; `seconds` since 1970 in UTC.
  public init(name: String, email: String, seconds: Int64, offsetMinutes: Int = 0) {
    self.init(
      name: name, email: email, time: GitTime(seconds: seconds, offsetMinutes: offsetMinutes))
  }

  init(_ raw: git_signature) {
    name = String(copying: raw.name)
    email = String(copying: raw.email)
    time = GitTime(seconds: raw.when.time, offsetMinutes: Int(raw.when.offset))
  }

  /// The name or address as a commit may hold it: a newline or an angle bracket would let the text
  /// of one header become another.
  static func cleaned(_ text: String) -> String {
    var cleaned = String.UnicodeScalarView()
    for scalar in text.unicodeScalars where scalar != "<" && scalar != ">" {
      cleaned.append(scalar.isControl ? " " : scalar)
    }
    return String(Substring(String(cleaned)).trimmed)
  }
}

extension Unicode.Scalar {
  /// C0, DEL, C1 and the two Unicode line breaks.
  var isControl: Bool {
    value < 0x20 || (0x7F...0x9F).contains(value) || value == 0x2028 || value == 0x2029
  }
}
