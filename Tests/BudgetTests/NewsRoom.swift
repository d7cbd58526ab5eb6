import Budget
import DeskTesting

/// A small generator with a seed, so that a failing case can be run again.
struct Dice: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    return mixed ^ (mixed >> 31)
  }
}

func entry(
  _ slug: String, id: String = "7h2k9m4qtx", state: String = "draft",
  headline: String = "Storm closes ports", language: String? = "en", agency: String? = "AFP",
  guid: String? = nil, flag: String? = "true", blob: String = "b10b", commit: String = "c0ffee",
  ordinal: Int64? = nil, changed: Int64 = 1_772_442_000, author: String = "Asha Rao",
  email: String = "asha@desk.example"
) -> StoryEntry {
  StoryEntry(
    path: "Stories/2026/03/02/\(slug)-\(id).md", id: id, slug: slug, state: state,
    headline: headline, byline: "By our own", dateline: "Chennai, India", language: language,
    date: "2026-03-02T09:00:00Z", embargo: nil, agency: agency, guid: guid, version: "1",
    flag: flag, base: nil, blob: blob, commit: commit, ordinal: ordinal, changed: changed,
    author: author, email: email)
}

func step(
  _ story: String, ordinal: Int64, commit: String = "c0ffee", transition: String? = "edit"
) -> Step {
  Step(
    story: story, path: "Stories/\(story).md", commit: commit, ordinal: ordinal,
    transition: transition, from: "draft", to: "edited", name: "Asha Rao",
    email: "asha@desk.example", seconds: 1_772_442_000 + ordinal, offsetMinutes: 330,
    subject: "Edit: Storm closes ports", before: "b0", after: "b1", wordsAdded: 38,
    wordsRemoved: 112, flag: "false", byHand: false, reason: "typo", note: "A name was wrong")
}

/// A budget in memory with these stories.
func budget(_ puts: [(StoryEntry, String)], steps: [Step] = []) throws -> NewsBudget {
  let budget = try NewsBudget.scratch()
  var batch = BudgetBatch(after: nil, reflects: "tip")
  for (entry, body) in puts { batch.put(entry, body: body) }
  for step in steps { batch.add(step) }
  try budget.apply(batch)
  return budget
}

/// Everything a reader can learn from a budget.
struct Contents: Hashable {
  var reflects: String?
  var list: [StoryEntry]
  var counts: [String: Int]
  var steps: [[Step]]
  var latest: [Step]
  var searches: [[StoryEntry]]
  var guids: [StoryEntry?]
  var found: [[StoryEntry]]

  init(_ budget: NewsBudget, ids: [String], words: [String], guids: [String]) throws {
    reflects = try budget.reflects()
    list = try budget.list(limit: 10_000)
    counts = try budget.counts()
    steps = try ids.map { try budget.steps(of: $0) }
    latest = try budget.latestSteps(limit: 50)
    searches = try words.map { try budget.search($0, limit: 7) }
    self.guids = try guids.map { try budget.entry(agency: "AFP", guid: $0) }
    found = try ids.map { try budget.find(String($0.prefix(3))) }
  }
}
