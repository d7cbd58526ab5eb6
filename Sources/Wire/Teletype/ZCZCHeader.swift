/// The header lines of a ZCZC wire.
struct ZCZCHeader: Sendable {
  var headline: String?
  var slug: String?
  var keywords: [String] = []
  var takeKey: String?
  var place: String?
  var isTabular = false
  var codes: [String] = []
  var categories: [String] = []
  var regions: [String] = []
  var genres: [String] = []
  /// What is carried nowhere, with its mark.
  var unmapped: [String] = []

  /// Reads header lines and returns where the text begins.
  mutating func read(_ lines: [[UInt8]]) -> Int {
    var index = 0
    while index < lines.count {
      let line = lines[index]
      guard let words = String(decoding: line, as: UTF8.self).collapsed else {
        index += 1
        // A blank line after header lines ends them only where no mark follows.
        if index < lines.count, Self.isMark(lines[index]) { continue }
        break
      }
      if index == 0, Self.isService(words) {
        unmapped.append("service: \(words)")
      } else if Self.isMark(line) {
        take(words)
      } else {
        break
      }
      index += 1
    }
    if slug == nil, headline == nil, !keywords.isEmpty, keywords.count > 1 {
      headline = keywords.removeFirst()
    }
    return index
  }

  private mutating func take(_ words: String) {
    let rest = String(words.dropFirst()).collapsed
    guard let mark = words.first, let rest else { return }
    switch mark {
    case "$" where rest.utf8.count <= 3: categories.append(rest)
    case "$", "^": headline = headline ?? rest
    case ":":
      if rest.hasPrefix("("), rest.hasSuffix(")") {
        place = String(rest.dropFirst().dropLast()).collapsed
      } else {
        keywords.append(rest)
      }
    case "=": takeKey = rest
    case "#": slug = rest
    case "*" where rest == "X" || rest == "T": isTabular = rest == "T"
    case "*", "+":
      if rest.utf8.allSatisfy(Sniff.isDigit) {
        codes.append(rest)
      } else {
        unmapped.append(words)
      }
    case "@": regions.append(rest)
    case "~": genres.append(rest)
    default: unmapped.append(words)
    }
  }

  private static func isMark(_ line: [UInt8]) -> Bool {
    let line = line.drop { $0 == 0x20 }
    guard let first = line.first, line.count <= 160 else { return false }
    switch first {
    // `$4,140,227` is an amount, `* item` a list.
    case 0x24: return line.count < 2 || !Sniff.isDigit(line[line.startIndex + 1])
    case 0x2A:
      let rest = line.dropFirst()
      return rest.elementsEqual([0x58]) || rest.elementsEqual([0x54])
        || rest.count == 8 && rest.allSatisfy(Sniff.isDigit)
    case 0x2B: return line.dropFirst().allSatisfy { Sniff.isDigit($0) || $0 == 0x20 }
    case 0x40: return line.count <= 30
    case 0x3A, 0x3D, 0x5E, 0x26, 0x7E, 0x25, 0x23: return true
    default: return false
    }
  }

  /// `YY RFG TDR`, `HH TDCom`: a category of two letters and codes of destinations.
  private static func isService(_ words: String) -> Bool {
    let parts = words.split(separator: " ")
    return parts.count >= 2 && parts[0].utf8.count == 2 && parts[0] == parts[0].uppercased()
      && words.utf8.count <= 40
      && parts.dropFirst().allSatisfy {
        ($0.first?.isUppercase ?? false) && $0.utf8.count <= 10 || $0.hasPrefix("(")
      }
  }
}
