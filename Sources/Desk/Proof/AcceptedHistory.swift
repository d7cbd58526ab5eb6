import Archive
import Budget
import Crypto
import Foundation
import Git
import Stories
import Workflows

/// Which version of each story the proof accepts, and so readers may get.
struct AcceptedHistory: Sendable {
  /// The stories whose newest version it does not accept, by path.
  let exceptions: [String: Dossier]
}

/// A story whose newest version readers do not get, for the record does not bear it out.
public struct WithheldVersion: Hashable, Sendable {
  /// The story's path.
  public var path: String
  /// The commit that was refused first, in hex.
  public var commit: String
  /// Who made it.
  public var author: String
  /// What is wrong, as a sentence.
  public var message: String
  /// The commit of the version that readers get instead, in hex; nil where they get none.
  public var accepted: String?
}

extension Desk {
  /// What the proof accepts of the history up to a tip of `main`.
  ///
  /// It goes on from where the last proof ended; where nothing is known, or the branch was moved away
  /// from there, it begins at the beginning.
  func acceptedHistory(at tip: Tip) throws -> AcceptedHistory {
    let (main, wire) = (tip.commit, try archive().tip(of: .wire)?.commit)
    let budget = try budget()
    if let frontier = try budget.frontier(), let old = ObjectID(hex: frontier.main),
      try archive().repository.contains(old), try archive().isOnLine(old, to: main)
    {
      if old == main, frontier.wire == wire?.hex ?? "",
        let exceptions = try budget.exceptions().opened()
      {
        return try proveAgain(what: exceptions, at: tip)
      }
      if let history = try proveOn(from: old, wireAt: frontier.wire, main, wire) {
        return try proveAgain(what: history.exceptions, at: tip)
      }
    }
    var findings: [VerifyFinding] = []
    let examination = try examination(at: tip, findings: &findings)
    return try prove(examination)
  }

  /// What readers do not get, for the record does not bear it out.
  public func withheldVersions() throws -> [WithheldVersion] {
    try acceptedHistory(at: mainTip()).withheld
  }

  /// The same where the history was proved before, so that only the steps since are to be read; else
  /// nothing is told.
  public func knownWithheldVersions() throws -> [WithheldVersion] {
    try budget().frontier() == nil ? [] : withheldVersions()
  }

  /// Judges the stories anew that could not be proved because something was not here.
  private func proveAgain(
    what exceptions: [String: Dossier], at tip: Tip
  ) throws -> AcceptedHistory {
    let paths = exceptions.filter { $0.value.objections.contains { $0.kind == .absence } }.keys
    guard !paths.isEmpty else { return AcceptedHistory(exceptions: exceptions) }
    var findings: [VerifyFinding] = []
    var examination = try examination(at: tip, findings: &findings)
    examination.only = Set(paths)
    examination.dossiers = examination.dossiers.filter { paths.contains($0.key) }
    let proved = try examination.run().dossiers
    examination.frontier = tip.commit
    let dossiers = try keep(proved, of: examination)
    let rest = exceptions.filter { dossiers[$0.key] == nil }
    return AcceptedHistory(
      exceptions: rest.merging(dossiers.filter { !$0.value.isAccepted }) { _, new in new })
  }

  /// Judges the steps since the last proof; nil where what was kept of it is no use.
  private func proveOn(
    from old: ObjectID, wireAt oldWire: String, _ main: ObjectID, _ wire: ObjectID?
  ) throws -> AcceptedHistory? {
    let archive = try archive()
    let before = ObjectID(hex: oldWire)
    if let before {
      guard let wire, try archive.repository.contains(before),
        try before == wire || archive.repository.isAncestor(before, of: wire)
      else { return nil }
    }
    var arrivals: [HistoryStep] = []
    for id in try wire.map({ try archive.commits(from: $0, hiding: [before].compactMap(\.self)) })
      ?? []
    {
      let commit = try archive.repository.commit(id)
      if try archive.resemblesImport(commit) { arrivals += try archive.steps(of: commit) }
    }
    // What a colleague's desk received comes with a merge of their main.
    var imports = WireCommits(archive)
    for id in try archive.commits(from: main, hiding: [old, wire].compactMap(\.self)) {
      let commit = try archive.repository.commit(id)
      if commit.parents.count < 2, try imports.contains(commit) {
        arrivals += try archive.steps(of: commit)
      }
    }
    var examination = Examination(
      folder: folder, environment: environment, tip: main, wire: wire, frontier: old, dossiers: [:])
    let paths = try examination.paths().union(arrivals.map(\.path))
    let budget = try budget()
    guard let known = try budget.dossiers(at: paths.sorted()).opened(),
      let exceptions = try budget.exceptions().opened()
    else { return nil }
    examination.dossiers = known
    for step in arrivals {
      examination.dossiers[step.path, default: Dossier()].receive(step)
    }
    return try prove(examination, knowing: exceptions)
  }

