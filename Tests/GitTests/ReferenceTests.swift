import Foundation
import Testing

@testable import Git

@Suite struct ReferenceTests {
  private func twoCommits() throws -> (Scratch, ObjectID, ObjectID) {
    let scratch = try Scratch()
    return try (scratch, scratch.commit(["a": "1"]), scratch.commit(["a": "2"]))
  }

  @Test func `a reference moves only from where it was expected`() throws {
    let (scratch, one, two) = try twoCommits()
    let repository = scratch.repository
    func move(_ name: String, to id: ObjectID, expecting old: ObjectID?) -> GitFailure.Code? {
      code { try repository.update(reference: name, to: id, expecting: old, log: "test") }
    }
    #expect(move("refs/heads/main", to: one, expecting: one) == .moved)
    #expect(move("refs/heads/main", to: one, expecting: nil) == .moved)
    #expect(move("refs/heads/new", to: one, expecting: two) == .moved)
    #expect(try repository.reference("refs/heads/new") == nil)
    #expect(try repository.reference("refs/heads/main") == two)
    #expect(move("refs/heads/main", to: one, expecting: two) == nil)
    #expect(move("refs/heads/new", to: one, expecting: nil) == nil)
    #expect(try scratch.git("rev-parse", "main", "new") == "\(one)\n\(one)\n")
  }

  @Test func `a lost race names both sides`() throws {
    let (scratch, one, two) = try twoCommits()
    let failure = failure {
      try scratch.repository.update(
        reference: "refs/heads/main", to: one, expecting: one, log: "late")
    }
    #expect(failure?.message.contains(one.hex) == true)
    #expect(failure?.message.contains(two.hex) == true)
  }

  @Test func `the reference log has the line and the writer`() throws {
    let (scratch, one, two) = try twoCommits()
    try scratch.repository.update(
      reference: "refs/heads/main", to: one, expecting: two, log: "back to one")
    #expect(
      try scratch.git("reflog", "-1", "--format=%gs|%gn", "main") == "back to one|The Desk\n")
  }

  @Test(arguments: ["main", "refs/heads/../x", "refs/heads/a b", "refs/heads/x.lock", "", "a\0b"])
  func `a name that can be no reference is refused`(_ name: String) throws {
    let (scratch, one, _) = try twoCommits()
    let code = code {
      try scratch.repository.update(reference: name, to: one, expecting: nil, log: "")
    }
    #expect(code == .invalid)
    #expect(
      Repository.readReference(name, gitDirectory: scratch.repository.gitDirectory) == nil)
  }

  @Test func `a branch cannot lie under another, nor name an object that is not here`() throws {
    let (scratch, one, _) = try twoCommits()
    let absent = try #require(ObjectID(hex: String(repeating: "ab", count: 20)))
    let under = code {
      try scratch.repository.update(
        reference: "refs/heads/main/x", to: one, expecting: nil, log: "")
    }
    #expect(under != nil && under != .moved)
    let missing = code {
      try scratch.repository.update(reference: "refs/heads/y", to: absent, expecting: nil, log: "")
    }
    #expect(missing == .invalid)
    #expect(try scratch.repository.reference("refs/heads/y") == nil)
  }

  @Test func `a reference is read alike with libgit2 and without, loose or packed`() throws {
    let (scratch, one, two) = try twoCommits()
    try scratch.git("update-ref", "refs/heads/side/way", one.hex)
    let gitDirectory = scratch.repository.gitDirectory
    for isPacked in [false, true] {
      if isPacked { try scratch.git("pack-refs", "--all") }
      for (name, id) in [
        ("refs/heads/main", two), ("refs/heads/side/way", one), ("HEAD", two),
        ("refs/heads/none", nil), ("refs/heads/side", nil),
      ] {
        #expect(Repository.readReference(name, gitDirectory: gitDirectory) == id)
        #expect(try scratch.repository.reference(name) == id)
      }
    }
    #expect(
      try scratch.repository.references(under: "refs/heads/")
        == ["refs/heads/main", "refs/heads/side/way"])
  }

  @Test func `a reference that runs in a circle is nothing`() throws {
    let scratch = try Scratch()
    try scratch.put("ref: refs/heads/b\n", at: ".git/refs/heads/a")
    try scratch.put("ref: refs/heads/a\n", at: ".git/refs/heads/b")
    #expect(
      Repository.readReference("refs/heads/a", gitDirectory: scratch.repository.gitDirectory)
        == nil)
  }
}
