import Archive
import Git
import Stories

/// One reading of the history, in which each core proves the steps of its share of the stories.
///
/// What a step is judged by lies in its own story's past, so the shares need nothing of each other;
/// libgit2 wants a repository handle for each.
struct Examination: Sendable {
  let folder: String
  let environment: [String: String]
  /// Where `main` stands.
  let tip: ObjectID
  /// Where `wire` stands; nil where nothing was ever imported.
  let wire: ObjectID?
  /// The commit up to which all was judged before; nil to begin at the beginning.
  var frontier: ObjectID?
  /// What is known of the stories before the first step that is read.
  var dossiers: [String: Dossier]
  /// Steps recorded before this second are not told.
  var since: Int64?
  /// The stories to be read; nil for all.
  var only: Set<String>?

  /// What one share found, with the place of each finding's commit in the history.
  private struct Share {
    var steps = 0
    var stories: Set<String> = []
    var links: [Judged] = []
    var mustBeSigned: [SignedStep] = []
    var dossiers: [String: Dossier] = [:]
  }

  /// A step that was judged, with its place in the history.
  private struct Judged {
    let place: Int
    let path: String
    let isTold: Bool
    var link: Dossier.Link
  }

  /// A step whose commit must be signed.
  private struct SignedStep {
    let commit: ObjectID
    let path: String
    let transition: String
  }

  /// What was read and found.
  struct Result {
    var report = VerifyReport()
    /// What is known of each story that was read.
    var dossiers: [String: Dossier] = [:]
    /// The commits whose versions readers may not get, by the story's path.
    var refused: [String: Set<ObjectID>] = [:]
  }

  /// Judges all steps; what is found is told oldest first.
  ///
  /// Without a number of shares there is one for each core; a handful of stories is not worth a
  /// second thread.
  func run(shares: Int? = nil) throws -> Result {
    let count = shares ?? min(Cores.count, dossiers.count / 50 + 1)
    let shares = try Cores.each(count) { try share($0, of: count) }
    var result = Result()
    result.report.steps = shares.reduce(0) { $0 + $1.steps }
    result.report.stories = shares.reduce(0) { $0 + $1.stories.count }
    for share in shares { result.dossiers.merge(share.dossiers) { _, new in new } }
    let complaints = try complaints(about: shares.flatMap(\.mustBeSigned))
    var told: [(place: Int, finding: VerifyFinding)] = []
    for var judged in shares.flatMap(\.links) {
      if let complaint = complaints[Key(judged.link.commit, judged.path)] {
        judged.link.findings.append(complaint)
      }
      let isAccepted = result.dossiers[judged.path, default: Dossier()].settle(judged.link)
      if !isAccepted { result.refused[judged.path, default: []].insert(judged.link.commit) }
      guard judged.isTold else { continue }
      told += judged.link.findings.map {
        (
          judged.place,
          VerifyFinding(
            commit: judged.link.commit.hex, path: judged.path, author: judged.link.author,
            message: $0.sentence)
        )
      }
    }
    result.report.findings = told.sorted {
      ($0.place, $0.finding.path) < ($1.place, $1.finding.path)
    }
    .map(\.finding)
    return result
  }

  private func share(_ number: Int, of count: Int) throws -> Share {
    let archive = Archive(try Repository.open(folder, environment: environment))
    var proof = Proof(
      archive, dossiers: dossiers.filter { Self.share(of: $0.key, count) == number },
      tips: [wire, tip].compactMap(\.self))
    var share = Share()
    var place = 0
    func isOurs(_ path: String) -> Bool {
      isAsked(path) && Self.share(of: path, count) == number
    }
    try archive.history(after: frontier, upTo: tip, where: isOurs) { commit, steps in
      place += 1
      for step in steps {
        let findings = try proof.findings(on: step)
        let isTold = commit.committer.seconds >= since ?? .min
        if isTold {
          share.steps += 1
          share.stories.insert(step.path)
        }
        share.links.append(
          Judged(
            place: place, path: step.path, isTold: isTold,
            link: Dossier.Link(
              commit: commit.id, author: commit.author.name, after: step.after,
              findings: findings, isOutOfSight: proof.isOutOfSight,
              isKilled: proof.isKilled)))
        if let transition = proof.mustBeSigned {
          share.mustBeSigned.append(
            SignedStep(commit: commit.id, path: step.path, transition: transition))
        }
      }
    }
    share.dossiers = proof.dossiers
    return share
  }

  private struct Key: Hashable {
    let commit: ObjectID
    let path: String
    init(_ commit: ObjectID, _ path: String) { (self.commit, self.path) = (commit, path) }
  }

  /// What is wrong with the signatures of steps; the user's git is asked about all of them at once.
  private func complaints(about steps: [SignedStep]) throws -> [Key: Proof.Finding] {
    guard !steps.isEmpty else { return [:] }
    let repository = try Repository.open(folder, environment: environment)
    let standings = try repository.signatures(of: steps.map(\.commit))
    var complaints: [Key: Proof.Finding] = [:]
    for step in steps {
      complaints[Key(step.commit, step.path)] = standings[step.commit]?
        .complaint(about: step.transition)
    }
    return complaints
  }

  /// The stories with a step recorded at a second or later, after the commit that all was read to.
  func paths(since: Int64 = .min) throws -> Set<String> {
    let archive = Archive(try Repository.open(folder, environment: environment))
    var paths: Set<String> = []
    try archive.history(after: frontier, upTo: tip) { commit, steps in
      if commit.committer.seconds >= since { paths.formUnion(steps.map(\.path)) }
    }
    return paths
  }

  private func isAsked(_ path: String) -> Bool {
    StoryPath(path) != nil && only?.contains(path) != false
  }

  /// The same share for a story each time, of about the same size as the others.
  private static func share(of path: String, _ count: Int) -> Int {
    Int(path.utf8.reduce(UInt32(2_166_136_261)) { ($0 ^ UInt32($1)) &* 16_777_619 } % UInt32(count))
  }
}
