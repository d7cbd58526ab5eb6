/// Captions of photos among the lines of a page.
enum PageCaption {
  /// The photo of a line that is a caption with its credit; nil for any other line.
  static func photo(_ line: PageLine) -> WireItem.Photo? {
    let text = line.text
    guard text.utf8.count <= 900, !line.isBullet else { return nil }
    return bracketed(text) ?? labelled(text) ?? signed(text)
  }

  /// A credit in brackets at the end: `in Beijing. (Reuters File Photo)`, `[Photo: Jane Doe]`.
  private static func bracketed(_ text: String) -> WireItem.Photo? {
    for (open, close) in [("(", ")"), ("[", "]")] {
      guard text.hasSuffix(close), let start = text.lastIndex(of: Character(open)) else { continue }
      let inside = String(text[text.index(after: start)...].dropLast())
      guard inside.utf8.count <= 90, isCredit(inside) else { continue }
      let caption = text[..<start].trimmed
      return WireItem.Photo(caption: caption, credit: withoutLabel(inside))
    }
    return nil
  }

  /// A credit after its label: `in Beijing | Photo Credit: Reuters`, `Image: Reuters`.
  private static func labelled(_ text: String) -> WireItem.Photo? {
    let lower = text.lowercased()
    guard lower.count == text.count else { return nil }
    for label in labels {
      guard let found = lower.firstRange(of: label) else { continue }
      let offset = lower.distance(from: lower.startIndex, to: found.lowerBound)
      let start = text.index(text.startIndex, offsetBy: offset)
      let credit = String(text[text.index(start, offsetBy: label.count)...])
      guard let name = credit.drop(while: { " :".contains($0) }).collapsed, name.utf8.count <= 60,
        !name.contains(". ")
      else { continue }
      var caption = text[..<start]
      while let last = caption.last, " |–-—(".contains(last) { caption.removeLast() }
      return WireItem.Photo(
        caption: caption.collapsed, credit: name.hasSuffix(".") ? String(name.dropLast()) : name)
    }
    return nil
  }

  /// A credit as Reuters signs its pictures: `in Beijing. REUTERS/Jane Doe`.
  private static func signed(_ text: String) -> WireItem.Photo? {
    guard let slash = text.firstRange(of: "REUTERS/"), slash.lowerBound > text.startIndex else {
      return nil
    }
    let credit = text[slash.lowerBound...]
    guard credit.count <= 60, !credit.contains(". ") else { return nil }
    return WireItem.Photo(
      caption: text[..<slash.lowerBound].trimmed, credit: credit.collapsed)
  }

  private static let labels = [
    "photo credit:", "photo credits:", "image credit:", "image credits:", "image source:",
    "photo source:", "picture credit:", "pic credit:", "credit: ", "photo: ", "image: ", "foto: ",
    "bild: ", "photograph: ", "file photo: ", "photo courtesy: ", "representative image:",
    "crédit photo :", "crédit photo:", "© photo :", "foto de ",
  ]

  private static let words: Set<String> = [
    "photo", "photos", "photograph", "image", "images", "picture", "pic", "foto", "bild", "getty",
    "shutterstock", "file", "courtesy", "handout", "representational", "representative", "archive",
    "pool", "screengrab", "credit", "illustration", "reprofoto", "archiv", "photographer",
  ]

  /// Words that only a credit has, few enough to be one, or an agency's name with a photographer's.
  private static func isCredit(_ inside: String) -> Bool {
    let tokens = inside.lowercased().split { !$0.isLetter }.map(String.init)
    guard tokens.count <= 10, !tokens.isEmpty else { return false }
    if AgencyNames.first(in: inside) != nil, inside.contains("/") { return true }
    return tokens.contains { words.contains($0) }
  }

  private static func withoutLabel(_ credit: String) -> String {
    let lower = credit.lowercased()
    for label in labels + ["photo by ", "image by ", "picture by ", "courtesy: ", "file photo/"]
    where lower.hasPrefix(label) {
      return String(credit.dropFirst(label.count)).collapsed ?? credit
    }
    return credit
  }
}
