/// Which line of a page is the headline.
enum PageHeadline {
  /// The likeliest line above the body; nil when none can be one.
  ///
  /// Menus stand above headlines, and their lines are shorter; date, name and place stand below.
  static func index(in lines: [PageLine], before start: Int) -> Int? {
    var best: (index: Int, score: Int)?
    for index in lines.indices.prefix(start) {
      guard let score = score(lines, index) else { continue }
      if best.map({ score > $0.score }) ?? true { best = (index, score) }
    }
    return best?.index
  }

  private static func score(_ lines: [PageLine], _ index: Int) -> Int? {
    let line = lines[index]
    guard line.text.count >= 8, line.text.count <= 250, PageFurniture.kind(of: line) == nil,
      PageCaption.photo(line) == nil, PageDateline.placeAndDay(in: line.text) == nil
    else { return nil }
    // Chinese and Japanese have no blanks, so letters count too.
    var score = min(max(line.wordCount, line.text.utf8.count / 9), 11)
    if line.isBullet { score -= 6 }
    if line.text.contains("|") || line.text.contains("©") { score -= 4 }
    if line.text.hasSuffix(".") { score -= 5 }
    if PageDateline.isPlace(line.text) { score -= 4 }
    if line.wordCount <= 3 { score -= 2 }
    for next in lines[(index + 1)...].prefix(3) {
      switch PageFurniture.kind(of: next) {
      case .date, .byline: return score + 6
      default: continue
      }
    }
    return score
  }
}
