/// How a text shows words that a person must choose between: `{~~ours~>theirs~~}`, which editors know
/// as CriticMarkup.
public enum DisputeMark {
  /// Both wordings as one mark; the white space before them stays outside.
  public static func mark(ours: String, theirs: String) -> String {
    let space = ours.isEmpty ? theirs.prefix(while: isSpace) : ours.prefix(while: isSpace)
    return space + "{~~\(trimmed(ours))~>\(trimmed(theirs))~~}"
  }

  /// How many marks a text still has.
  public static func count(in text: String) -> Int {
    text.components(between: "{~~", and: "~~}").filter { $0.contains("~>") }.count
  }

  static func trimmed(_ text: String) -> String {
    let head = text.drop(while: isSpace)
    return String(head.prefix(head.count - head.reversed().prefix(while: isSpace).count))
  }

  private static func isSpace(_ character: Character) -> Bool { character.isWhitespace }
}

extension String {
  /// What stands between each opening and the closing after it.
  fileprivate func components(between open: String, and close: String) -> [Substring] {
    var found: [Substring] = []
    var rest = self[...]
    while let start = rest.firstRange(of: open) {
      rest = rest[start.upperBound...]
      guard let end = rest.firstRange(of: close) else { break }
      found.append(rest[..<end.lowerBound])
      rest = rest[end.upperBound...]
    }
    return found
  }
}
