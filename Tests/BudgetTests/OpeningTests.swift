import DeskTesting
import Foundation
import Testing

@testable import Budget

func fresh() throws -> NewsBudget {
  let ids = (0..<40).map { "story\($0)" }
  return try budget(
    ids.map { (entry("s", id: $0, guid: "guid-\($0)"), "the storm at \($0)") },
    steps: ids.map { step($0, ordinal: 1) })
}

@Suite struct OpeningTests {
  private let folder: ScratchFolder

  init() throws {
    folder = try ScratchFolder()
  }

  private var file: String { folder.path("stet/budget.sqlite") }

  /// A budget with 40 stories, all of it in its file and none in its log.
  private func filled() throws -> NewsBudget {
    let budget = try NewsBudget.open(at: file)
    try budget.replace(with: fresh())
    return budget
  }

  private func contents(_ budget: NewsBudget) throws -> Contents {
    try Contents(
      budget, ids: ["story1", "story39"], words: ["storm", "story7"], guids: ["guid-story3"])
  }

  @Test func `a new budget is empty and says so`() throws {
    let budget = try NewsBudget.open(at: file)
    #expect(budget.place == .file)
    #expect(try budget.reflects() == nil)
    #expect(try budget.list().isEmpty)
    #expect(try folder.names(in: "stet").contains("budget.sqlite"))
  }

  @Test func `what was applied is there when it is opened again`() throws {
    let before = try contents(filled())
    #expect(try contents(NewsBudget.open(at: file)) == before)
  }

  @Test(arguments: ["", "not a database", "SQLite format 3\0", String(repeating: "x", count: 9000)])
  func `what is no budget is replaced by an empty one`(text: String) throws {
    try folder.write(text, to: "stet/budget.sqlite")
    let budget = try NewsBudget.open(at: file)
    #expect(try budget.reflects() == nil)
    #expect(budget.place == .file)
    try budget.replace(with: fresh())
    #expect(try contents(NewsBudget.open(at: file)) == contents(fresh()))
  }

  /// The number of our tables ends at byte 63 of SQLite's header, the program's mark at 71.
  @Test(arguments: [63, 71])
  func `another version and another program's database are replaced`(place: Int) throws {
    _ = try filled()
    var bytes = try folder.bytes(of: "stet/budget.sqlite")
    bytes[place] += 1
    try folder.write(bytes, to: "stet/budget.sqlite")
    #expect(try NewsBudget.open(at: file).reflects() == nil)
  }

  @Test func `damage anywhere never crashes and a rebuild mends it`() throws {
    let expected = try contents(fresh())
    _ = try filled()
    let good = try folder.bytes(of: "stet/budget.sqlite")
    var dice = Dice(seed: 11)
    for round in 0..<100 {
      var bytes = good
      let place = Int.random(in: 0..<bytes.count, using: &dice)
      switch round % 3 {
      case 0: bytes[place] ^= 1 << UInt8.random(in: 0...7, using: &dice)
      case 1: bytes.removeSubrange(place...)
      default:
        for byte in place..<min(place + 64, bytes.count) {
          bytes[byte] = UInt8.random(in: 0...255, using: &dice)
        }
      }
      for name in try folder.names(in: "stet") {
        try FileManager.default.removeItem(atPath: folder.path("stet/\(name)"))
      }
      try folder.write(bytes, to: "stet/budget.sqlite")
      var budget = try NewsBudget.open(at: file)
      do throws(BudgetFailure) {
        _ = try budget.list()
        _ = try budget.search("storm")
        _ = try budget.steps(of: "story1")
        _ = try budget.entry(agency: "AFP", guid: "guid-story3")
        var batch = BudgetBatch(after: try budget.reflects(), reflects: "later")
        batch.put(entry("s", id: "story1"), body: "more of the storm")
        try budget.apply(batch)
        _ = try budget.check()
      } catch {
        #expect(error.code == .corrupt, "\(error)")
        budget = try NewsBudget.madeAnew(at: file) { try $0.replace(with: fresh()) }
      }
      try budget.replace(with: fresh())
      #expect(try contents(NewsBudget.open(at: file)) == expected)
      #expect(try budget.check().isEmpty)
    }
  }

  @Test func `a file deleted while it is open goes on answering`() throws {
    let budget = try filled()
    let before = try contents(budget)
    try FileManager.default.removeItem(atPath: folder.path("stet"))
    #expect(try contents(budget) == before)
    let other = try NewsBudget.open(at: file)
    #expect(try other.reflects() == nil)
    try other.replace(with: fresh())
    #expect(try contents(NewsBudget.open(at: file)) == before)
  }

