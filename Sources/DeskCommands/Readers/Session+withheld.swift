import ArgumentParser
import Desk
import Prose

extension Session {
  /// Tells of the stories of which readers do not get the newest version, for the record does not
  /// bear it out.
  func tell(of withheld: [WithheldVersion]) throws {
    for version in withheld {
      let instead =
        version.accepted.map { "readers get that of commit \($0.prefix(7)) instead" }
        ?? "readers get nothing of it"
      try note(
        TerminalText(
          "\(version.path): the newest version is not accepted, and \(instead). "
            + "\(version.message) (\(version.commit.prefix(7)), \(version.author))"))
    }
    if let first = withheld.first {
      try hint(
        TerminalText("git revert \(first.commit.prefix(7)), or hold the story and publish it again")
      )
    }
  }
}

/// A version that readers do not get, for a machine.
struct WithheldAnswer: Encodable {
  var path, commit, author, message: String
  var accepted: String?

  init(_ version: WithheldVersion) {
    (path, commit, author) = (version.path, version.commit, version.author)
    (message, accepted) = (version.message, version.accepted)
  }
}
