import Archive
import Budget
import Git
import Stories

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
public struct VerifyReport: Hashable, Sendable {
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
  ///
  /// With `since` only steps recorded at that second or later are judged and told, each after all
  /// that went before it in its story. Stories are shared out among the machine's cores.
  public func verify(story reference: String? = nil, since: Int64? = nil) throws -> VerifyReport {
    var report = VerifyReport()
    var examination = try examination(since: since, into: &report)
    if let since {
      examination.only = try examination.paths(since: since)
      report.findings = try report.findings.filter { finding in
        guard let id = ObjectID(hex: finding.commit) else { return true }
        return try archive().repository.commit(id).committer.seconds >= since
      }
    }
    if let reference {
      let path = try find(reference).path
      examination.only = examination.only.map { $0.intersection([path]) } ?? [path]
    }
    try examination.run(into: &report)
    return report
  }

  /// What is to be read: all stories up to the tip of `main`.
  func examination(
    since: Int64? = nil, into report: inout VerifyReport
  ) throws -> Examination {
    Examination(
      folder: folder, environment: environment, tip: try mainTip().commit,
      received: try received(&report.findings), since: since)
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
