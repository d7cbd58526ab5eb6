extension WireItem {
  /// The item with what every feed's and page's text may say beside the story: a publisher's
  /// disclaimer is taken out of the body, and a missing headline is made of the first sentence.
  func finished() -> WireItem {
    var item = self
    if let cut = NotForPublication.cut(item.body) {
      item.body = cut.body
      item.ednotes = (item.ednotes ?? []) + cut.notes.map { EdNote($0) }
    }
    item.takeDisclaimer()
    if item.dateline == nil { item.dateline = Dateline.find(in: item.body) }
    let spoken = Signals.read(
      headline: item.headline, slugline: item.slugline, notes: (item.ednotes ?? []).map(\.text))
    let known = Set((item.signals ?? []).map(\.kind))
    item.signals = ((item.signals ?? []) + spoken.filter { !known.contains($0.kind) }).nonEmpty
    if item.headline == nil, let sentence = DerivedHeadline.make(from: item.body) {
      item.headline = sentence
      item.headlineDerived = true
    }
    return item
  }

  /// Takes the publisher's line on who edited the text out of the body.
  mutating func takeDisclaimer() {
    guard disclaimer == nil, DisclaimerWords.mayOccur(in: body) else { return }
    let paragraphs = body.components(between: "\n\n")
    let found = DisclaimerFinder.find(in: paragraphs)
    remarks = ((remarks ?? []) + found.remarks).unique.nonEmpty
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
