import Foundation
import Testing

@testable import Git

@Suite struct OpeningTests {
  @Test func `a repository is found from any folder inside it`() throws {
    let scratch = try Scratch()
    try scratch.put("x", at: "Stories/2023/a.md")
    let found = try Scratch.open(scratch.path + "/Stories/2023", home: scratch.folder)
    #expect(found.gitDirectory == scratch.path + "/.git")
    #expect(found.commonDirectory == scratch.path + "/.git")
    #expect(found.workDirectory == scratch.path)
    #expect(
      Repository.gitDirectory(above: scratch.path + "/Stories/2023") == scratch.path + "/.git")
  }

  @Test func `where there is no repository the failure says so`() throws {
    let folder = try Scratch.makeFolder()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    #expect(Repository.gitDirectory(above: folder) == nil)
    let failure = failure { _ = try Scratch.open(folder, home: folder) }
    #expect(failure?.code == .notFound)
    #expect(failure?.message.contains(folder) == true)
  }

  @Test func `creating twice is refused`() throws {
    let scratch = try Scratch()
    #expect(
      code { _ = try Repository.create(at: scratch.path, environment: [:]) } == .exists)
  }

  @Test(arguments: ["", "a..b", "-\u{1}", "a b", "x.lock"])
  func `a name that can be no branch is refused`(_ name: String) throws {
    let folder = try Scratch.makeFolder()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    #expect(
      code { _ = try Repository.create(at: folder, branch: name, environment: [:]) } == .invalid)
  }

  @Test func `a new repository has the unborn branch asked for`() throws {
    let scratch = try Scratch()
    #expect(try scratch.repository.headBranch == "refs/heads/main")
    #expect(try scratch.repository.reference("HEAD") == nil)
    #expect(code { _ = try scratch.repository.resolve("HEAD") } == .notFound)
    #expect(try scratch.git("status", "--porcelain").isEmpty)
  }

  @Test func `a bare repository has no work tree and is its own git folder`() throws {
    let scratch = try Scratch(bare: true)
    #expect(scratch.repository.workDirectory == nil)
    #expect(scratch.repository.gitDirectory == scratch.path)
    #expect(Repository.gitDirectory(above: scratch.path + "/objects") == scratch.path)
    let id = try scratch.commit(["a.md": "one"])
    try scratch.repository.checkOut(["a.md"], from: scratch.repository.commit(id).tree)
    #expect(try scratch.repository.workTreeFile("a.md") == nil)
    #expect(!scratch.exists("a.md"))
  }

  @Test func `a linked work tree has its own head and shares the branches`() throws {
    let scratch = try Scratch()
    let id = try scratch.commit(["a.md": "one"])
    try scratch.git("worktree", "add", "-q", "-b", "side", "../side")
    let side = scratch.folder + "/side"
    let linked = try Scratch.open(side, home: scratch.folder)
    #expect(linked.gitDirectory == scratch.path + "/.git/worktrees/side")
    #expect(linked.commonDirectory == scratch.path + "/.git")
    #expect(Repository.gitDirectory(above: side) == linked.gitDirectory)
    #expect(Repository.commonDirectory(of: linked.gitDirectory) == linked.commonDirectory)
    #expect(Repository.readReference("HEAD", gitDirectory: linked.gitDirectory) == id)
    #expect(Repository.readHead(gitDirectory: linked.gitDirectory) == "refs/heads/side")
    #expect(try linked.headBranch == "refs/heads/side")
    let tree = try linked.write(
      [.put(path: "b.md", blob: linked.write(blob: Array("two".utf8)))],
      over: linked.commit(id).tree)
    try linked.checkOut(["b.md"], from: tree)
    #expect(try scratch.git("status", "--porcelain", in: side) == "A  b.md\n")
  }

  @Test(.enabled(if: geteuid() == 0, "only the superuser can give a folder away"))
  func `another user's repository is refused with the cure`() throws {
    let scratch = try Scratch()
    for place in ["", "/.git", "/.git/config"] {
      #expect(chown(scratch.path + place, 12345, 1) == 0)
    }
    let failure = failure { _ = try scratch.reopened() }
    #expect(failure?.code == .notOurs)
    #expect(
      failure?.message.contains("git config --global --add safe.directory '\(scratch.path)'")
        == true)
  }

  @Test func `a repository of SHA-256 names is refused by that name`() throws {
    let scratch = try Scratch()
    try scratch.git("init", "-q", "--object-format=sha256", "../other")
    let failure = failure {
      _ = try Scratch.open(scratch.folder + "/other", home: scratch.folder)
    }
    #expect(failure?.code == .invalid)
    #expect(failure?.message.contains("SHA-256") == true)
  }

  @Test func `owners are checked and packed objects capped`() throws {
    _ = try Scratch()
    #expect(Library.checksOwners)
    #expect(Library.largestPackedObject == Library.packObjectCap)
  }

  @Test func `configuration comes from the given environment and the repository alone`() throws {
    let scratch = try Scratch()
    let repository = try scratch.reopened()
    #expect(try repository.configured("user.name") == nil)
    try repository.configure("stet.agency", to: "Coast Wire")
    #expect(try repository.configured("stet.agency") == "Coast Wire")
    #expect(try scratch.git("config", "stet.agency") == "Coast Wire\n")
    try "[user]\n\tname = Home Name\n\temail = home@example.org\n".write(
      toFile: scratch.folder + "/.gitconfig", atomically: true, encoding: .utf8)
    #expect(try scratch.reopened().configured("user.name") == "Home Name")
    #expect(code { _ = try repository.configured("nonsense") } == .invalid)
  }

  @Test func `who acts comes from the environment, then from the configuration`() throws {
    let scratch = try Scratch()
    let now = GitTime(seconds: 5, offsetMinutes: 60)
    let author = try scratch.repository.identity(as: .author, at: now)
    #expect(
      author
        == Signature(name: "Rosa Vale", email: "rosa@example.org", seconds: 5, offsetMinutes: 60))
    let plain = try Repository.open(scratch.path, environment: ["GIT_CONFIG_NOSYSTEM": "1"])
    #expect(try plain.identity(at: now) == nil)
    try plain.configure("user.name", to: "Iris Low")
    try plain.configure("user.email", to: "iris@example.org")
    #expect(try plain.identity(at: now)?.name == "Iris Low")
    let dated = try scratch.reopened(["GIT_AUTHOR_DATE": "1686319500 +0530"])
    #expect(
      try dated.dictatedTime(of: .author) == GitTime(seconds: 1_686_319_500, offsetMinutes: 330))
    #expect(try dated.dictatedTime(of: .committer) == nil)
    let vague = try scratch.reopened(["GIT_AUTHOR_DATE": "yesterday"])
    #expect(code { _ = try vague.dictatedTime(of: .author) } == .invalid)
  }
}
