extension WireItem {
  /// The item with what every feed's and page's text may say beside the story: a publisher's
  /// disclaimer is taken out of the body, and a missing headline is made of the first sentence.
  func finished() -> WireItem {
    var item = self
    item.takeDisclaimer()
    if item.headline == nil, let sentence = Self.firstSentence(of: item.body) {
      item.headline = sentence
      item.headlineDerived = true
    }
    return item
  }

  private mutating func takeDisclaimer() {
    let paragraphs = body.components(between: "\n\n")
    let found = DisclaimerFinder.find(in: paragraphs)
    remarks = ((remarks ?? []) + found.remarks).nonEmpty
    guard let index = found.index, let disclaimer = found.disclaimer else { return }
    self.disclaimer = disclaimer
    source = source ?? disclaimer.agency
    var kept = paragraphs
    if let rest = found.rest { kept[index] = rest } else { kept.remove(at: index) }
    body = kept.joined(separator: "\n\n")
  }

  /// Adds a sentence that a person should read.
  mutating func addRemark(_ sentence: String) {
    remarks = (remarks ?? []) + [sentence]
  }

  /// Up to 120 characters of the first paragraph, without Markdown's signs.
  static func firstSentence(of body: String) -> String? {
    guard let first = body.components(between: "\n\n").first(where: { !$0.isEmpty }) else { return nil }
    let plain = first.drop { "#>*- ".contains($0) }.filter { $0 != "*" && $0 != "`" && $0 != "\\" }
    guard let line = plain.collapsed else { return nil }
    var sentence = line[...]
    if let end = line.firstRange(of: ". ") { sentence = line[..<end.lowerBound] }
    if sentence.count <= 120 { return String(sentence) }
    let head = sentence.prefix(120)
    return String(head[..<(head.lastIndex(of: " ") ?? head.endIndex)]) + "…"
  }
}

extension String {
  /// The pieces between occurrences of a separator, empty ones included.
  func components(between separator: String) -> [String] {
    split(separator: separator, omittingEmptySubsequences: false).map(String.init)
  }
}

extension Array {
  /// The array, or nil when it is empty: an absent key of the item.
  var nonEmpty: [Element]? { isEmpty ? nil : self }
}

extension Array where Element: Hashable {
  /// Each element once, at its first place.
  var unique: [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}
