/// The dateline that opens a story's text, where the format has no field for it.
enum Dateline {
  /// "SHANGHAI, Oct 26" of "SHANGHAI, Oct 26 (Reuters) - Asian shares ..."; nil when unsure.
  static func find(in body: String) -> String? {
    // Characters are counted only where there is a bracket at all.
    let start = Substring(body.utf8.drop { $0 == 0x0A }.prefix { $0 != 0x0A })
    guard start.utf8.prefix(4_000).contains(0x28) else { return nil }
    let head = start.prefix(140)
    guard head.holds("(") else { return nil }
    for dash in [" - ", " – ", " — ", " _ ", " -- "] as [StaticString] {
      guard let found = head.parted(at: dash) else { continue }
      if let place = place(in: found.before) { return place }
    }
    return nil
  }

  /// What stands before the agency in brackets at the end.
  private static func place(in start: Substring) -> String? {
    guard start.last == ")", let bracket = start.lastIndex(of: "(") else { return nil }
    let agency = start[start.index(after: bracket)...].dropLast()
    let place = start[..<bracket].filter { $0 != "*" && $0 != "\\" }.collapsed
    guard (2...40).contains(agency.count), let place, place.count <= 90,
      let first = place.first, first.isUppercase || !first.isCased && first.isLetter,
      DateWords.month(String(place.prefix(while: \.isLetter)).lowercased()) == nil,
      place.contains(where: \.isLetter), place.split(separator: " ").count <= 10
    else { return nil }
    return place
  }
}

/// A byline that stands as the first paragraph of a text.
enum LeadingByline {
  /// "By Jane Doe" and the body without it; nil when the first paragraph is text.
  static func cut(_ body: String, known: String?) -> (byline: String, body: String)? {
    guard let found = body.parted(at: "\n\n"), found.before.utf8.count <= 200 else { return nil }
    let first = found.before.filter { $0 != "*" }
    guard let words = first.collapsed, words.count <= 80, !words.contains("\\") else { return nil }
    let rest = String(found.after)
    if let known {
      let same =
        words.lowercased() == known.lowercased() || words.lowercased() == "by " + known.lowercased()
      return same ? (known, rest) : nil
    }
    let parts = words.split(separator: " ")
    guard parts.count >= 3, parts.count <= 9,
      ["by", "von", "par", "por"].contains(parts[0].lowercased()),
      parts[0].first?.isUppercase ?? false, !".:!?".contains(words.last ?? "."),
      parts.dropFirst().allSatisfy({
        $0.first.map { $0.isUppercase || !$0.isCased } ?? false
          || ["and", "und", "et", "y", "de", "van", "von", "der", "la", "bin", "al", "of"].contains(
            $0)
      })
    else { return nil }
    return (words, rest)
  }
}
