/// The initials of writers and editors that end an agency's text, such as "asl/tib/pid/cac".
enum SignOff {
  /// The initials and the body without them; nil when the last paragraph is text.
  static func cut(_ body: String) -> (initials: String, body: String)? {
    guard let start = body.ranges(of: "\n\n").last else { return nil }
    let last = body[start.upperBound...]
    guard last.utf8.count <= 80, let words = last.collapsed, isInitials(words) else { return nil }
    return (words, String(body[..<start.lowerBound]))
  }

  /// Groups of a few letters with strokes between, all small or of a script without capitals.
  private static func isInitials(_ words: String) -> Bool {
    let groups = words.split(separator: "/", omittingEmptySubsequences: false)
    guard groups.count >= 2 else { return false }
    return groups.allSatisfy { group in
      let letters = group.filter(\.isLetter)
      return (1...6).contains(letters.count) && !letters.contains(where: \.isUppercase)
        && group.allSatisfy { $0.isLetter || $0 == " " || $0 == "-" || $0 == "." || $0 == "\\" }
    }
  }
}
