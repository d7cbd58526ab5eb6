extension WireItem {
  /// Takes the words of an embargo from notes, headline, slug and further lines.
  ///
  /// Lines that name no end, two ends, or one that cannot be read leave it unclear, so that a person
  /// must look.
  mutating func readEmbargoWords(also lines: [String] = []) {
    guard embargo == nil else { return }
    let candidates = [headline, slugline].compactMap { $0 } + (ednotes ?? []).map(\.text) + lines
    let found = candidates.filter(EditorsNote.isEmbargo)
    guard let first = found.first else { return }
    let ends = Set(found.compactMap(EmbargoWords.end))
    let isDoubtful = found.contains { line in
      line.prefix(600).contains(where: \.isNumber) && EmbargoWords.end(in: line) == nil
    }
    if ends.count == 1, !isDoubtful, let end = ends.first {
      embargo = .until(end)
    } else {
      embargo = .unclear(first.prefix(300).collapsed)
    }
  }
}
