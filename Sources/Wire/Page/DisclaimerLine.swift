#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// A paragraph as a candidate for a disclaimer.
struct DisclaimerLine {
  /// Without Markdown's emphasis and escapes, on one line.
  let text: String
  /// Lower case with straight apostrophes.
  let lower: [UInt8]
  /// The same for C; blanks stand for what could end it early.
  private let terminated: [CChar]

  init(_ paragraph: String) {
    let bytes = paragraph.utf8.filter { $0 != 0x2A && $0 != 0x5C && $0 != 0x60 }
    let collapsed = String(decoding: bytes, as: UTF8.self).collapsed ?? ""
    var plain = collapsed.utf8.drop { $0 == 0x5F || $0 == 0x23 || $0 == 0x20 || $0 == 0x3E }
    while plain.last == 0x5F { plain.removeLast() }
    text = String(Substring(plain))
    lower = Self.straight(text.lowercased())
    terminated = lower.map { CChar(bitPattern: $0 == 0 ? 0x20 : $0) } + [0]
  }

  /// The bytes with typographic apostrophes (U+2018, U+2019, U+02BC) made straight.
  private static func straight(_ text: String) -> [UInt8] {
    let bytes = Array(text.utf8)
    guard bytes.contains(where: { $0 == 0xE2 || $0 == 0xCA }) else { return bytes }
    var result: [UInt8] = []
    var index = 0
    while index < bytes.count {
      let rest = bytes[index...]
      if rest.starts(with: [0xE2, 0x80, 0x98]) || rest.starts(with: [0xE2, 0x80, 0x99]) {
        result.append(0x27)
        index += 3
      } else if rest.starts(with: [0xCA, 0xBC]) {
        result.append(0x27)
        index += 2
      } else {
        result.append(bytes[index])
        index += 1
      }
    }
    return result
  }

  /// Whether brackets or a label such as "Disclaimer:" set it apart.
  var isMarked: Bool { Self.labels.contains { lower.starts(with: $0.utf8) } }

  private static let labels = [
    "disclaimer", "note:", "editor's note", "(", "[", "（", "हिन्दी", "avertissement", "hinweis",
    "nota", "अस्वीकरण", "डिस्क्लेमर", "note ",
  ]

  /// Whether somebody's words stand in it between marks of quotation.
  var isQuoted: Bool {
    text.unicodeScalars.lazy.filter {
      "\u{201C}\u{201D}\u{00AB}\u{00BB}\"".unicodeScalars.contains($0)
    }
    .prefix(2).count == 2
  }

  /// Bytes that a disclaimer may have; scripts of three bytes a letter need more.
  var limit: Int { lower.contains { $0 >= 0xE0 } ? 2_000 : 700 }

  /// Whether it has about as many words as one sentence.
  var isShort: Bool { lower.count(where: { $0 == 0x20 }) <= 34 }

  /// Whether one of the patterns occurs.
  func has(_ patterns: [String]) -> Bool { patterns.contains { matches($0) } }

  /// Finds a pattern; `*` bridges at most 60 bytes that end no sentence.
  private func matches(_ pattern: String) -> Bool {
    guard let star = pattern.utf8.firstIndex(of: 0x2A) else {
      return find(pattern, from: 0) != nil
    }
    let head = pattern[..<star]
    let tail = pattern[pattern.utf8.index(after: star)...]
    var start = 0
    while let end = find(head, from: start) {
      // The blanks at the star's sides may be one and the same.
      if let found = find(tail, from: end - 1), found - end <= 60 + tail.utf8.count,
        !lower[end..<max(end, found)].contains(0x2E)
      {
        return true
      }
      start = end
    }
    return false
  }

  /// Where the first occurrence from `start` ends.
  private func find(_ needle: some StringProtocol, from start: Int) -> Int? {
    guard (0...lower.count).contains(start) else { return nil }
    let length = needle.utf8.count
    return terminated.withUnsafeBufferPointer { text -> Int? in
      guard let first = text.baseAddress else { return nil }
      return needle.withCString { sought in
        strstr(first + start, sought).map { UnsafePointer($0) - first + length }
      }
    }
  }

