import Testing

@testable import Wire

/// The searches that look at bytes, against what the text means.
struct TextSearchTests {
  @Test(arguments: ["", " ", "a", " a", "a ", "a  b", "a\tb", "a\u{7F}b", "é  ü", "a b c", "\n\n"])
  func `White space is collapsed as its words say`(_ text: String) {
    let words = text.split { $0.isWhitespace || $0 == "\u{7F}" }.joined(separator: " ")
    #expect(text.collapsed == (words.isEmpty ? nil : words))
    #expect((text + " x")[...].collapsed == (words.isEmpty ? "x" : words + " x"))
  }

  @Test func `A word is found at the start, at the end and after a false start`() {
    #expect("abc".parted(at: "a")?.after == "bc")
    #expect("abc".parted(at: "c")?.before == "ab")
    #expect("aab".parted(at: "ab")?.before == "a")
    #expect("ünab".parted(at: "ab")?.before == "ün")
    #expect("ab".parted(at: "abc") == nil)
    #expect("".parted(at: "a") == nil)
    #expect("xaby".dropFirst().dropLast().parted(at: "b")?.before == "a")
  }

  @Test func `Pieces between separators keep the empty ones`() {
    #expect("a\n\nb\n\n\nc\n\n".components(between: "\n\n") == ["a", "b", "\nc", ""])
    #expect("".components(between: "\n\n") == [""])
  }

  @Test func `A mark against publication is found whatever its case and place`() {
    for words in [
      "NOT FOR PUBLICATION", "This story is not to be published",
      "Diese Meldung ist nicht zur Veröffentlichung", "## Notizblock", "## Editorial contacts",
      "Les informations suivantes ne sont pas destinées à la publication",
      "La siguiente información no es para publicar", "## Redaktionelle Hinweise", "## Kontakte",
      "Ansprechpartner: Jane Doe, Tel. 555", "## Contacts for editors", "## Notebook",
    ] {
      let cut = NotForPublication.cut("A ferry sank.\n\n\(words)\n\nJane Doe, +1 555")
      #expect(cut?.body.hasPrefix("A ferry sank.") ?? false, "\(words)")
    }
    #expect(NotForPublication.cut("The paper was published earlier.\n\nIt sold well.") == nil)
  }

  @Test func `Only the languages that a paragraph's words belong to are looked through`() {
    #expect(DisclaimerWords.languages(in: "The ferry sank off the coast at noon.") == 0)
    let english = DisclaimerWords.languages(in: "This STORY has not been edited by our staff.")
    #expect(english & 1 == 1)
    #expect(english.nonzeroBitCount < DisclaimerWords.all.count)
    #expect(DisclaimerWords.languages(in: "यह खबर") == .max)
  }

  @Test func `Every pattern of every language passes the sieve in its own language`() {
    for (place, language) in DisclaimerWords.all.enumerated() {
      for pattern in language.untouched + language.exceptHeadline {
        let spoken = pattern.replacing("*", with: "really")
        let longest = spoken.split { !$0.isLetter }.map(\.utf8.count).max() ?? 0
        guard longest >= 4 else { continue }
        let found = DisclaimerWords.languages(in: "So \(spoken) it was")
        #expect(found & (1 << UInt64(place)) != 0, "\(pattern)")
      }
    }
  }
}
