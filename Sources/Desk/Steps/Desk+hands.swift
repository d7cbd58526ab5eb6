import Archive
import Git

extension Desk {
  /// Who acts: the person named, or else whom git knows; the committer is whom git knows.
  /// - Throws: `.configuration` when git has no name for them.
  func hands() throws -> Hands {
    let repository = try archive().repository
    let now = clock()
    let time = try repository.dictatedTime(of: .author) ?? now
    guard
      let author = try person.map({ Signature(name: $0.name, email: $0.email, time: time) })
        ?? repository.identity(as: .author, at: time),
      let committer = try repository.identity(
        as: .committer, at: try repository.dictatedTime(of: .committer) ?? now),
      !author.email.isEmpty
    else {
      throw DeskFailure(
        .configuration, "Git does not know who you are, so the record could not name you.",
        hint: "git config --global user.name \"Your Name\" "
          + "&& git config --global user.email you@example.org")
    }
    return Hands(author: author, committer: committer)
  }

  /// The time that a step is judged at: a date that somebody dictates must not end an embargo, and the
  /// record must bear out what the clock says.
  func lawfulTime(of hands: Hands) -> Int64 { min(clock().seconds, hands.committer.seconds) }
}