  /// The publisher's name between two phrases, as it is written in the text.
  func publisher(_ templates: [(before: String, after: String)]) -> String? {
    let text = String(text.map { "\u{2019}\u{2018}\u{02BC}".contains($0) ? "'" : $0 })
    let lowered = text.lowercased()
    // Lower case may be longer or shorter than the text; then its places mean nothing in it.
    guard lowered.count == text.count else { return nil }
    for template in templates {
      guard
        let before = lowered.firstRange(of: template.before) ?? emptyRange(template.before, lowered)
      else { continue }
      let rest = lowered[before.upperBound...]
      let after =
        template.after.isEmpty ? rest.endIndex : rest.firstRange(of: template.after)?.lowerBound
      guard let after else { continue }
      let offset = lowered.distance(from: lowered.startIndex, to: before.upperBound)
      let length = lowered.distance(from: before.upperBound, to: after)
      guard length > 0, length <= 40 else { continue }
      let start = text.index(text.startIndex, offsetBy: offset)
      if let name = Self.name(text[start..<text.index(start, offsetBy: length)]) { return name }
    }
    return nil
  }

  private func emptyRange(_ before: String, _ text: String) -> Range<String.Index>? {
    before.isEmpty ? text.startIndex..<text.startIndex : nil
  }

  /// A name without article, possessive and brackets; nil for words that are none.
  private static func name(_ raw: Substring) -> String? {
    var name = raw.drop { "([ -–:".contains($0) }
    // A capital article is part of the name.
    for article in ["the ", "our ", "its ", "any ", "la ", "le "] where name.hasPrefix(article) {
      name = name.dropFirst(article.count)
    }
    while let last = name.last, ").] ,;،।".contains(last) { name = name.dropLast() }
    if name.hasSuffix("'s") { name = name.dropLast(2) }
    if name.hasSuffix("'") { name = name.dropLast() }
    let lowered = name.lowercased()
    let none = [
      "us", "our", "its", "any", "editors", "staff", "team", "anyone", "a human", "news desk",
      "desk",
      "this", "editorial", "news", "the", "this website", "an editor", "any of our", "member",
      "members of",
      "எங்கள்", "எங்களது", "ہماری", "الموقع", "हमारी", "हमारे", "आमच्या", "আমাদের",
    ]
    guard !name.isEmpty, !none.contains(lowered), !name.contains(". "),
      name.first.map({
        !$0.isLowercase || lowered.contains(".") || name.contains { $0.isUppercase }
      })
        ?? false, name.split(separator: " ").count <= 5
    else { return nil }
    let starts = [
      "this ", "disclaimer", "except ", "note", "it ", "published", "story", "an ", "a ",
    ]
    return starts.contains { lowered.hasPrefix($0) } ? nil : String(name)
  }

  /// The agency named, the publisher's own name left out.
  func agency(publisher: String?) -> String? {
    guard let publisher, let range = text.firstRange(of: publisher) else {
      return AgencyNames.first(in: text) ?? nameAtEnd
    }
    return AgencyNames.first(in: String(text[range.upperBound...]))
      ?? AgencyNames.first(in: String(text[..<range.lowerBound])) ?? nameAtEnd
  }

  /// An agency that no list knows: a name of its own after the last dash, as in `feed - Northwire`.
  private var nameAtEnd: String? {
    guard let dash = text.lastIndex(where: { "-–—".contains($0) }),
      text[..<dash].last?.isWhitespace == true, text[text.index(after: dash)...].first == " "
    else { return nil }
    let name = text[text.index(after: dash)...].drop { $0 == " " }.prefix { !").]".contains($0) }
    let words = name.split(separator: " ")
    return (1...4).contains(words.count) && words.allSatisfy { $0.first?.isUppercase == true }
      ? words.joined(separator: " ") : nil
  }
}
