import Budget
import Testing

@Suite struct ListTests {
  private func sample() throws -> NewsBudget {
    try budget([
      (entry("storm", id: "aaaaaaaaaa", state: "draft", guid: "g1", ordinal: 1, changed: 100), ""),
      (
        entry(
          "match", id: "abbbbbbbbb", state: "edited", language: "en-IN", agency: "PTI",
          guid: "g1", flag: "false", ordinal: 2, changed: 200), ""
      ),
      (
        entry(
          "budget", id: "cccccccccc", state: "published", language: "hi", agency: nil, flag: nil,
          ordinal: 3, changed: 300, author: "Ravi Nair", email: "ravi@desk.example"), ""
      ),
      (entry("storm", id: "dddddddddd", state: "draft", guid: "g2", ordinal: 4, changed: 50), ""),
    ])
  }

  private func slugs(_ set: (inout StoryFilter) -> Void) throws -> [String] {
    var filter = StoryFilter()
    set(&filter)
    return try sample().list(filter).map { String($0.id.prefix(2)) }
  }

  @Test func `the newest step comes first, whatever the clocks said`() throws {
    #expect(try slugs { _ in } == ["dd", "cc", "ab", "aa"])
  }

  @Test func `without a place in history the time orders`() throws {
    let budget = try budget([
      (entry("old", id: "aaaaaaaaaa", changed: 100), ""),
      (entry("new", id: "bbbbbbbbbb", changed: 300), ""),
      (entry("mid", id: "cccccccccc", changed: 200), ""),
    ])
    #expect(try budget.list().map(\.slug) == ["new", "mid", "old"])
  }

  @Test func `what is written is read back whole`() throws {
    let story = entry("storm", guid: "g1", ordinal: 9)
    let found = try budget([(story, "Body")]).entry(at: story.path)
    #expect(found == story)
    let bare = StoryEntry(
      path: "p", id: "i", slug: "s", state: "draft", headline: "", blob: "b", commit: "c",
      changed: -5, author: "", email: "")
    #expect(try budget([(bare, "")]).list() == [bare])
  }

  @Test func `each filter keeps what it names`() throws {
    #expect(try slugs { $0.states = ["draft"] } == ["dd", "aa"])
    #expect(try slugs { $0.states = ["draft", "edited"] } == ["dd", "ab", "aa"])
    #expect(try slugs { $0.flags = ["false"] } == ["ab"])
    #expect(try slugs { $0.agency = "AFP" } == ["dd", "aa"])
    #expect(try slugs { $0.language = "EN" } == ["dd", "ab", "aa"])
    #expect(try slugs { $0.language = "en-in" } == ["ab"])
    #expect(try slugs { $0.since = 200 } == ["cc", "ab"])
    #expect(try slugs { $0.until = 200 } == ["dd", "aa"])
    #expect(try slugs { $0.email = "ravi@desk.example" } == ["cc"])
    #expect(
      try slugs {
        $0.text = "ports"; $0.states = ["edited"]
      } == ["ab"])
    #expect(try slugs { $0.text = "\"" } == [])
    #expect(try slugs { $0.states = ["'; DROP TABLE story; --"] } == [])
  }

  @Test func `a list is cut and continued`() throws {
    let sample = try sample()
    #expect(try sample.list(limit: 2).count == 2)
    #expect(try sample.list(skip: 3, limit: 2).map(\.id) == ["aaaaaaaaaa"])
    #expect(try sample.list(skip: -1, limit: -1).isEmpty)
  }

  @Test func `stories are counted by state`() throws {
    #expect(try sample().counts() == ["draft": 2, "edited": 1, "published": 1])
    #expect(try sample().counts(StoryFilter(states: ["draft"])) == ["draft": 2])
    #expect(try sample().count() == 4)
  }

  @Test(arguments: [
    ("Stories/2026/03/02/match-abbbbbbbbb.md", ["ab"]),
    ("./Stories/2026/03/02/match-abbbbbbbbb.md", ["ab"]),
    ("abbbbbbbbb", ["ab"]), ("ABBB", ["ab"]), ("ab", ["ab"]), ("a", ["ab", "aa"]),
    ("storm-dddddddddd", ["dd"]), ("storm-dddddddddd.md", ["dd"]), ("storm-d", ["dd"]),
    ("storm", ["dd", "aa"]), ("stor", ["dd", "aa"]), ("Budget", ["cc"]),
    ("", []), ("zz", []), ("-", []), ("%", []), ("a%", []), ("storm-", ["dd", "aa"]),
  ])
  func `a story is found by path, id, slug or their beginning`(
    reference: String, ids: [String]
  ) throws {
    let found = try sample().find(reference).map { String($0.id.prefix(2)) }
    #expect(found == (reference == "storm-" ? [] : ids))
  }

  @Test func `a shell completes ids and slugs`() throws {
    #expect(try sample().completions(of: "a").map(\.slug) == ["match", "storm"])
    #expect(try sample().completions(of: "b").map(\.slug) == ["budget"])
    #expect(try sample().completions(of: "").count == 4)
  }

  @Test func `an agency's guid finds its story and no other agency's`() throws {
    let sample = try sample()
    #expect(try sample.entry(agency: "AFP", guid: "g1")?.id == "aaaaaaaaaa")
    #expect(try sample.entry(agency: "PTI", guid: "g1")?.id == "abbbbbbbbb")
    #expect(try sample.entry(agency: "dpa", guid: "g1") == nil)
    let many = try sample.entries(agency: "AFP", guids: ["g1", "g2", "g3"])
    #expect(many.mapValues(\.id) == ["g1": "aaaaaaaaaa", "g2": "dddddddddd"])
  }

  @Test func `steps are read in the order of history`() throws {
    let steps = [step("s1", ordinal: 5), step("s2", ordinal: 3), step("s1", ordinal: 2)]
    let budget = try budget([], steps: steps + steps)
    #expect(try budget.steps(of: "s1") == [steps[2], steps[0]])
    #expect(try budget.latestSteps(limit: 2) == [steps[0], steps[1]])
    #expect(try budget.steps(of: "none").isEmpty)
  }
}
