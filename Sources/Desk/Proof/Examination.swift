import Archive
import Dispatch
import Foundation
import Git
import Stories
import Synchronization

/// One reading of the history, in which each core proves the steps of its share of the stories.
///
/// What a step is judged by lies in its own story's past, so the shares need nothing of each other;
/// libgit2 wants a repository handle for each.
struct Examination: Sendable {
  let folder: String
  let environment: [String: String]
  let tip: ObjectID
  /// Every agency text that ever came to `wire`, by path.
  let received: [String: Set<ObjectID>]
  /// Steps recorded before this second are not told.
  let since: Int64?
  /// The stories to be read; nil for all.
  var only: Set<String>?

  /// What one share found, with the place of each finding's commit in the history.
  private struct Share {
    var steps = 0
    var stories: Set<String> = []
    var findings: [(place: Int, finding: VerifyFinding)] = []
    var mustBeSigned: [SignedStep] = []
  }

  /// A step whose commit must be signed, with its place in the history.
  private struct SignedStep {
    let place: Int
    let commit: Commit
    let path: String
    let transition: String
  }

  /// Judges all steps and adds what is found, oldest first.
  ///
  /// Without a number of shares there is one for each core; a handful of stories is not worth a
  /// second thread.
  func run(into report: inout VerifyReport, shares: Int? = nil) throws {
    let cores = ProcessInfo.processInfo.activeProcessorCount
    let count = shares ?? min(cores, received.count / 50 + 1)
    let results = Mutex<[Result<Share, any Error>]>([])
    DispatchQueue.concurrentPerform(iterations: count) { number in
      let result = Result { try share(number, of: count) }
      results.withLock { $0.append(result) }
    }
    let shares = try results.withLock { $0 }.map { try $0.get() }
    report.steps = shares.reduce(0) { $0 + $1.steps }
    report.stories = shares.reduce(0) { $0 + $1.stories.count }
    let signatures = try complaints(about: shares.flatMap(\.mustBeSigned))
    report.findings += (shares.flatMap(\.findings) + signatures)
      .sorted { ($0.place, $0.finding.path) < ($1.place, $1.finding.path) }.map(\.finding)
  }

  private func share(_ number: Int, of count: Int) throws -> Share {
    let archive = Archive(try Repository.open(folder, environment: environment))
    var proof = Proof(archive, received: received)
    var share = Share()
    var place = 0
    func isOurs(_ path: String) -> Bool {
      isAsked(path) && Self.share(of: path, count) == number
    }
    try archive.history(after: nil, upTo: tip, where: isOurs) { commit, steps in
      place += 1
      for step in steps {
        let messages = try proof.messages(on: step)
        guard commit.committer.seconds >= since ?? .min else { continue }
        share.steps += 1
        share.stories.insert(step.path)
        share.findings += messages.map {
          let finding = VerifyFinding(
            commit: commit.id.hex, path: step.path, author: commit.author.name, message: $0)
          return (place, finding)
        }
        if let transition = proof.mustBeSigned {
          share.mustBeSigned.append(
            SignedStep(place: place, commit: commit, path: step.path, transition: transition))
        }
      }
    }
    return share
  }

  /// What is wrong with the signatures of steps; the user's git is asked about all of them at once.
  private func complaints(
    about steps: [SignedStep]
  ) throws -> [(place: Int, finding: VerifyFinding)] {
    guard !steps.isEmpty else { return [] }
    let repository = try Repository.open(folder, environment: environment)
    let standings = try repository.signatures(of: steps.map(\.commit.id))
    return steps.compactMap { step in
      standings[step.commit.id]?.complaint(about: step.transition).map {
        let finding = VerifyFinding(
          commit: step.commit.id.hex, path: step.path, author: step.commit.author.name, message: $0)
        return (step.place, finding)
      }
    }
  }

  /// The stories with a step recorded at a second or later.
  func paths(since: Int64) throws -> Set<String> {
    let archive = Archive(try Repository.open(folder, environment: environment))
    var paths: Set<String> = []
    try archive.history(after: nil, upTo: tip) { commit, steps in
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
