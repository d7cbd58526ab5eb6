extension WireItem {
  /// Takes the words of an embargo from notes, headline and slug; an end that cannot be read stays
  /// unclear, so that a person must look.
  mutating func readEmbargoWords(also lines: [String] = []) {
    guard embargo == nil else { return }
    let candidates = [headline, slugline].compactMap { $0 } + (ednotes ?? []).map(\.text) + lines
    guard let words = candidates.first(where: EditorsNote.isEmbargo) else { return }
    embargo = .unclear(words.prefix(300).collapsed)
  }
}
