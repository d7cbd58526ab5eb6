import Budget
import Desk
import DeskTesting
import Foundation
import Git
import Testing
import Workflows

private func isHere(_ program: String) -> Bool {
  FileManager.default.isExecutableFile(atPath: "/usr/bin/\(program)")
}

@Suite(.enabled(if: isHere("ssh-keygen"), "ssh-keygen is not here to sign with"))
struct SignatureTests {
  let room: Newsroom
  let id: String

  /// A desk whose workflow has publications signed, and which signs with an ssh key.
  init() throws {
    room = try Newsroom()
    try room.replace(
      "needs: [headline, body, credit, not-held, embargo-passed, up-to-date]",
      by: "needs: [headline, body, credit, not-held, embargo-passed, up-to-date, signed]",
      in: "Workflows/syndicated.yaml")
    try room.git("commit", "-qam", "Have publications signed")
    try room.git("config", "gpg.format", "ssh")
    try room.git("config", "user.signingkey", "~/key")
    try room.git("config", "gpg.ssh.allowedSignersFile", "~/signers")
    let key = try Self.makeKey("key", in: room)
    try room.scratch.write("asha@desk.example \(key)\n", to: "home/signers")
    try room.git("config", "commit.gpgsign", "true")
    id = try #require(try room.receive(Dispatch()).lines.first?.id)
  }

  /// Makes a key without a passphrase in the scratch home; gives its public half.
  @discardableResult
  private static func makeKey(_ name: String, in room: Newsroom) throws -> String {
    let outcome = try runProcess(
      "/usr/bin/ssh-keygen",
      [
        "-q", "-t", "ed25519", "-N", "", "-C", "throw-away", "-f",
        room.scratch.path("home/\(name)"),
      ],
      in: room.folder, environment: room.environment)
    try #require(outcome.code == 0, "ssh-keygen: \(outcome.errorText)")
    return try room.scratch.text(of: "home/\(name).pub")
  }

  private func commits(since old: String) throws -> [String] {
    try room.git("rev-list", "main", "wire", "^\(old)").split(separator: "\n").map(String.init)
  }

  private func complaints() throws -> [String] {
    try room.desk().verify().findings.map(\.message)
  }

  /// Puts a commit in the place of the newest one, with other bytes.
  private func replaceTip(_ change: (String) -> String) throws {
    let text = try room.git("cat-file", "commit", "main") + "\n"
    let changed = change(text)
    try #require(changed != text)
    let id = try room.git("hash-object", "-t", "commit", "-w", "--stdin", input: changed)
    try room.git("update-ref", "refs/heads/main", id)
  }

