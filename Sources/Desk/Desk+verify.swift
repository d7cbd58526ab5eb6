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

  /// Every agency text that imports ever brought to `wire`, here or on another machine, by path.
  private func received(_ findings: inout [VerifyFinding]) throws -> [String: Set<ObjectID>] {
    let archive = try archive()
    var imports = WireCommits(archive)
    var received: [String: Set<ObjectID>] = [:]
    let wire = try archive.tip(of: .wire).map { try archive.commits(from: $0.commit) } ?? []
    let merged = try archive.commits(from: mainTip().commit, hiding: [wire.last].compactMap(\.self))
    for (ids, isWire) in [(wire, true), (merged, false)] {
      for id in ids {
        let commit = try archive.repository.commit(id)
        if try isWire ? archive.resemblesImport(commit) : imports.contains(commit) {
          for step in try archive.steps(of: commit) {
            if let blob = step.after { received[step.path, default: []].insert(blob) }
          }
        } else if isWire {
          findings.append(
            VerifyFinding(
              commit: id.hex, path: Branch.wire.rawValue, author: commit.author.name,
              message: "Branch wire was changed by hand: no import made this commit."))
        }
      }
    }
    return received
  }
}
