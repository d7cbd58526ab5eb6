import Foundation
import Testing

@testable import Git

@Suite struct PackTests {
  private func packs(_ scratch: Scratch) throws -> [String] {
    let folder = scratch.repository.commonDirectory + "/objects/pack"
    return try FileManager.default.contentsOfDirectory(atPath: folder).filter {
      $0.hasSuffix(".pack")
    }
  }

  private func looseCount(_ scratch: Scratch) throws -> String {
    try scratch.git("count-objects").split(separator: " ").first.map(String.init) ?? ""
  }

  @Test func `what is stored inside becomes one pack that git finds sound`() throws {
    let scratch = try Scratch()
    let repository = scratch.repository
    let first = try scratch.commit(["Stories/old.md": "old"])
    let loose = try looseCount(scratch)
    var head = first
    try repository.packed { () throws(GitFailure) in
      for batch in 0..<5 {
        var changes: [TreeChange] = []
        for number in 0..<40 {
          let text =
            "Story \(batch).\(number): " + String(repeating: "the tide came in. ", count: 99)
          let blob = try repository.write(blob: Array(text.utf8))
          let bytes = try repository.blob(blob)
          #expect(bytes.count == text.utf8.count)
          changes.append(.put(path: "Stories/\(batch)/\(number).md", blob: blob))
        }
        let tree = try repository.write(changes, over: repository.commit(head).tree)
        head = try repository.write(
          tree: tree, parents: [head], author: Scratch.rosa(), committer: Scratch.desk(),
          message: "Batch \(batch)\n")
      }
    }
    #expect(try packs(scratch).count == 1)
    #expect(try looseCount(scratch) == loose)
    try repository.update(reference: "refs/heads/main", to: head, expecting: first, log: "bulk")
    #expect(try scratch.git("rev-list", "--count", "main") == "6\n")
    let pack = repository.commonDirectory + "/objects/pack/" + (try packs(scratch).first ?? "")
    let listing = try scratch.git("verify-pack", "-v", pack)
    #expect(!listing.contains("chain length"))
    try scratch.fsck()
    let tree = try repository.commit(head).tree
    #expect(try repository.differences(from: nil, to: tree).count == 201)
    try scratch.commit(["after.md": "loose again"])
    #expect(try packs(scratch).count == 1)
    try scratch.fsck()
  }

  @Test func `work that fails leaves nothing behind`() throws {
    struct Mishap: Error {}
    let scratch = try Scratch()
    var stored: ObjectID?
    #expect(throws: Mishap.self) {
      try scratch.repository.packed(as: { _ in Mishap() }) { () throws(Mishap) in
        stored = try? scratch.repository.write(blob: Array("gone".utf8))
        throw Mishap()
      }
    }
    let id = try #require(stored)
    #expect(try !scratch.repository.contains(id))
    #expect(try packs(scratch).isEmpty)
    #expect(try looseCount(scratch) == "0")
    let kept = try scratch.repository.write(blob: Array("kept".utf8))
    #expect(try scratch.git("cat-file", "-t", kept.hex) == "blob\n")
  }

  @Test func `references and files wait for the pack, packs do not nest, and none is no pack`()
    throws
  {
    let scratch = try Scratch()
    let repository = scratch.repository
    let head = try scratch.commit(["a": "1"])
    let moved = code {
      try repository.packed { () throws(GitFailure) in
        try repository.update(reference: "refs/heads/x", to: head, expecting: nil, log: "")
      }
    }
    #expect(moved == .invalid)
    let tree = try repository.commit(head).tree
    #expect(
      code {
        try repository.packed { () throws(GitFailure) in try repository.checkOut(["a"], from: tree)
        }
      }
        == .invalid)
    #expect(
      code { try repository.packed { () throws(GitFailure) in try repository.packed {} } }
        == .invalid)
    try repository.packed {}
    #expect(try packs(scratch).isEmpty)
  }

  @Test func `another handle on the repository sees the pack`() throws {
    let scratch = try Scratch()
    let other = try scratch.reopened()
    #expect(try other.reference("HEAD") == nil)
    let id = try scratch.repository.packed { () throws(GitFailure) in
      try scratch.repository.write(blob: Array("seen".utf8))
    }
    #expect(try other.blob(id) == Array("seen".utf8))
    #expect(try scratch.repository.blob(id) == Array("seen".utf8))
  }
}
