/// What stands between STX and the story: slug, headline, notes to editors, bylines.
struct ANPAHead: Sendable {
  var slug: String?
  /// The slug as sent, with its version and number of words.
  var slugLine: String?
  var version: String?
  var headlines: [String] = []
  var bylines: [String] = []
  var notes: [String] = []
  var photos: [String] = []
  /// Centred lines that are none of these, such as `All Times EDT=`.
  var subheads: [ANPALine] = []

  /// Reads the head and returns with the number of lines it took.
  init(_ lines: ArraySlice<ANPALine>) {
    var lines = lines.filter { !$0.isBlank }
    if let first = lines.first, first.isMarked, first.end == .quad, first.text.first == 0x2A,
      first.text.count <= 8
    {
      lines.removeFirst()
    }
    guard let first = lines.first else { return }
    readSlug(first)
    for line in Self.joined(lines.dropFirst()) { read(line) }
  }

  private mutating func readSlug(_ line: ANPALine) {
    guard let words = line.words else { return }
    slugLine = words
    var parts = words.split(separator: ",").compactMap { $0.collapsed }
    if parts.count > 1, parts.last?.utf8.allSatisfy(Sniff.isDigit) ?? false { parts.removeLast() }
    slug = parts.first
    version = parts.count > 1 ? parts.dropFirst().joined(separator: ", ") : nil
  }

  /// Lines wrapped by the printer are one: nothing closed the first and nothing opened the second.
  private static func joined(_ lines: ArraySlice<ANPALine>) -> [ANPALine] {
    var result: [ANPALine] = []
    for line in lines {
      if let last = result.last, last.end == .none, last.isMarked, !line.isMarked {
        result[result.count - 1].text += [0x20] + line.text
        result[result.count - 1].end = line.end
      } else {
        result.append(line)
      }
    }
    return result
  }

  private mutating func read(_ line: ANPALine) {
    guard let words = line.words else { return }
    if Self.isPhotoList(words) {
      notes.append(words)
      photos += Self.photoNumbers(words)
    } else if EditorsNote.isNote(words) {
      notes.append(words)
    } else if Self.isByline(words)
      || line.end == .centred && (!bylines.isEmpty || words.hasSuffix("Associated Press"))
    {
      bylines.append(words)
    } else if headlines.isEmpty || line.end == .quad || line.end == .none {
      headlines.append(words)
    } else {
      subheads.append(line)
    }
  }

  static func isByline(_ words: String) -> Bool {
    let lower = words.lowercased()
    return ["by ", "von ", "par ", "por "].contains { lower.hasPrefix($0) }
      && words.split(separator: " ").count <= 14 && !".!?".contains(words.last ?? ".")
  }

  /// `AP Photo XNP101, XNP102`: numbers of pictures for editors.
  private static func isPhotoList(_ words: String) -> Bool {
    let parts = words.split(separator: " ").prefix(4).map { $0.lowercased() }
    guard
      let index = parts.firstIndex(where: {
        ["photo", "photos", "graphic", "graphics", "video", "photo:", "photos:"].contains($0)
      })
    else { return false }
    return index <= 2 && (!photoNumbers(words).isEmpty || words.utf8.count <= 24)
  }

  private static func photoNumbers(_ words: String) -> [String] {
    words.split { !($0.isLetter || $0.isNumber || $0 == "-") }.map(String.init).filter { word in
      let letters = word.prefix { $0.isUppercase }
      return (1...6).contains(letters.count) && word.count > letters.count
        && word.dropFirst(letters.count).allSatisfy { $0.isNumber || $0 == "-" }
    }
  }
}
