import Archive
public import Budget
import Git
import Stories

extension Desk {
  /// Brings the budget to where `main` stands: by the steps it has not seen, or from nothing.
  func catchUp(_ budget: NewsBudget) throws {
    for _ in 0..<20 {
      let (reflected, tip) = try standing(of: budget)
      guard reflected != tip.hex else { return }
      let archive = try archive()
      guard let reflected, let old = ObjectID(hex: reflected),
        try archive.repository.contains(old), try archive.isOnLine(old, to: tip)
      else { return try rebuild(budget, at: tip) }
      do {
        return try fill(budget, after: old, upTo: tip)
      } catch let failure as BudgetFailure where failure.code == .moved {
        // Another process brought it on meanwhile; what it wrote is the same.
        continue
      }
    }
    throw DeskFailure(
      .tryAgain, "The list of stories was brought on by others again and again.", hint: "try again")
  }

  /// Whether the budget reflects what `main` stands at.
  func isCurrent(_ budget: NewsBudget) throws -> Bool {
    let (reflected, tip) = try standing(of: budget)
    return reflected == tip.hex
  }

  private func standing(of budget: NewsBudget) throws -> (reflected: String?, tip: ObjectID) {
    // In this order: what the budget reflects was the tip at some time before.
    let reflected = try budget.reflects()
    guard let tip = Repository.readReference(Branch.main.reference, gitDirectory: gitDirectory)
    else { throw Self.noMain }
    return (reflected, tip)
  }

  /// Makes the budget again from git alone.
  /// - Returns: How many stories and steps it holds.
  public func reindex() throws -> BudgetSize {
    let budget = try budgetMadeAnew()
    guard budget.place == .file else {
      throw DeskFailure(
        .notWritable, "The list of stories was made again, and cannot be kept at \(budgetFile).",
        hint: "stet doctor")
    }
    return try budget.size()
  }

  /// The budget, made again from nothing and put in the place of the old one.
  func budgetMadeAnew() throws -> NewsBudget {
    try NewsBudget.madeAnew(at: budgetFile) { try fillAnew($0, at: mainTip().commit) }
  }

  /// The budget as it was at a commit, made from nothing, for this process alone.
  func budgetBeside(at commit: ObjectID) throws -> NewsBudget {
    let fresh = try NewsBudget.scratch()
    try fillAnew(fresh, at: commit)
    return fresh
  }

  private func fillAnew(_ fresh: NewsBudget, at commit: ObjectID) throws {
    try fill(fresh, after: nil, upTo: commit)
    try fresh.remember(killed: (try? NewsBudget.open(at: budgetFile).killedDossiers()) ?? [])
  }

  private func rebuild(_ budget: NewsBudget, at tip: ObjectID) throws {
    let fresh = try NewsBudget.scratch()
    try fill(fresh, after: nil, upTo: tip)
    try fresh.remember(killed: (try? budget.killedDossiers()) ?? [])
    try budget.replace(with: fresh)
  }

  /// Adds the steps between two commits, and the touched stories as they stand at the second.
  private func fill(_ budget: NewsBudget, after old: ObjectID?, upTo new: ObjectID) throws {
    let archive = try archive()
    var ordinal = try old == nil ? 0 : budget.latestSteps(limit: 1).first?.ordinal ?? 0
    var writer = BudgetWriter(budget: budget, reflects: old?.hex, towards: new.hex)
    var last: [String: Budget.Step] = [:]
    try archive.history(after: old, upTo: new) { commit, steps in
      let steps = steps.filter { StoryPath($0.path) != nil }
      // Commits without a story do not count, so that the numbers are the same however often the
      // budget caught up on the way.
      if !steps.isEmpty { ordinal += 1 }
      for step in steps {
        let entry = Budget.Step(step, ordinal: ordinal)
        last[step.path] = entry
        try writer.change {
          $0.add(entry)
          if let guid = step.record?[.formerly] { $0.add(former: guid, of: step.path) }
        }
      }
    }
    let tip = try archive.tip(at: new)
    // Oldest first, so that the newest change is the newest row.
    for step in last.values.sorted(by: { ($0.ordinal, $0.path) < ($1.ordinal, $1.path) }) {
      if let file = try archive.file(step.path, at: tip) {
        let (entry, body) = StoryEntry.of(file.bytes, blob: file.id, after: step)
        try writer.change { $0.put(entry, body: body) }
      } else {
        try writer.change { $0.remove(step.path) }
      }
    }
    try writer.finish()
  }
}

/// Writes in batches, so that an archive of any size is indexed in little memory.
///
/// Until the last batch the budget reflects no commit, so that one cut short is made again.
private struct BudgetWriter {
  let budget: NewsBudget
  let target: String
  var batch: BudgetBatch
  var pending = 0
  var parts = 0

  init(budget: NewsBudget, reflects old: String?, towards target: String) {
    self.budget = budget
    self.target = target
    batch = BudgetBatch(after: old, reflects: target)
  }

  mutating func change(_ body: (inout BudgetBatch) -> Void) throws {
    body(&batch)
    pending += 1
    guard pending >= 5_000 else { return }
    parts += 1
    let mark = "unfinished \(parts) of \(target)"
    batch.reflects = mark
    try budget.apply(batch)
    batch = BudgetBatch(after: mark, reflects: target)
    pending = 0
  }

  consuming func finish() throws { try budget.apply(batch) }
}
