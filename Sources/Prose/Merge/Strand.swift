/// A text as one row of elements, so that three texts can be laid side by side.
///
/// Words and signs are elements, and so is the border before each sentence: an editor takes a change
/// in one sentence and a change in the next for two changes. Whether a border also begins a
/// paragraph is its white space, so that splitting a paragraph disputes nothing with anybody.
struct Strand {
  /// What stands at one place of the text.
  struct Element {
    enum Kind { case border, word, sign }

    let kind: Kind
    /// The lexicon's number of the word or sign; one for all borders.
    let number: Int
    /// The word or sign in byte offsets; empty for a border.
    let token: Range<Int>
    /// The white space after a word or sign, and the white space before a border.
    let space: Range<Int>

    var start: Int { min(token.lowerBound, space.lowerBound) }
    var end: Int { max(token.upperBound, space.upperBound) }
  }

  let text: Text
  private(set) var elements: [Element] = []
  /// The elements of each sentence, its border first; the last is the lone border at the end.
  private(set) var sentences: [Range<Int>] = []
  /// A number for each sentence, the same for the same words and signs.
  private(set) var numbers: [Int] = []

  init(_ text: Text, lexicon: inout Lexicon) {
    self.text = text
    var end = 0
    for paragraph in text.paragraphs {
      for sentence in text.sentences(in: paragraph.range) {
        let units = text.units(in: sentence.range, lexicon: &lexicon)
        guard let first = units.first, let last = units.last else { continue }
        addBorder(at: first.token.lowerBound, after: end)
        // The white space after a sentence is that of the next one's border.
        end = last.token.upperBound
        for unit in units {
          elements.append(
            Element(
              kind: unit.isWord ? .word : .sign, number: unit.number, token: unit.token,
              space: unit.token.upperBound..<min(unit.end, unit.token == last.token ? end : .max)))
        }
        close(lexicon.number(of: text.bytes[first.token.lowerBound..<end]))
      }
    }
    addBorder(at: text.bytes.count, after: end)
    close(-1)
  }

  private mutating func addBorder(at start: Int, after end: Int) {
    elements.append(Element(kind: .border, number: -1, token: start..<start, space: end..<start))
  }

  private mutating func close(_ number: Int) {
    sentences.append((sentences.last?.upperBound ?? 0)..<elements.count)
    numbers.append(number)
  }

  /// The bytes of a run of elements, white space and all.
  func content(_ run: Range<Int>) -> String {
    guard let first = run.first, let last = run.last else { return "" }
    return text[elements[first].start..<elements[last].end]
  }

  /// Whether a run holds the same elements as another strand's, white space aside.
  func holds(_ run: Range<Int>, sameAs other: Strand, _ otherRun: Range<Int>) -> Bool {
    run.count == otherRun.count
      && zip(run, otherRun).allSatisfy { elements[$0].number == other.elements[$1].number }
  }

  /// Whether a run is empty or begins with a sentence.
  func isAtBorder(_ run: Range<Int>) -> Bool {
    run.first.map { elements[$0].kind == .border } ?? true
  }
}
