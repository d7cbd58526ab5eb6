internal import CGit

/// The two people a commit names.
public enum CommitRole: String, Hashable, Sendable {
  /// Who wrote the change.
  case author
  /// Who recorded it.
  case committer
}

extension Repository {
  /// Who acts here at this moment: `GIT_AUTHOR_NAME` and its kin in the environment, then
  /// `author.name`, then `user.name` in the configuration; nil where no name is set.
  public func identity(
    as role: CommitRole = .committer, at time: GitTime
  ) throws(GitFailure) -> Signature? {
    let prefix = "GIT_\(role.rawValue.uppercased())"
    func set(_ key: String) -> String? {
      guard let value = environment[key], !value.isEmpty else { return nil }
      return value
    }
    var name = set("\(prefix)_NAME")
    if name == nil { name = try configured("\(role.rawValue).name") }
    if name == nil { name = try configured("user.name") }
    var email = set("\(prefix)_EMAIL")
    if email == nil { email = try configured("\(role.rawValue).email") }
    if email == nil { email = try configured("user.email") }
    guard let name = name.map(Signature.cleaned), !name.isEmpty else { return nil }
    return Signature(name: name, email: Signature.cleaned(email ?? set("EMAIL") ?? ""), time: time)
  }

  /// The moment that `GIT_AUTHOR_DATE` or `GIT_COMMITTER_DATE` dictates; nil where it is not set.
  ///
  /// Fails with `.invalid` on a date in no form that `GitTime` reads.
  public func dictatedTime(of role: CommitRole) throws(GitFailure) -> GitTime? {
    let key = "GIT_\(role.rawValue.uppercased())_DATE"
    guard let text = environment[key], !text.isEmpty else { return nil }
    guard let time = GitTime(text) else {
      throw GitFailure(
        .invalid, "read the date in \(key)",
        "\(key) is \"\(text)\", which is neither \"1686319500 +0530\" nor ISO 8601.")
    }
    return time
  }

  /// Tells libgit2 whose name goes into reference logs.
  func identifyForReflog() throws(GitFailure) {
    guard let person = try identity(at: GitTime(seconds: 0)), !person.email.isEmpty else { return }
    try call("name the writer of reference logs") {
      git_repository_set_ident($0, person.name, person.email)
    }
  }
}