  @Test func `git accepts the signature of every commit, those of a bulk import too`() throws {
    let start = try room.git("rev-list", "--max-parents=0", "main")
    let unsigned = try room.git("rev-list", "-1", "--grep=Have publications", "main")
    try room.take("publish", id)
    try room.receive(files: (1...30).map { Dispatch.other($0).file })
    let made = try commits(since: unsigned)
    #expect(made.count == 5)
    try room.git(arguments: ["verify-commit"] + made)
    #expect(try room.tryGit(["verify-commit", start]).code != 0)
    #expect(
      try room.git("cat-file", "commit", "main").contains("\n -----END SSH SIGNATURE-----\n\n"))
    #expect(try complaints() == [])
    #expect(try room.fsck() == "")
  }

  @Test(.enabled(if: isHere("gpg"), "gpg is not here to sign with"))
  func `gpg signs with the committer's key where no other is named`() throws {
    try room.git("config", "--unset", "user.signingkey")
    try room.git("config", "--unset", "gpg.format")
    func gpg(_ program: String, _ arguments: String...) throws {
      let outcome = try runProcess(
        "/usr/bin/\(program)", arguments, in: room.folder, environment: room.environment)
      try #require(outcome.code == 0, "\(program): \(outcome.errorText)")
    }
    try gpg(
      "gpg", "--batch", "--passphrase", "", "--quick-generate-key", "Asha Rao <asha@desk.example>",
      "ed25519", "sign", "never")
    defer { try? gpg("gpgconf", "--kill", "gpg-agent") }
    try room.take("publish", id)
    try room.git("verify-commit", "main")
    #expect(try complaints() == [])

    try room.git("config", "user.signingkey", "nobody@desk.example")
    let failure = try deskFailure { try room.receive(.other(1)) }
    #expect(failure.kind == .notWritable)
    #expect(failure.message.contains("gpg said: gpg: skipped \"nobody@desk.example\""))

    try replaceTip { $0.replacing("committer Asha Rao", with: "committer Mei Tan") }
    #expect(
      try complaints() == [
        "publish needs a signature, and that of the commit is false: the commit is not what was "
          + "signed."
      ])
  }

  @Test func `a publication without a signature is refused, and git's own setting cures it`() throws
  {
    try room.git("config", "commit.gpgsign", "false")
    let failure = try deskFailure { try room.take("publish", id) }
    #expect(failure.kind == .refused)
    #expect(failure.reasons.map(\.name) == ["signed"])
    #expect(failure.reasons.first?.cure == "git config commit.gpgsign true")
    // What needs none is recorded without one.
    try room.edit(id)
    #expect(try !room.git("cat-file", "commit", "main").contains("gpgsig"))
    #expect(try complaints() == [])
  }

  @Test(arguments: [
    ["user.signingkey", "/nowhere/key"], ["user.signingkey", ""],
    ["gpg.ssh.program", "no-such-program"], ["gpg.format", "x509"],
    ["gpg.ssh.program", "/bin/true"],
  ])
  func `what cannot be signed is not recorded`(setting: [String]) throws {
    try room.git("config", setting[0], setting[1])
    let before = try room.git("for-each-ref")
    for work in [{ try room.take("publish", id) as Any }, { try room.receive(.other(1)) as Any }] {
      let failure = try deskFailure { _ = try work() }
      #expect(failure.kind == .notWritable)
      #expect(
        failure.message.hasPrefix("The commit could not be signed, so nothing was recorded: "))
      #expect(failure.hint?.hasPrefix("git config ") == true)
    }
    #expect(try room.git("for-each-ref") == before)
    #expect(try room.git("status", "--porcelain") == "")
    #expect(try room.fsck() == "")
  }

  @Test func `a setting that is neither true nor false records nothing`() throws {
    try room.git("config", "commit.gpgsign", "perhaps")
    let failure = try deskFailure { try room.take("publish", id) }
    #expect(failure.kind == .configuration)
    #expect(failure.message.contains("perhaps"))
  }

  @Test func `a commit that is not what was signed is named`() throws {
    try room.take("publish", id)
    let honest = try room.git("rev-parse", "main")
    try replaceTip { $0.replacing("committer Asha Rao", with: "committer Mei Tan") }
    #expect(
      try complaints() == [
        "publish needs a signature, and that of the commit is false: the commit is not what was "
          + "signed."
      ])
    // Nor does it help to have git look at an honest commit in its stead.
    try room.git("replace", "main", honest)
    #expect(try complaints().count == 1)
  }

  @Test func `a signature that is none is named, and so is one that is not there`() throws {
    try room.take("publish", id)
    try replaceTip { $0.replacing(" U1NIU0lH", with: " VVNIU0lH") }
    #expect(try complaints().first?.contains("that of the commit is false") == true)
    try room.git("config", "commit.gpgsign", "false")
    try room.git("commit", "-q", "--amend", "--no-edit")
    #expect(try complaints() == ["publish needs a signature, and the commit has none."])
  }

  @Test func `a stranger's key is another thing than no list of keys`() throws {
    try room.take("publish", id)
    let other = try Self.makeKey("other", in: room)
    try room.scratch.write("mei@desk.example \(other)\n", to: "home/signers")
    #expect(
      try complaints() == [
        "publish needs a signature, and git does not know whose key signed the commit."
      ])
    try room.git("config", "--unset", "gpg.ssh.allowedSignersFile")
    #expect(
      try complaints().first?.hasSuffix("git config gpg.ssh.allowedSignersFile FILE.") == true)
  }

  @Test func `among many signed steps the one without is found, and told in its place`() throws {
    var ids = [id]
    for number in 1...6 {
      ids.append(try #require(try room.receive(.other(number)).lines.first?.id))
    }
    for id in ids[...3] { try room.take("publish", id) }
    try replaceTip { $0.replacing("committer Asha Rao", with: "committer Mei Tan") }
    let forged = try room.git("rev-parse", "main")
    for id in ids[4...] { try room.take("publish", id) }
    let findings = try room.desk().verify().findings
    #expect(findings.map(\.commit) == [forged])
    #expect(try room.desk().verify(story: ids[1]).findings == [])
  }

  @Test func `what an agency orders waits for no signature`() throws {
    try room.replace(
      "by: [chief, wire]\n", by: "by: [chief, wire]\n    needs: [signed]\n", in: rules)
    try room.git("commit", "-qam", "Have kills signed")
    try room.git("config", "commit.gpgsign", "false")
    try room.receive(Dispatch(version: 2, status: "canceled"))
    #expect(try room.desk().list(StoryFilter(), limit: 5).map(\.state) == ["killed"])
    #expect(try complaints() == [])
  }

  private var rules: String { "Workflows/syndicated.yaml" }
}
