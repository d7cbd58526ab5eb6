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
  /// Reads the whole history and proves, step by step, that each was one that the law of its time
  /// allowed, that flags are what the words say, and that every base came from `wire`.
  ///
  /// With `since` only steps recorded at that second or later are judged and told, each after all
  /// that went before it in its story. Stories are shared out among the machine's cores.
  public func verify(story reference: String? = nil, since: Int64? = nil) throws -> VerifyReport {
    try verify(story: reference, since: since, shares: nil)
  }

  func verify(
    story reference: String? = nil, since: Int64? = nil, shares: Int?
  ) throws -> VerifyReport {
    var findings: [VerifyFinding] = []
    var examination = try examination(at: mainTip(), findings: &findings)
    examination.since = since
    if let since {
      examination.only = try examination.paths(since: since)
      findings = try findings.filter { finding in
        guard let id = ObjectID(hex: finding.commit) else { return true }
        return try archive().repository.commit(id).committer.seconds >= since
      }
    }
    if let reference {
      let path = try find(reference).path
      examination.only = examination.only.map { $0.intersection([path]) } ?? [path]
    }
    let result = try examination.run(shares: shares)
    var report = result.report
    if examination.only == nil {
      // What only the memory of an earlier proof knows.
      let known = Set(report.findings)
      for (path, dossier) in try keep(result.dossiers, of: examination).sorted(by: {
        $0.key < $1.key
      })
      where dossier.killedBy != nil {
        findings += dossier.objections.map {
          VerifyFinding(commit: $0.commit.hex, path: path, author: $0.author, message: $0.message)
        }.filter { !known.contains($0) }
      }
    }
    report.findings = findings + report.findings
    return report
  }

  /// What the proof says of one story: what is wrong with its steps, and which of them left what
  /// readers may not get.
  func proof(
    of path: String, at tip: Tip
  ) throws -> (findings: [VerifyFinding], refused: Set<ObjectID>) {
    var findings: [VerifyFinding] = []
    var examination = try examination(at: tip, findings: &findings)
    examination.only = [path]
    let result = try examination.run(shares: 1)
    return (result.report.findings, result.refused[path] ?? [])
  }

  /// What is to be read: all stories from the beginning up to a tip of `main`.
  func examination(
    at tip: Tip, findings: inout [VerifyFinding]
  ) throws -> Examination {
    let (main, wire) = (tip.commit, try archive().tip(of: .wire)?.commit)
    return Examination(
      folder: folder, environment: environment, tip: main, wire: wire,
      dossiers: try received(upTo: main, wire, &findings))
  }

  /// Every agency text that imports ever brought to `wire`, here or on another machine, by path; the
  /// oldest first.
  private func received(
    upTo main: ObjectID, _ wire: ObjectID?, _ findings: inout [VerifyFinding]
  ) throws -> [String: Dossier] {
    let archive = try archive()
    var imports = WireCommits(archive)
    var received: [String: Dossier] = [:]
    let ours = try wire.map { try archive.commits(from: $0) } ?? []
    let merged = try archive.commits(from: main, hiding: [wire].compactMap(\.self))
    for (ids, isWire) in [(ours, true), (merged, false)] {
      for id in ids {
        let commit = try archive.repository.commit(id)
        if try isWire ? archive.resemblesImport(commit) : imports.contains(commit) {
          for step in try archive.steps(of: commit) {
            received[step.path, default: Dossier()].receive(step)
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

extension Dossier {
  /// Notes a version that came to `wire`.
  mutating func receive(_ step: HistoryStep) {
    guard let version = step.after, !received.contains(where: { $0.version == version }) else {
      return
    }
    received.append(Received(version: version, seconds: step.commit.committer.seconds))
  }
}