  private func prove(
    _ examination: Examination, knowing exceptions: [String: Dossier] = [:]
  ) throws -> AcceptedHistory {
    let dossiers = try keep(examination.run().dossiers, of: examination)
    let rest = exceptions.filter { dossiers[$0.key] == nil }
    return AcceptedHistory(
      exceptions: rest.merging(dossiers.filter { !$0.value.isAccepted }) { _, new in new })
  }

  /// Keeps what was proved for the next proof; an index that cannot be written costs only time.
  ///
  /// - Returns: The same, with kills that a branch was moved away from.
  @discardableResult
  func keep(
    _ proved: [String: Dossier], of examination: Examination
  ) throws -> [String: Dossier] {
    let isWhole = examination.frontier == nil
    let dossiers = isWhole ? try rememberingKills(proved, examination) : proved
    if isWhole, try isKept(dossiers, of: examination) { return dossiers }
    let sealed = try dossiers.filter { $0.value.newest != nil || !$0.value.received.isEmpty }
      .map { try SealedDossier(of: $0.value, at: $0.key) }
    try budget().accept(
      sealed.map { ($0.path, $0.bytes, $0.isException, $0.isKilled) },
      after: examination.frontier?.hex, main: examination.tip.hex,
      wire: examination.wire?.hex ?? "")
    return dossiers
  }

  /// Whether all that a whole proof found was kept by an earlier one, as is so where nothing happened
  /// since.
  private func isKept(
    _ dossiers: [String: Dossier], of examination: Examination
  ) throws -> Bool {
    guard let frontier = try budget().frontier(), frontier.main == examination.tip.hex,
      frontier.wire == examination.wire?.hex ?? "",
      let kept = try budget().exceptions().opened()
    else { return false }
    let found = dossiers.filter { $0.value.newest != nil && !$0.value.isAccepted }
    return found.count == kept.count
      && found.allSatisfy { path, dossier in
        kept[path]?.accepted == dossier.accepted && kept[path]?.objections == dossier.objections
      }
  }

  /// What a whole proof found, and the kills it knows nothing of because the branch was moved away
  /// from them: a story that was killed does not come back with a shorter history.
  private func rememberingKills(
    _ proved: [String: Dossier], _ examination: Examination
  ) throws -> [String: Dossier] {
    var dossiers = proved
    let repository = try archive().repository
    for (path, old) in try budget().killedDossiers().opened() ?? [:] {
      guard let kill = old.killedBy, dossiers[path]?.killedBy == nil else { continue }
      let isHere = try repository.contains(kill)
      if isHere, try repository.isAncestor(kill, of: examination.tip) { continue }
      var dossier = dossiers[path] ?? old
      dossier.accepted = nil
      dossier.killedBy = kill
      dossier.objections.append(
        Dossier.Objection(
          commit: kill, author: isHere ? try repository.commit(kill).author.name : "unknown",
          message: "Branch main was moved away from this commit, in which the story was killed; "
            + "git merge \(kill.hex.prefix(10)) brings the kill back."))
      dossiers[path] = dossier
    }
    return dossiers
  }
}

extension AcceptedHistory {
  /// What readers do not get.
  var withheld: [WithheldVersion] {
    exceptions.compactMap { path, dossier in
      guard let first = dossier.objections.first else { return nil }
      return WithheldVersion(
        path: path, commit: first.commit.hex, author: first.author, message: first.message,
        accepted: dossier.accepted?.commit.hex)
    }.sorted { $0.path < $1.path }
  }
}

/// A dossier as the budget keeps it, with a digest that says whether it is still what was written.
private struct SealedDossier {
  let path: String
  let bytes: [UInt8]
  let isException: Bool
  let isKilled: Bool

  init(of dossier: Dossier, at path: String) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .withoutEscapingSlashes
    let json = Array(try encoder.encode(dossier))
    self.path = path
    isException = dossier.newest != nil && !dossier.isAccepted
    isKilled = dossier.killedBy != nil
    bytes = Self.seal(json, path) + json
  }

  static func seal(_ json: some Sequence<UInt8>, _ path: String) -> [UInt8] {
    Array(SHA256.hash(data: Array(path.utf8) + [0] + Array(json)))
  }
}

extension [(path: String, bytes: [UInt8])] {
  /// The dossiers; nil where one of them is damaged, and then none is trusted.
  fileprivate func opened() -> [String: Dossier]? {
    var dossiers: [String: Dossier] = [:]
    for (path, bytes) in self {
      let (seal, json) = (bytes.prefix(32), bytes.dropFirst(32))
      guard seal.elementsEqual(SealedDossier.seal(json, path)),
        let dossier = try? JSONDecoder().decode(Dossier.self, from: Data(json))
      else { return nil }
      dossiers[path] = dossier
    }
    return dossiers
  }
}
