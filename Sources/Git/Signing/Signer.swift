/// Signs commits as the user's git configuration says.
struct Signer {
  /// The kinds of signatures, by their names in `gpg.format`.
  enum Format: String {
    case openPGP = "openpgp"
    case ssh
  }

  let format: Format
  let tool: Tool
  /// `user.signingkey`, with its whole path where it is a file's; nil where it is not set.
  let key: String?

  /// The signature of a commit's bytes; `committer` is whose key gpg looks for without another.
  ///
  /// Fails with `.notSigned`, whatever the reason.
  func sign(_ content: String, as committer: Signature) throws(GitFailure) -> String {
    let outcome: Tool.Outcome
    do throws(GitFailure) {
      outcome =
        switch format {
        case .openPGP:
          try tool.run(
            [
              "--status-fd=2", "-bsau",
              key ?? "\(Signature.cleaned(committer.name)) <\(Signature.cleaned(committer.email))>",
            ], input: content)
        case .ssh: try runSSH(content)
        }
    } catch {
      guard error.code == .notFound else { throw error }
      let setting = format == .ssh ? "gpg.ssh.program" : "gpg.program"
      throw Self.failure(error.message, hint: "git config --global \(setting) /path/to/the/program")
    }
    let signature = outcome.output.droppingLast { $0.isNewline }
    let isSigned =
      switch format {
      // gpg's exit code alone does not say that it signed.
      case .openPGP: "\n\(outcome.errors)".contains("\n[GNUPG:] SIG_CREATED ")
      case .ssh: signature.hasPrefix("-----BEGIN SSH SIGNATURE-----")
      }
    guard outcome.code == 0, isSigned else {
      let words = Self.words(outcome.errors)
      throw Self.failure(
        "\(tool.program) \(words.isEmpty ? "gave no reason" : "said: \(words)")",
        hint: key == nil
          ? "git config --global user.signingkey YOUR-KEY" : "git config user.signingkey")
    }
    return signature
  }

  private func runSSH(_ content: String) throws(GitFailure) -> Tool.Outcome {
    guard let key else {
      throw Self.failure(
        "git knows no key of yours.",
        hint: "git config --global user.signingkey ~/.ssh/id_ed25519.pub")
    }
    let arguments = ["-Y", "sign", "-n", "git", "-f"]
    guard let literal = Self.literal(key) else {
      return try tool.run(arguments + [key], input: content)
    }
    // The key itself: its private half is with the agent.
    return try tool.lendingFile(of: literal + "\n") { path throws(GitFailure) in
      try tool.run(arguments + [path, "-U"], input: content)
    }
  }

  /// The public key that a setting holds; nil where it names a file.
  static func literal(_ key: String) -> String? {
    key.hasPrefix("key::") ? String(key.dropFirst(5)) : key.hasPrefix("ssh-") ? key : nil
  }

  static func failure(_ reason: String, hint: String) -> GitFailure {
    let end = reason.last.map { ".!?".contains($0) } == true ? "" : "."
    return GitFailure(
      .notSigned, "sign the commit",
      "The commit could not be signed, so nothing was recorded: \(reason)\(end)", hint: hint)
  }

  /// What a tool says to its user, in one line.
  private static func words(_ errors: String) -> String {
    let lines = errors.split(whereSeparator: \.isNewline).filter {
      !$0.hasPrefix("[GNUPG:]") && !$0.hasPrefix("Signing data on ")
    }
    return String(CommitMessage.oneLine(lines.joined(separator: "; ")).prefix(300))
  }
}

extension String {
  fileprivate func droppingLast(while isDropped: (Character) -> Bool) -> String {
    var rest = self[...]
    while let last = rest.last, isDropped(last) { rest.removeLast() }
    return String(rest)
  }
}
