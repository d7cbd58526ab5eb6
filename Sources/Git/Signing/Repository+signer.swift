extension Repository {
  /// Whether the user's git configuration has every commit signed.
  public func signsCommits() throws(GitFailure) -> Bool {
    try configuredFlag("commit.gpgsign") ?? false
  }

  /// What signs commits here; nil where they are not signed.
  func signer() throws(GitFailure) -> Signer? {
    guard try signsCommits() else { return nil }
    let name = try configured("gpg.format") ?? Signer.Format.openPGP.rawValue
    guard let format = Signer.Format(rawValue: name) else {
      throw Signer.failure(
        "gpg.format is \"\(name)\", and Stet signs with openpgp or ssh.",
        hint: "git config gpg.format ssh")
    }
    var program: String?
    switch format {
    case .openPGP:
      program = try configured("gpg.openpgp.program")
      if program == nil { program = try configured("gpg.program") }
    case .ssh: program = try configured("gpg.ssh.program")
    }
    var key = try configured("user.signingkey")
    if key?.isEmpty == true { key = nil }
    if format == .ssh { key = key.map { Signer.literal($0) == nil ? wholePath($0) : $0 } }
    return Signer(
      format: format, tool: tool(program ?? (format == .ssh ? "ssh-keygen" : "gpg")), key: key)
  }

  /// A program of the user's, by its name or by a path as git knows it.
  func tool(_ program: String, adding variables: [String: String] = [:]) -> Tool {
    Tool(
      program: program.utf8.contains(UInt8(ascii: "/")) ? wholePath(program) : program,
      environment: environment.merging(variables) { _, new in new })
  }

  /// Git knows `~` in a path, and runs at the top of the work tree.
  private func wholePath(_ path: String) -> String {
    if path.hasPrefix("/") { return path }
    if path.hasPrefix("~/"), let home = environment["HOME"] { return home + path.dropFirst() }
    return "\(workDirectory ?? gitDirectory)/\(path)"
  }
}
