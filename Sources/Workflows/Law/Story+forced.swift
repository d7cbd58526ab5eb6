public import Stories

extension Story {
  /// The guards that its steps were forced past and nobody has cleared, in one line; nil for none.
  public var forced: String? {
    get { text("forced") }
    set { set("forced", text: newValue) }
  }

  /// The names in a line of guards.
  public static func guards(_ line: String?) -> [String] {
    (line ?? "").split(separator: ",").map { String($0.filter { !$0.isWhitespace }) }
  }

  /// The line of guards after a step was forced past some more.
  public static func line(_ guards: [String], after line: String?) -> String? {
    let known = Self.guards(line)
    let all = known + guards.filter { !known.contains($0) }
    return all.isEmpty ? nil : all.joined(separator: ", ")
  }
}
