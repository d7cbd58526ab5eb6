/// What a person typed to search: words, "a phrase", begin*, and -without.
///
/// Every text is a valid query. Words must all occur; letter case and accents do not matter. A
/// word in a script without spaces (Chinese, Japanese, Thai...) is found anywhere in the text.
public struct SearchQuery: Hashable, Sendable {
  struct Term: Hashable, Sendable {
    var words: String
    var isBeginning = false
    var isExcluded = false
  }

  let terms: [Term]

  /// Reads a query; more than 1,000 characters or 32 terms are cut off.
  public init(_ text: String) {
    terms = Array(Self.read(text).prefix(32))
  }

  /// Whether the query asks for nothing that can be found.
  public var isEmpty: Bool { expression == nil }

  /// The query in FTS5's language, every word in quotes.
  var expression: String? {
    let wanted = terms.filter { !$0.isExcluded }.map(\.quoted)
    guard !wanted.isEmpty else { return nil }
    let unwanted = terms.filter(\.isExcluded).map { " NOT \($0.quoted)" }
    return "(" + wanted.joined(separator: " AND ") + ")" + unwanted.joined()
  }

  private static func read(_ text: String) -> [Term] {
    var terms: [Term] = []
    var term = Term(words: "")
    var inQuotes = false
    func finish() {
      if term.words.last == "*", !inQuotes {
        term.words.removeLast()
        term.isBeginning = true
      }
      term.words = SearchText.fold(term.words)
      if SearchText.hasWord(term.words) { terms.append(term) }
      term = Term(words: "")
    }
    for character in String(text.unicodeScalars.prefix(1000)) {
      switch character {
      case "\"", "\u{201c}", "\u{201d}", "\u{201e}", "\u{ab}", "\u{bb}":
        if inQuotes || !term.words.isEmpty { finish() }
        inQuotes.toggle()
      case "-" where term.words.isEmpty && !inQuotes:
        term.isExcluded = true
      case _ where character.isWhitespace && !inQuotes:
        finish()
      default:
        term.words.append(character)
      }
    }
    inQuotes = false
    finish()
    return terms
  }
}

extension SearchQuery.Term {
  /// The words in quotes, where FTS5 reads nothing but words.
  ///
  /// A quote inside may carry an accent, which makes it another character to Swift, not to FTS5.
  fileprivate var quoted: String {
    var safe = ""
    for scalar in words.unicodeScalars { safe.unicodeScalars.append(scalar == "\"" ? " " : scalar) }
    return "\"\(safe)\"" + (isBeginning ? "*" : "")
  }
}
