/// Whether a text has the shape of a story, as far as plain text can tell.
enum PageShape {
  /// Refuses what has no headline and body: code, read-me files, licences, lists, single lines.
  static func check(_ lines: [PageLine]) throws(WireFailure) {
    let words = lines.reduce(0) { $0 + $1.wordCount }
    guard lines.count >= 2, words >= 20 || lines.reduce(0, { $0 + $1.text.utf8.count }) >= 240
    else {
      throw WireFailure(
        .notAStory, "The text is too short for a story: it has no headline and body.")
    }
    if isCode(lines) {
      throw WireFailure(.notAStory, "The text looks like a program or data, not like a story.")
    }
    if isDocument(lines) {
      throw WireFailure(
        .notAStory, "The text looks like a read-me file, a manual or a licence, not like a story.")
    }
    let prose = lines.filter(\.isProse)
    let lettered = prose.reduce(0) { $0 + $1.text.utf8.count }
    let all = lines.reduce(0) { $0 + $1.text.utf8.count }
    guard !prose.isEmpty, lettered * 4 >= all else {
      throw WireFailure(.notAStory, "The text has no paragraphs of prose, so it is no story.")
    }
  }

  /// Refuses what speaks of a program's files and nowhere says who wrote it, where or when.
  static func checkSubject(_ lines: [PageLine], isAnonymous: Bool) throws(WireFailure) {
    let text = lines.prefix(60).map { $0.text.lowercased() }.joined(separator: " ")
    let technical = [
      "license", "licence", "copyright", "software", "package", "source code", "redistribut",
      "warranty", "library", "compile", "installed", "documentation", "linker", "header file",
      "command line", "repository", "debian", "derivative works", "without restriction",
    ]
    let found = (technical + ["readme"]).count { text.contains($0) }
    let needed = text.contains("readme") ? 1 : 2
    if found >= (isAnonymous ? needed : 6) {
      throw WireFailure(
        .notAStory, "The text speaks of software or a licence and not of news, so it is no story.")
    }
  }

  private static func isCode(_ lines: [PageLine]) -> Bool {
    let coded = lines.filter { line in
      let text = line.text
      if text.hasSuffix(";") || text.hasSuffix("{") || text == "}" || text.hasSuffix("};") {
        return true
      }
      if text.hasPrefix("//") || text.hasPrefix("/*") || text.hasPrefix("#include") { return true }
      if text.hasPrefix("<") && text.hasSuffix(">") { return true }
      let signs = text.utf8.count { "{}[]()<>=;:_\\/|+*&%$#@^~`\"".utf8.contains($0) }
      return signs * 5 > text.utf8.count
    }
    return coded.count * 4 >= lines.count
  }

  private static func isDocument(_ lines: [PageLine]) -> Bool {
    let text = lines.prefix(60).map { $0.text.lowercased() }
    let marks = text.filter { line in
      line.hasPrefix("# ") || line.hasPrefix("## ") || line.hasPrefix("```") || line.hasPrefix("$ ")
        || line.hasPrefix("===") || line.hasPrefix("---") || line.hasPrefix("[!")
    }
    if marks.count >= 2 || text.first?.hasPrefix("# ") ?? false && !marks.isEmpty { return true }
    let legal = [
      "permission is hereby granted", "without warranty", "licensed under the",
      "redistribution and use",
      "gnu general public license", "terms and conditions for use", "this license",
      "software is provided",
      "end user license", "the licensor", "hereby grants",
    ]
    return legal.count(where: { phrase in text.contains { $0.contains(phrase) } }) >= 2
  }
}
