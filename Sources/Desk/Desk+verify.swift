import Archive
import Budget
import Git
import Stories
import Workflows

/// Something in the history that breaks a rule.
public struct VerifyFinding: Hashable, Sendable {
  /// The commit, in hex.
  public var commit: String
  /// The story's path.
  public var path: String
  /// Who made the commit.
  public var author: String
  /// What is wrong, as a sentence.
  public var message: String
}

/// What a walk over the whole history proved.
public struct VerifyReport: Sendable {
  /// How many steps were read.
  public var steps = 0
  /// How many stories they belong to.
  public var stories = 0
  /// Everything that breaks a rule, oldest first; empty when all is well.
  public var findings: [VerifyFinding] = []
}

extension Desk {
  /// Reads the whole history and proves, step by step, that states moved as the workflow of their
  /// time allows, that flags are what the words say, and that every base came from `wire`.
  public func verify(story reference: String? = nil) throws -> VerifyReport {
    let archive = try archive()
    let only = try reference.map { try find($0).path }
    var report = VerifyReport()
    var proof = Proof(archive, received: try received(&report.findings))
    var seen: Set<String> = []
    try archive.history(after: nil, upTo: try mainTip().commit) { commit, steps in
      for step in steps where StoryPath(step.path) != nil && (only == nil || step.path == only) {
        report.steps += 1
        seen.insert(step.path)
        report.findings += try proof.messages(on: step).map {
          VerifyFinding(
            commit: commit.id.hex, path: step.path, author: commit.author.name, message: $0)
        }
      }
    }
    report.stories = seen.count
    return report
  }

  /// Every agency text that imports ever brought to `wire`, by path.
  private func received(_ findings: inout [VerifyFinding]) throws -> [String: Set<ObjectID>] {
    let archive = try archive()
    guard let wire = try archive.tip(of: .wire) else { return [:] }
    var received: [String: Set<ObjectID>] = [:]
    for id in try archive.commits(from: wire.commit) {
      let commit = try archive.repository.commit(id)
      guard StepRecord(message: commit.message) != nil, try archive.isWire(commit.tree) else {
        findings.append(
          VerifyFinding(
            commit: id.hex, path: Branch.wire.rawValue, author: commit.author.name,
            message: "Branch wire was changed by hand: no import made this commit."))
        continue
      }
      for step in try archive.steps(of: commit) {
        if let blob = step.after { received[step.path, default: []].insert(blob) }
      }
    }
    return received
  }
}
