import Foundation

/// A short piece of a text round the words that were searched.
public struct Excerpt: Hashable, Sendable {
  /// The piece on one line, with "…" where it was cut.
  public let text: String
  /// Where the found words are in `text`, in characters from its start.
  public let matches: [Range<Int>]
}

extension SearchQuery {
  /// The piece of a text round the first words found, or its beginning when there are none.
  ///
  /// The index keeps no text: give it the headline, or the body read from git.
  public func excerpt(of text: String, width: Int = 120) -> Excerpt {
    let characters = Array(text.map { $0.isNewline ? " " : $0 })
    let found = matches(in: characters)
    var start = max(min((found.first?.lowerBound ?? 0) - width / 4, characters.count - width), 0)
    if start > 0, let space = characters[start...].firstIndex(of: " "),
      space < found.first?.lowerBound ?? 0
    {
      start = space + 1
    }
    let end = min(start + max(width, 1), characters.count)
    let prefix = start > 0 ? "…" : ""
    let piece = prefix + String(characters[start..<end]) + (end < characters.count ? "…" : "")
    let shift = prefix.count - start
    return Excerpt(
      text: piece,
      matches: found.filter { $0.lowerBound >= start && $0.upperBound <= end }
        .map { $0.lowerBound + shift..<$0.upperBound + shift })
  }

  private func matches(in characters: [Character]) -> [Range<Int>] {
    let text = tokens(of: characters)
    var found: [Range<Int>] = []
    for term in terms where !term.isExcluded {
      let wanted = tokens(of: Array(term.words)).map(\.word)
      guard let last = wanted.last, wanted.count <= text.count else { continue }
      for start in 0...(text.count - wanted.count) {
        let candidate = text[start..<start + wanted.count]
        guard let end = candidate.last,
          candidate.dropLast().map(\.word).elementsEqual(wanted.dropLast()),
          term.isBeginning ? end.word.hasPrefix(last) : end.word == last
        else { continue }
        found.append(text[start].range.lowerBound..<end.range.upperBound)
      }
    }
    return joined(found)
  }

  private func joined(_ ranges: [Range<Int>]) -> [Range<Int>] {
    var joined: [Range<Int>] = []
    for range in ranges.sorted(by: {
      ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound)
    }) {
      if let last = joined.last, last.upperBound >= range.lowerBound {
        joined[joined.count - 1] =
          last.lowerBound..<max(last.upperBound, range.upperBound)
      } else {
        joined.append(range)
      }
    }
    return joined
  }

  /// Words without case and accents, as the index compares them, with their places.
  private func tokens(of characters: [Character]) -> [(word: String, range: Range<Int>)] {
    var tokens: [(word: String, range: Range<Int>)] = []
    var start: Int?
    func finish(_ end: Int) {
      guard let begin = start else { return }
      let word = SearchText.fold(String(characters[begin..<end]))
        .folding(options: [.caseInsensitive, .diacriticInsensitive], locale: nil)
      tokens.append((word.replacing(" ", with: ""), begin..<end))
      start = nil
    }
    for (place, character) in characters.enumerated() {
      guard let first = character.unicodeScalars.first, SearchText.isWord(first) else {
        finish(place)
        continue
      }
      if SearchText.isUnspaced(first) { finish(place) }
      if start == nil { start = place }
      if SearchText.isUnspaced(first) { finish(place + 1) }
    }
    finish(characters.count)
    return tokens
  }
}
