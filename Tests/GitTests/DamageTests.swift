import Foundation
import Testing

@testable import Git

@Suite struct DamageTests {
  private func objectPath(_ scratch: Scratch, _ id: ObjectID) -> String {
    "\(scratch.path)/.git/objects/\(id.hex.prefix(2))/\(id.hex.dropFirst(2))"
  }

  private func overwrite(_ path: String, _ bytes: Data) throws {
    try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: path)
    try bytes.write(to: URL(fileURLWithPath: path))
  }

  @Test func `an object that is not what its name says is refused by name`() throws {
    let scratch = try Scratch()
    let real = try scratch.repository.write(blob: Array("the true words".utf8))
    let other = try scratch.repository.write(blob: Array("the false word".utf8))
    try overwrite(
      objectPath(scratch, real), Data(contentsOf: URL(fileURLWithPath: objectPath(scratch, other))))
    let failure = failure { _ = try scratch.reopened().blob(real) }
    #expect(failure?.code == .corrupt)
    #expect(failure?.message.contains(real.hex) == true)
  }

  @Test(.timeLimit(.minutes(1))) func `an object cut at any byte is refused, and at once`() throws {
    let scratch = try Scratch()
    let text = (0..<200).map { "line \($0 * 7919)\n" }.joined()
    let head = try scratch.commit(["a.md": text])
    let commit = try scratch.repository.commit(head)
    let blob = try #require(try scratch.repository.entry(at: "a.md", in: commit.tree)).id
    let reads: [(ObjectID, (Repository) throws -> Void)] = [
      (blob, { _ = try $0.blob(blob) }), (commit.tree, { _ = try $0.entries(of: commit.tree) }),
      (head, { _ = try $0.commit(head) }),
    ]
    for (id, read) in reads {
      let path = objectPath(scratch, id)
      let whole = try Data(contentsOf: URL(fileURLWithPath: path))
      for length in stride(from: 0, to: whole.count, by: max(1, whole.count / 40)) {
        try overwrite(path, whole.prefix(length))
        let failure = failure { try read(scratch.reopened()) }
        #expect(failure?.code == .corrupt, "cut after \(length) of \(whole.count) bytes")
        #expect(failure?.message.contains(id.hex) == true)
      }
      try overwrite(path, whole)
    }
    try scratch.fsck()
  }

  @Test func `a missing object is refused by name, wherever it is missing`() throws {
    let scratch = try Scratch()
    let one = try scratch.commit(["d/a.md": "one"])
    let two = try scratch.commit(["d/a.md": "two"])
    let tree = try scratch.repository.commit(two).tree
    let folder = try #require(try scratch.repository.entry(at: "d", in: tree)).id
    try FileManager.default.removeItem(atPath: objectPath(scratch, folder))
    try FileManager.default.removeItem(atPath: objectPath(scratch, one))
    let repository = try scratch.reopened()
    for work: () throws -> Void in [
      { _ = try repository.entries(of: folder) }, { _ = try repository.commit(one) },
      { _ = try repository.entry(at: "d/a.md", in: tree) },
      { _ = try repository.differences(from: nil, to: tree) },
      { try repository.walk(from: [two]) { _ in .next } },
      { _ = try repository.resolve("main~1") }, { _ = try repository.blob(one) },
    ] {
      #expect(code(work) == .corrupt)
    }
    #expect(try !repository.contains(one))
  }

  @Test func `a blob asked for as a commit is refused`() throws {
    let scratch = try Scratch()
    let blob = try scratch.repository.write(blob: [1])
    #expect(code { _ = try scratch.repository.commit(blob) } == .corrupt)
    #expect(code { _ = try scratch.repository.entries(of: blob) } == .corrupt)
  }

  @Test(.timeLimit(.minutes(1))) func `a pack with flipped bits never passes for sound`() throws {
    let scratch = try Scratch()
    let repository = scratch.repository
    let ids = try repository.packed { () throws(GitFailure) -> [ObjectID] in
      var ids: [ObjectID] = []
      for number in 0..<20 {
        ids.append(try repository.write(blob: Array("story \(number) of the tide".utf8)))
      }
      return ids
    }
    let folder = repository.commonDirectory + "/objects/pack"
    let name = try #require(
      try FileManager.default.contentsOfDirectory(atPath: folder).first { $0.hasSuffix(".pack") })
    let whole = try Data(contentsOf: URL(fileURLWithPath: folder + "/" + name))
    var random = Seeded(state: 3)
    for _ in 0..<60 {
      var damaged = whole
      let position = Int.random(in: 12..<(whole.count - 20), using: &random)
      damaged[position] ^= UInt8.random(in: 1...255, using: &random)
      try overwrite(folder + "/" + name, damaged)
      let reader = try scratch.reopened()
      for (number, id) in ids.enumerated() {
        // Every object reads as what it is, or is refused.
        if let bytes = try? reader.blob(id) {
          #expect(bytes == Array("story \(number) of the tide".utf8))
        }
      }
    }
  }

  @Test(.enabled(if: geteuid() != 0, "the superuser may write anywhere"))
  func `a repository that cannot be written says so`() throws {
    let scratch = try Scratch()
    let objects = scratch.path + "/.git/objects"
    try FileManager.default.setAttributes([.posixPermissions: 0o555], ofItemAtPath: objects)
    #expect(code { _ = try scratch.repository.write(blob: [1]) } == .notWritable)
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: objects)
  }
}
