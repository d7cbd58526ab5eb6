import Archive
import Budget
import Foundation
import Git
import Revisions
import Stories
import Workflows

/// The record of a story for a machine: `record.json`.
struct EvidenceRecord: Encodable {
  struct Person: Encodable {
    var name, email, time: String

    init(_ signature: Signature) {
      (name, email) = (signature.name, signature.email)
      time = Moment.iso(signature.seconds)
    }
  }

  struct AgencyVersion: Encodable {
    struct File: Encodable {
      var file, path, blob: String
    }

    var number: Int
    var version: String?
    var commit: String
    var sent, received: Person
    var files: [File]
  }

  struct Step: Encodable {
    var number: Int
    var commit: String
    var parents: [String]
    var subject: String
    var author, committer: Person
    var by_hand: Bool
    var blob, file, content_digest: String?
    /// What the proof has against the step.
    var findings: [String]
    /// Whether readers may get what it left.
    var accepted: Bool
    /// Every fact that stands in the commit's message, by the key it has there.
    var record: [String: String]
  }

  struct Shown: Encodable {
    var from: String
    var until, not_edited_by_staff, line: String?
    var commit: String
  }

  struct Note: Encodable {
    var time, done, note, commit: String
  }

  struct Kill: Encodable {
    var killed: Event
    var closed: Event?
  }

  struct Event: Encodable {
    var commit, time, by: String
    var reason: String?
  }

  struct Owed: Encodable {
    var transition, forced_by, time: String
    var forced: [String]
    var reason: String?
  }

  struct Share: Encodable {
    var origin: String
    var words, percent: Int
  }

  var schema = 1
  var id, slug, path, state, headline, main: String
  var wire: String?
  var agency_versions: [AgencyVersion]
  var steps: [Step]
  var shown_to_readers: [Shown]
  var notes_to_readers: [Note]
  var kills: [Kill]
  var open_debts: [Owed]
  var words: [Share]

  init(_ evidence: Evidence) {
    let entry = evidence.entry
    (id, slug, path) = (entry.id, entry.slug, entry.path)
    (state, headline) = (evidence.story.state ?? "", evidence.story.headline)
    (main, wire) = (evidence.main.commit.hex, evidence.wire?.commit.hex)
    agency_versions = evidence.agency.map { version in
      AgencyVersion(
        number: version.number, version: version.version, commit: version.commit.id.hex,
        sent: Person(version.commit.author), received: Person(version.commit.committer),
        files: version.files.map {
          AgencyVersion.File(file: $0.name, path: $0.path, blob: $0.blob.hex)
        })
    }
    steps = evidence.steps.map(Step.init)
    shown_to_readers = evidence.showings.map {
      Shown(
        from: Moment.iso($0.from), until: $0.until.map(Moment.iso),
        not_edited_by_staff: $0.flag?.rawValue, line: $0.line, commit: $0.commit)
    }
    notes_to_readers = evidence.corrections.map {
      Note(time: Moment.iso($0.seconds), done: $0.past, note: $0.note, commit: $0.commit)
    }
    kills = Self.kills(evidence.steps)
    open_debts = evidence.debts.map {
      Owed(
        transition: $0.transition, forced_by: $0.name, time: Moment.iso($0.seconds),
        forced: $0.guards, reason: $0.reason)
    }
    words = evidence.shares.map {
      Share(origin: $0.origin.name, words: $0.words, percent: $0.percent)
    }
  }

  /// Each kill, with the step by which somebody said that readers find the story nowhere any more.
  private static func kills(_ steps: [Evidence.Step]) -> [Kill] {
    var kills: [Kill] = []
    for step in steps {
      let commit = step.step.commit
      let event = Event(
        commit: commit.id.hex, time: Moment.iso(commit.author.seconds), by: commit.author.name,
        reason: step.step.record?[.reason])
      switch step.step.record?[.transition] {
      case Transition.kill?: kills.append(Kill(killed: event))
      case Transition.withdraw?:
        if let last = kills.indices.last { kills[last].closed = event }
      default: break
      }
    }
    return kills
  }

  /// The bytes of `record.json`.
  func bytes() throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return Array(try encoder.encode(self)) + [0x0A]
  }
}

extension EvidenceRecord.Step {
  init(_ step: Evidence.Step) {
    let commit = step.step.commit
    number = step.number
    (self.commit, parents) = (commit.id.hex, commit.parents.map(\.hex))
    subject = commit.summary
    (author, committer) = (.init(commit.author), .init(commit.committer))
    by_hand = step.step.record == nil
    (blob, file) = (step.step.after?.hex, step.file)
    content_digest = step.after?.contentDigest
    (findings, accepted) = (step.findings, step.isAccepted)
    record = [:]
    for key in StepTrailer.allCases {
      if let value = step.step.record?[key] { record[key.rawValue] = value }
    }
  }
}

/// Moments in UTC, which are the same on every machine.
enum Moment {
  /// Such as "2026-03-02T09:00:00Z".
  static func iso(_ seconds: Int64) -> String {
    // Years 1 to 9999; nothing else is a date of a story.
    let seconds = max(-62_135_510_400, min(253_402_128_000, seconds))
    return Date(timeIntervalSince1970: Double(seconds)).ISO8601Format()
  }

  /// Such as "2026-03-02 09:00:00 UTC".
  static func words(_ seconds: Int64) -> String {
    iso(seconds).replacing("T", with: " ").replacing("Z", with: " UTC")
  }
}
