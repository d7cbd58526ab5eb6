/// The dateline that opens a story's first paragraph.
enum PageDateline {
  /// "NEW DELHI: ...", "LONDON (Reuters) - ...", "MOSCOW, June 9 - ..."; nil when unsure.
  static func find(in paragraph: String) -> (place: String, agency: String?)? {
    let head = paragraph.prefix(110)
    for mark in [" - ", " – ", " — ", " -- ", ": ", " : ", " | ", ".— ", ".—"] {
      guard let found = head.firstRange(of: mark) else { continue }
      let start = String(head[..<found.lowerBound])
      let agency = AgencyNames.first(in: start)
      let isColon = mark.contains(":") || mark.contains("|")
      if let place = place(start, isSure: agency != nil, isColon: isColon) {
        return (place, agency)
      }
    }
    return nil
  }

  /// "Port Quill, April 17, 2031", a line of place and day; nil for any other line.
  static func placeAndDay(in line: String) -> (place: String, day: String)? {
    for comma in line.indices where line[comma] == "," || line[comma] == "|" {
      guard let place = line[..<comma].collapsed, isPlace(place),
        let date = WireDate(line[line.index(after: comma)...]), date.day != nil
      else { continue }
      return (place, date.text)
    }
    return nil
  }

  private static func place(_ start: String, isSure: Bool, isColon: Bool) -> String? {
    var words = start
    if let bracket = words.firstIndex(of: "("), words.hasSuffix(")") {
      words = String(words[..<bracket])
    }
    // "MOSCOW, June 9": the day is none of the place.
    var parts = words.split(separator: ",").compactMap { $0.collapsed }
    while let last = parts.last, parts.count > 1,
      AgencyNames.isAgency(last) || isDay(last)
    {
      parts.removeLast()
    }
    let place = parts.joined(separator: ", ")
    guard isPlace(place) else { return nil }
    let letters = place.filter(\.isLetter)
    let isLarge = letters.count >= 3 && letters.allSatisfy { $0.isUppercase || !$0.isCased }
    // "Moscow:" is a place as often as a label; two words or fewer are taken for one.
    let isShort = isColon && place.split(separator: " ").count <= 2
    return isSure || isLarge || isShort && !labels.contains(place.lowercased()) ? place : nil
  }

  /// Capitalised words, few and without verbs: "Moscow, Russia".
  static func isPlace(_ text: String) -> Bool {
    let words = text.split { " ,-/".contains($0) }
    let small = [
      "de", "la", "el", "of", "the", "am", "an", "der", "du", "do", "da", "al", "on", "sur",
    ]
    guard (1...6).contains(words.count), text.count <= 50 else { return false }
    return words.allSatisfy { word in
      let isName = word.first.map { $0.isUppercase || $0.isLetter && !$0.isCased } ?? false
      return (isName || small.contains(word.lowercased()))
        && word.allSatisfy { $0.isLetter || "'’.".contains($0) || $0.unicodeScalars.count > 1 }
    }
  }

  /// The day of "PARIS, April 17, 2031 (AFP) - ..."; nil where there is no year.
  static func day(in paragraph: String) -> String? {
    let head = paragraph.prefix(110)
    guard let end = head.firstIndex(where: { "(-–—:".contains($0) }) else { return nil }
    return placeAndDay(in: String(head[..<end]).collapsed ?? "")?.day
  }

  private static func isDay(_ text: String) -> Bool {
    let words = text.split(separator: " ")
    if words.count == 1, text.utf8.count == 4, Int(text) != nil { return true }
    return words.count <= 3 && words.contains { DateWords.month($0.lowercased()) != nil }
      && words.contains { $0.first?.isNumber ?? false }
  }

  private static let labels: Set<String> = [
    "watch", "photos", "video", "update", "correction", "note", "question", "exclusive", "analysis",
    "explainer", "opinion", "breaking", "live", "read", "highlights", "summary", "editor's note",
    "factbox", "here", "also", "disclaimer", "key points", "background", "verdict", "claim", "fact",
  ]
}
