extension WireItem {
  /// Leaves a language only where it is a tag of BCP 47; anything else goes to the loss report.
  ///
  /// Staff could not work on a story whose language is none.
  mutating func checkLanguage() {
    guard let given = language else { return }
    let tag = String(given.map { $0 == "_" ? "-" : $0 })
    let parts = tag.utf8.split(separator: 0x2D, omittingEmptySubsequences: false)
    let isTag = parts.allSatisfy { part in
      (1...8).contains(part.count)
        && part.allSatisfy { Sniff.isLetter($0) || Sniff.isDigit($0) }
    }
    if isTag, parts[0].allSatisfy(Sniff.isLetter) {
      language = tag
    } else {
      language = nil
      unmapped = (unmapped ?? []) + ["language: \(given.prefix(60))"]
    }
  }
}
