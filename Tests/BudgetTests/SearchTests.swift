import Testing

@testable import Budget

@Suite struct SearchTests {
  /// Whether a query finds a story with this body.
  private func finds(_ query: String, in body: String) throws -> Bool {
    try !budget([(entry("x", headline: "None"), body)]).search(query).isEmpty
  }

  @Test(arguments: [
    ("storm", "The storm came", true), ("STORM", "The storm came", true),
    ("storm port", "Ports and a storm", false), ("storm port*", "Ports and a storm", true),
    ("\"storm came\"", "The storm came", true), ("\"came storm\"", "The storm came", false),
    ("“storm came”", "The storm came", true), ("\"storm came", "The storm came", true),
    ("storm -came", "The storm came", false), ("storm -went", "The storm came", true),
    ("-went", "The storm came", false), ("cafe", "Le café", true), ("café", "Le cafe", true),
    ("cafe\u{301}", "Le caf\u{e9}", true), ("caf\u{e9}", "Le cafe\u{301}", true),
    ("don't", "They don’t know", true), ("O'Brien", "Mr O’Brien", true),
    ("AND", "this and that", true), ("NOT", "not so", true), ("a:b", "a b", true),
    ("hello(world", "hello world", true), ("covid-19", "The covid-19 wave", true),
    ("3.5", "rose 3.5 per cent", true),
  ])
  func `words, phrases, beginnings and exclusions`(
    query: String, body: String, found: Bool
  ) throws {
    #expect(try finds(query, in: body) == found)
  }

  @Test(arguments: [
    // Hindi: vowel signs are part of the word.
    ("हिन्दी", "यह हिन्दी में है", true), ("हिन्द", "यह हिन्दी में है", false), ("हिन्*", "यह हिन्दी में है", true),
    ("हन्दा", "यह हिन्दी में है", false), ("तूफ़ान", "तूफ़ान से बंदरगाह बंद", true),
    // Arabic: vowel signs and the stretching stroke may be left out.
    ("العاصفة", "أغلقت العاصفة الموانئ", true), ("العَاصِفَة", "أغلقت العاصفة الموانئ", true),
    ("العاصفة", "أغلقت العـــاصفة الموانئ", true), ("اغلقت", "أغلقت العاصفة", true),
    ("عاصفة", "أغلقت العاصفة", false),
    // Tamil.
    ("புயல்", "புயல் துறைமுகங்களை மூடியது", true), ("புய", "புயல் துறைமுகங்களை", false),
    ("துறைமுக*", "புயல் துறைமுகங்களை மூடியது", true),
    // Chinese, Japanese and Thai: anywhere in the text.
    ("风暴", "一场风暴关闭了港口", true), ("港口", "一场风暴关闭了港口", true), ("暴风", "一场风暴关闭了港口", false),
    ("東京", "昨日、東京で", true), ("พายุ", "วันนี้พายุปิดท่าเรือ", true), ("ท่าเรือ", "พายุปิดท่าเรือ", true),
    ("ทาเรอ", "พายุปิดท่าเรือ", false),
    // Korean: particles follow the word.
    ("서울*", "서울에서 폭풍", true),
    // Russian, Greek, and a word joined or not.
    ("шторм", "Шторм закрыл порты", true), ("елка", "Ёлка", true), ("и", "й", false),
    ("ναυτιλια", "Η ναυτιλία", true),
    ("می\u{200c}خواهم", "میخواهم", true),
  ])
  func `other scripts`(query: String, body: String, found: Bool) throws {
    #expect(try finds(query, in: body) == found)
  }

  @Test func `no text is a wrong query`() throws {
    let budget = try budget([(entry("x"), "a storm, a port and 東京")])
    var dice = Dice(seed: 7)
    let alphabet = Array(
      "\"*-() AND OR NOT NEAR:^+{}[],.'\\;%_\0\u{301}\u{200d}\u{feff}\u{1f469}storm東京พ\n“”«»")
    for _ in 0..<3000 {
      let length = Int.random(in: 0...24, using: &dice)
      let query = String((0..<length).compactMap { _ in alphabet.randomElement(using: &dice) })
      _ = try budget.search(query)
      _ = SearchQuery(query).excerpt(of: "a storm, a port and 東京", width: 9)
    }
    _ = try budget.search(String(repeating: "พ", count: 100_000))
    _ = try budget.search(String(repeating: "a b ", count: 100_000))
  }

  @Test func `the headline is searched too and the newest is first`() throws {
    let budget = try budget([
      (entry("a", id: "aaaaaaaaaa", headline: "Ports close", ordinal: 1), "storm"),
      (entry("b", id: "bbbbbbbbbb", headline: "A storm", ordinal: 3), "ports"),
      (entry("c", id: "cccccccccc", headline: "Calm", ordinal: 2), "no storm, no ports"),
    ])
    #expect(try budget.search("storm ports").map(\.slug) == ["b", "c", "a"])
    #expect(try budget.search("storm", limit: 1).map(\.slug) == ["b"])
  }

  @Test func `the words of an earlier version find nothing`() throws {
    let budget = try budget([(entry("a", ordinal: 1), "the old words")])
    var batch = BudgetBatch(after: "tip", reflects: "next")
    batch.put(entry("a", ordinal: 2), body: "the new words")
    try budget.apply(batch)
    #expect(try budget.search("old").isEmpty)
    #expect(try budget.search("new words").count == 1)
    #expect(try budget.search("words").count == 1)
    #expect(try budget.size().staleTexts == 1)
  }

  @Test(arguments: [
    ("storm", "A storm closed the ports", 40, "A storm closed the ports", ["storm"]),
    ("CAFE*", "Les cafés du port", 40, "Les cafés du port", ["cafés"]),
    ("\"the ports\"", "A storm closed\nthe ports", 40, "A storm closed the ports", ["the ports"]),
    ("東京", "昨日、東京で", 40, "昨日、東京で", ["東京"]),
    ("none", "A storm closed the ports", 7, "A storm…", []),
    ("end", "one two three four five six seven end", 16, "…six seven end", ["end"]),
    ("x", "", 10, "", []),
  ])
  func `an excerpt shows the words found`(
    query: String, text: String, width: Int, piece: String, words: [String]
  ) {
    let excerpt = SearchQuery(query).excerpt(of: text, width: width)
    let characters = Array(excerpt.text)
    #expect(excerpt.text == piece)
    #expect(excerpt.matches.map { String(characters[$0]) } == words)
  }
}