  @Test func `where nothing can be made the budget is in memory`() throws {
    let blocked = try folder.write("a file, not a folder", to: "blocked")
    let budget = try NewsBudget.open(at: "\(blocked)/stet/budget.sqlite")
    #expect(budget.place == .memory)
    #expect(try budget.reflects() == nil)
    try budget.replace(with: fresh())
    #expect(try contents(budget) == contents(fresh()))
    let anew = try NewsBudget.madeAnew(at: "\(blocked)/stet/budget.sqlite") {
      try $0.replace(with: fresh())
    }
    #expect(anew.place == .memory)
    #expect(try contents(anew) == contents(fresh()))
  }

  @Test func `a budget that can only be read moves to memory to be written`() throws {
    _ = try filled()
    let budget = try NewsBudget.openUnwritable(file, 1)
    #expect(budget.place == .readOnlyFile)
    #expect(try contents(budget) == contents(fresh()))
    var batch = BudgetBatch(after: "tip", reflects: "next")
    batch.put(entry("new", id: "new"), body: "text")
    try budget.apply(batch)
    #expect(budget.place == .memory)
    #expect(try budget.count() == 41)
    #expect(try budget.reflects() == "next")
    #expect(try NewsBudget.open(at: file).count() == 40)
  }

  @Test func `where somebody holds the file, what is new is kept aside`() throws {
    _ = try filled()
    let holder = try NewsBudget.open(at: file)
    let budget = try NewsBudget.open(at: file, patience: 0.05)
    let moment = try budget.moment()
    var batch = BudgetBatch(after: "tip", reflects: "next")
    batch.put(entry("new", id: "new"), body: "text")
    try holder.write("hold the file") { _ in try budget.apply(batch) }
    #expect(budget.place == .aside)
    #expect(try budget.reflects() == "next")
    #expect(try budget.count() == 41)
    #expect(try moment.count() == 40)
    #expect(try NewsBudget.open(at: file).count() == 40)
  }

  @Test func `a budget made anew is put in the place of the old one, and its moments stay`() throws
  {
    let old = try filled()
    let moment = try old.moment()
    let anew = try NewsBudget.madeAnew(at: file) { fresh in
      #expect(!old.isReplaced)
      try fresh.replace(with: budget([(entry("only", id: "only"), "text")]))
    }
    #expect(anew.place == .file)
    #expect(try anew.count() == 1)
    #expect(try NewsBudget.open(at: file).count() == 1)
    #expect(old.isReplaced && !anew.isReplaced)
    #expect(try moment.count() == 40)
    #expect(try folder.names(in: "stet").filter { $0.contains("-new") } == [])
  }

  @Test func `a budget that could not be made anew leaves the old one`() throws {
    _ = try filled()
    #expect(throws: BudgetFailure.self) {
      _ = try NewsBudget.madeAnew(at: file) { _ in
        throw BudgetFailure(.other, during: "fill the index", "the desk was gone.")
      }
    }
    #expect(try contents(NewsBudget.open(at: file)) == contents(fresh()))
  }

  @Test func `two that open, read and write at once lose nothing`() async throws {
    let file = file
    try await withThrowingTaskGroup(of: Void.self) { group in
      for writer in 0..<4 {
        group.addTask {
          let budget = try NewsBudget.open(at: file)
          for round in 0..<25 {
            var isApplied = false
            while !isApplied {
              let tip = try budget.reflects()
              var batch = BudgetBatch(after: tip, reflects: "\(writer)-\(round)")
              batch.put(entry("s", id: "w\(writer)r\(round)"), body: "storm")
              do throws(BudgetFailure) {
                try budget.apply(batch)
                isApplied = true
              } catch {
                guard error.code == .moved else { throw error }
              }
            }
          }
        }
      }
      try await group.waitForAll()
    }
    let budget = try NewsBudget.open(at: file)
    #expect(try budget.count() == 100)
    #expect(try budget.search("storm", limit: 200).count == 100)
    #expect(try budget.check().isEmpty)
  }

  @Test func `readers see the whole old list or the whole new one`() async throws {
    let file = file
    let budget = try filled()
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask {
        for _ in 0..<10 { try budget.replace(with: fresh()) }
      }
      group.addTask {
        let reader = try NewsBudget.open(at: file)
        for _ in 0..<100 { #expect(try reader.count() == 40) }
      }
      try await group.waitForAll()
    }
  }

  @Test func `a failure is a sentence`() throws {
    let failure = BudgetFailure(.busy, during: "list the stories", "another process is using it.")
    #expect(failure.description == "cannot list the stories: another process is using it.")
  }
}
