import Archive
import Git
import Stories
import Workflows

/// What is known of one story's past: enough to judge its next step without reading it again, and
/// which of its versions readers may get.
struct Dossier: Codable {
  /// A version that came to `wire`, and when the desk recorded that.
  struct Received: Codable, Hashable {
    var version: ObjectID
    /// In seconds since 1970.
    var seconds: Int64
  }

  /// A version of the story that the proof accepts.
  struct Accepted: Codable, Hashable {
    /// The version.
    var version: ObjectID
    /// The commit that made it.
    var commit: ObjectID
  }

  /// The agency's versions, in the order in which they came.
  var received: [Received] = []
  /// Who changed, approved and forced what.
  var ledger = Ledger()
  /// What is asked of the clock, by the version that waits for it.
  var appointments: [ObjectID: Appointment] = [:]
  /// The versions that nobody had a hand in.
  var unhandled: Set<ObjectID> = []
  /// The versions that have an agency's words as they were sent, and were just brought.
  var asSent: Set<ObjectID> = []
  /// The feeds' file that was in force when the story first took an agency's text, by that text.
  var takenUnder: [ObjectID: Feed] = [:]
  /// The newest version that readers may get; nil where there never was one.
  var accepted: Accepted?
  /// The version that the last step left; nil where the story was deleted.
  var newest: ObjectID?
  /// The commit that killed the story, as far as the proof accepts it; nil where it is not killed.
  var killedBy: ObjectID?
  /// What is wrong with the steps since the accepted version, oldest first.
  var objections: [Objection] = []

  /// The file that says what is done with an agency's items; none where there was no such file.
  struct Feed: Codable { var file: ObjectID? }

  /// What is wrong with a step.
  struct Objection: Codable, Hashable {
    var commit: ObjectID
    var author: String
    var message: String
    /// What it means for the steps that follow.
    var kind = Proof.Finding.Kind.law
  }

  /// Whether readers may get the newest version.
  var isAccepted: Bool { objections.isEmpty && accepted?.version == newest }

  /// Takes a step into account that was judged, and says whether readers may get what it left.
  ///
  /// What builds on a version that was refused is not accepted either, until a lawful step takes the
  /// story out of readers' sight: from there on every step is a person's again.
  mutating func settle(_ link: Link) -> Bool {
    newest = link.after
    // Who brings the accepted version back has mended what was wrong, by whatever means.
    if let after = link.after, after == accepted?.version {
      objections = []
      return true
    }
    objections += link.findings.map {
      Objection(
        commit: link.commit, author: link.author, message: $0.sentence, kind: $0.kind)
    }
    guard let after = link.after, link.findings.isEmpty,
      link.isOutOfSight || objections.allSatisfy({ $0.kind == .flag })
    else { return false }
    accepted = Accepted(version: after, commit: link.commit)
    killedBy = link.isKilled ? killedBy ?? link.commit : nil
    objections = []
    return true
  }

  /// A step that was judged.
  struct Link {
    var commit: ObjectID
    var author: String
    var after: ObjectID?
    /// What is wrong with it.
    var findings: [Proof.Finding]
    /// Whether it led to where readers do not see the story.
    var isOutOfSight: Bool
    /// Whether it led to where a kill leads, or stayed there.
    var isKilled: Bool
  }
}
