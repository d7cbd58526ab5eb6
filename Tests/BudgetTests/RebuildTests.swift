import Budget
import DeskTesting
import Testing

@Suite struct RebuildTests {
  private static let ids = (0..<12).map { "story00\($0 < 10 ? "0" : "")\($0)" }
  private static let words = ["storm", "port", "council", "vote", "rain", "goal"]

  /// The stories as git would have them, and the history that led there.
  private struct Branch {
    var stories: [String: (StoryEntry, String)] = [:]
    var steps: [Step] = []
    var tip: String?
    var ordinal: Int64 = 0

    mutating func commit(using dice: inout Dice) -> BudgetBatch {
      ordinal += 1
      let commit = "commit\(ordinal)"
      var batch = BudgetBatch(after: tip, reflects: commit)
      tip = commit
      for id in RebuildTests.ids.shuffled(using: &dice).prefix(Int.random(in: 0...4, using: &dice))
      {
        let added = step(id, ordinal: ordinal, commit: commit)
        steps.append(added)
        batch.add(added)
        let body = (0..<6).compactMap { _ in RebuildTests.words.randomElement(using: &dice) }
          .joined(separator: " ")
        let story = entry(
          "slug", id: id, state: ["draft", "edited", "killed"].randomElement(using: &dice) ?? "",
          headline: "About \(RebuildTests.words.randomElement(using: &dice) ?? "")",
          guid: Bool.random(using: &dice) ? "guid-\(id)" : nil, commit: commit, ordinal: ordinal,
          changed: Int64.random(in: 0...1000, using: &dice))
        if Int.random(in: 0..<5, using: &dice) == 0 {
          batch.put(story, body: "never seen")
          batch.remove(story.path)
          stories[story.path] = nil
        } else {
          batch.remove(story.path)
          batch.put(story, body: body)
          stories[story.path] = (story, body)
        }
      }
      return batch
    }

    func rebuilt(batches: Int, using dice: inout Dice) throws -> NewsBudget {
      let fresh = try NewsBudget.scratch()
      var reflects: String?
      var all = stories.values.map { $0 }.shuffled(using: &dice)[...]
      for number in 1...batches {
        let name = number == batches ? tip ?? "" : "part\(number)"
        var batch = BudgetBatch(after: reflects, reflects: name)
        reflects = name
        let share = number == batches ? all.count : all.count / batches
        for (story, body) in all.prefix(share) { batch.put(story, body: body) }
        all = all.dropFirst(share)
        if number == 1 { for step in steps.shuffled(using: &dice) { batch.add(step) } }
        try fresh.apply(batch)
      }
      return fresh
    }
  }

  private func contents(_ budget: NewsBudget) throws -> Contents {
    try Contents(
      budget, ids: Self.ids, words: Self.words + ["storm port", "\"rain goal\"", "never"],
      guids: Self.ids.map { "guid-\($0)" })
  }

  @Test(arguments: UInt64(1)...25)
  func `rebuilt and kept step by step are the same`(seed: UInt64) throws {
    var dice = Dice(seed: seed)
    let folder = try ScratchFolder()
    var kept = try NewsBudget.open(at: folder.path("budget.sqlite"))
    var branch = Branch()
    for round in 0..<30 {
      try kept.apply(branch.commit(using: &dice))
      if round % 10 == 9 {
        let fresh = try branch.rebuilt(batches: Int.random(in: 1...3, using: &dice), using: &dice)
        #expect(try contents(kept) == contents(fresh))
        #expect(try fresh.size().staleTexts == 0)
        if Bool.random(using: &dice) { try kept.replace(with: fresh) }
        if Bool.random(using: &dice) {
          kept = try NewsBudget.open(at: folder.path("budget.sqlite"))
        }
        #expect(try contents(kept) == contents(fresh))
        #expect(try kept.check().isEmpty)
      }
    }
  }

  @Test func `two rebuilds of the same branch are the same bytes`() throws {
    var dice = Dice(seed: 3)
    var branch = Branch()
    for _ in 0..<20 { _ = branch.commit(using: &dice) }
    let folder = try ScratchFolder()
    for name in ["one", "two"] {
      var order = Dice(seed: 9)
      let budget = try NewsBudget.open(at: folder.path(name))
      try budget.replace(with: branch.rebuilt(batches: 1, using: &order))
    }
    #expect(try folder.bytes(of: "one") == folder.bytes(of: "two"))
  }

  @Test func `a batch that follows another commit changes nothing`() throws {
    let budget = try budget([(entry("a"), "text")])
    var late = BudgetBatch(after: "older", reflects: "newer")
    late.remove(entry("a").path)
    let failure = #expect(throws: BudgetFailure.self) { try budget.apply(late) }
    #expect(failure?.code == .moved)
    #expect(try budget.reflects() == "tip")
    #expect(try budget.count() == 1)
  }

  @Test func `stories that share a place in history all have their words`() throws {
    let ids = (0..<3000).map { "id\($0)" }
    let budget = try budget(ids.map { (entry("s", id: $0, ordinal: 1), "word\($0)") })
    #expect(try budget.count() == 3000)
    #expect(try ids.allSatisfy { try budget.search("word\($0)").map(\.id) == [$0] })
  }

  @Test(arguments: [Int64.min, -1, 0, Int64.max])
  func `no place in history overflows`(ordinal: Int64) throws {
    let budget = try budget([(entry("a", ordinal: ordinal), "text")])
    #expect(try budget.list().map(\.ordinal) == [ordinal])
    #expect(try budget.search("text").count == 1)
  }
}
