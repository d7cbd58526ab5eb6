import Foundation
import Testing

@testable import Git

@Suite struct HistoryTests {
  @Test func `a commit reads in git as it was written`() throws {
    let scratch = try Scratch()
    let message = CommitMessage(
      subject: "Publish: Storm closes ports", body: "Ferries stay in.",
      trailers: [Trailer("Stet-Story", "7h2k9m4qtx"), Trailer("Stet-To", "published")])
    let id = try scratch.commit(["a.md": "a"], message: message.text, at: 1_686_319_500)
    let format = "%an|%ae|%ad|%cn|%ce|%cd|%s|%(trailers:key=Stet-To,valueonly)"
    #expect(
      try scratch.git("log", "-1", "--date=raw", "--format=\(format)", id.hex)
        == "Rosa Vale|rosa@example.org|1686319500 +0530|The Desk|desk@example.org|"
        + "1686319500 +0000|Publish: Storm closes ports|published\n\n")
    let commit = try scratch.repository.commit(id)
    #expect(commit.author == Scratch.rosa(1_686_319_500))
    #expect(commit.message == message.text)
    #expect(commit.summary == "Publish: Storm closes ports")
    #expect(try CommitMessage.trailers(of: commit.message) == message.trailers)
    try scratch.fsck()
  }

  @Test func `a name cannot smuggle a header into a commit`() throws {
    let scratch = try Scratch()
    let repository = scratch.repository
    let evil = Signature(
      name: "Eve\nparent 0000 <x>", email: "e>\ncommitter M <m@example.org> 1 +0000", seconds: 1)
    let id = try repository.write(
      tree: repository.emptyTree(), parents: [], author: evil, committer: evil, message: "m\n")
    let raw = try scratch.git("cat-file", "commit", id.hex)
    #expect(raw.split(separator: "\n\n").first?.split(separator: "\n").count == 3)
    #expect(try repository.commit(id).author.name == "Eve parent 0000 x")
    try repository.update(reference: "refs/heads/evil", to: id, expecting: nil, log: "")
    try scratch.fsck()
    let nobody = Signature(name: " <\n> ", email: "", seconds: 1)
    #expect(
      code {
        _ = try repository.write(
          tree: repository.emptyTree(), parents: [], author: nobody, committer: evil, message: "m")
      } == .invalid)
    #expect(
      code {
        _ = try repository.write(
          tree: repository.emptyTree(), parents: [], author: evil, committer: evil, message: "a\0b")
      } == .invalid)
  }

  @Test func `an agency without an address cannot be an author`() throws {
    let scratch = try Scratch()
    let agency = Signature(name: "Coast Wire", email: "", seconds: 9)
    let failure = failure {
      _ = try scratch.repository.write(
        tree: scratch.repository.emptyTree(), parents: [], author: agency, committer: agency,
        message: "Import\n")
    }
    #expect(failure?.code == .invalid)
    #expect(failure?.message.contains("Coast Wire") == true)
  }

  @Test func `a commit needs a tree and parents that are here`() throws {
    let scratch = try Scratch()
    let repository = scratch.repository
    let absent = try #require(ObjectID(hex: String(repeating: "ab", count: 20)))
    for (tree, parents) in try [(absent, []), (repository.emptyTree(), [absent])] {
      #expect(
        code {
          _ = try repository.write(
            tree: tree, parents: parents, author: Scratch.rosa(), committer: Scratch.desk(),
            message: "m")
        } == .invalid)
    }
  }

  /// main: 1 - 2 - 4(merge of 3) - 5; wire: 1 - 3.
  private func forked() throws -> (Scratch, [ObjectID]) {
    let scratch = try Scratch()
    let repository = scratch.repository
    func commit(_ parents: [ObjectID], _ time: Int64) throws -> ObjectID {
      try repository.write(
        tree: repository.emptyTree(), parents: parents, author: Scratch.rosa(time),
        committer: Scratch.desk(time), message: "at \(time)\n")
    }
    let one = try commit([], 1000)
    let two = try commit([one], 1001)
    let three = try commit([one], 1002)
    let four = try commit([two, three], 1003)
    let five = try commit([four], 1004)
    try repository.update(reference: "refs/heads/main", to: five, expecting: nil, log: "")
    try repository.update(reference: "refs/heads/wire", to: three, expecting: nil, log: "")
    return (scratch, [one, two, three, four, five])
  }

  @Test func `a walk is git's log, forwards, backwards and along one branch`() throws {
    let (scratch, ids) = try forked()
    let repository = scratch.repository
    func walked(
      hiding: [ObjectID] = [], firstParent: Bool = false, reversed: Bool = false,
      atMost limit: Int = .max
    ) throws -> [ObjectID] {
      var seen: [ObjectID] = []
      try repository.walk(
        from: [ids[4]], hiding: hiding, firstParent: firstParent, reversed: reversed
      ) { commit in
        seen.append(commit.id)
        return seen.count < limit ? .next : .stop
      }
      return seen
    }
    func logged(_ options: String...) throws -> [ObjectID] {
      let process =
        try options.isEmpty
        ? scratch.git("log", "--topo-order", "--format=%H", "main")
        : scratch.git("log", "--topo-order", "--format=%H", options[0], "main")
      return process.split(separator: "\n").compactMap { ObjectID(hex: $0) }
    }
    #expect(Set(try walked()) == Set(try logged()))
    #expect(try walked().first == ids[4])
    #expect(try walked().last == ids[0])
    #expect(try walked(reversed: true) == walked().reversed())
    #expect(try walked(firstParent: true) == logged("--first-parent"))
    #expect(try walked(hiding: [ids[2]]) == logged("^wire"))
    #expect(try walked(atMost: 2) == [ids[4], ids[3]])
  }

  @Test func `ancestors and merge bases are found`() throws {
    let (scratch, ids) = try forked()
    let repository = scratch.repository
    #expect(try repository.isAncestor(ids[0], of: ids[4]))
    #expect(try repository.isAncestor(ids[2], of: ids[4]))
    #expect(try repository.isAncestor(ids[1], of: ids[1]))
    #expect(try !repository.isAncestor(ids[1], of: ids[2]))
    #expect(try repository.mergeBase(ids[1], ids[2]) == ids[0])
    let stranger = try repository.write(
      tree: repository.emptyTree(), parents: [], author: Scratch.rosa(), committer: Scratch.desk(),
      message: "apart\n")
    #expect(try repository.mergeBase(ids[1], stranger) == nil)
  }

  @Test func `a revision is found as git finds it`() throws {
    let (scratch, ids) = try forked()
    try scratch.git("tag", "-a", "-m", "first", "v1", ids[1].hex)
    try scratch.git("update-ref", "refs/remotes/origin/main", ids[3].hex)
    try scratch.git("symbolic-ref", "refs/remotes/origin/HEAD", "refs/remotes/origin/main")
    for revision in [
      "HEAD", "@", "main", "wire", "v1", "origin/main", "origin", "refs/heads/wire", "main~1",
      "main~1^2", "main~2^", "HEAD~1^2~1", "main^0", "main~", ids[0].hex,
      String(ids[0].hex.prefix(12)),
    ] {
      let theirs = try scratch.git("rev-parse", "--verify", revision + "^{commit}").dropLast()
      #expect(try scratch.repository.resolve(revision).hex == theirs, "\(revision)")
    }
  }

  @Test(arguments: [
    "", "none", "main~9", "main^3", "dead", "refs/heads/none",
    "0123456789012345678901234567890123456789",
  ])
  func `a revision that is not there is not found`(_ revision: String) throws {
    let (scratch, _) = try forked()
    #expect(code { _ = try scratch.repository.resolve(revision) } == .notFound)
  }

  @Test(arguments: [
    "main~x", "main^{tree}", "main~99999999999999999999", "a\0b", "main^{/x}", "main~1:a",
  ])
  func `a revision of a kind that is not read is refused`(_ revision: String) throws {
    let (scratch, _) = try forked()
    #expect(code { _ = try scratch.repository.resolve(revision) } == .invalid)
  }

  @Test(arguments: [":/at", "main:a", "HEAD@{1}", "main@{yesterday}", "--all", "main..wire"])
  func `git's richer revisions mean nothing here`(_ revision: String) throws {
    let (scratch, _) = try forked()
    #expect(code { _ = try scratch.repository.resolve(revision) } == .notFound)
  }

  @Test func `a blob is no revision and an ambiguous prefix is said to be one`() throws {
    let scratch = try Scratch()
    let blob = try scratch.repository.write(blob: [1])
    #expect(code { _ = try scratch.repository.resolve(blob.hex) } == .invalid)
    var seen: [String: ObjectID] = [:]
    for number in 0..<3000 {
      let id = try Repository.hash(blob: Array("\(number)".utf8))
      let start = String(id.hex.prefix(4))
      if seen[start] != nil {
        for other in 0...number
        where try Repository.hash(blob: Array("\(other)".utf8)).hex
          .hasPrefix(start)
        {
          _ = try scratch.repository.write(blob: Array("\(other)".utf8))
        }
        let failure = failure { _ = try scratch.repository.resolve(start) }
        #expect(failure?.code == .invalid)
        #expect(failure?.message.contains("several") == true)
        return
      }
      seen[start] = id
    }
    Issue.record("no two of 3,000 names begin alike")
  }

  @Test func `a shallow clone says that it is one`() throws {
    let (scratch, ids) = try forked()
    try scratch.git("clone", "-q", "--depth=1", "file://" + scratch.path, "../cut")
    let cut = try Scratch.open(scratch.folder + "/cut", home: scratch.folder)
    #expect(cut.isShallow)
    #expect(!scratch.repository.isShallow)
    #expect(try cut.commit(ids[4]).parents == [ids[3]])
    for work: () throws -> Void in [
      { try cut.walk(from: [ids[4]]) { _ in .next } }, { _ = try cut.commit(ids[3]) },
      { _ = try cut.resolve("HEAD~1") },
    ] {
      let failure = failure(work)
      #expect(failure?.code == .notFound)
      #expect(failure?.message.contains("git fetch --unshallow") == true)
    }
  }

  @Test func `a detached head has no branch`() throws {
    let (scratch, ids) = try forked()
    try scratch.git("checkout", "-q", "--detach", ids[1].hex)
    #expect(try scratch.repository.headBranch == nil)
    #expect(try scratch.repository.reference("HEAD") == ids[1])
    let gitDirectory = scratch.repository.gitDirectory
    #expect(Repository.readHead(gitDirectory: gitDirectory) == nil)
    #expect(Repository.readReference("HEAD", gitDirectory: gitDirectory) == ids[1])
  }
}
