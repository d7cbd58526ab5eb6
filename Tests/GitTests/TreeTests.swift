import Foundation
import Testing

@testable import Git

@Suite struct TreeTests {
  @Test func `a blob has the name that git gives it and comes back byte for byte`() throws {
    let scratch = try Scratch()
    let bytes: [UInt8] = [0, 13, 10, 255, 0]
    let id = try scratch.repository.write(blob: bytes)
    #expect(try scratch.repository.blob(id) == bytes)
    #expect(try Repository.hash(blob: bytes) == id)
    #expect(try scratch.repository.contains(id))
    let empty = try scratch.repository.write(blob: [])
    #expect(empty.hex == "e69de29bb2d1d6434b8b29ae775ad8c2e48c5391")
    #expect(try scratch.repository.blob(empty) == [])
    #expect(ObjectID(hex: empty.hex.uppercased()) == empty)
    #expect(ObjectID(hex: empty.hex + "0") == nil)
    #expect(ObjectID(hex: String(empty.hex.dropLast())) == nil)
    #expect(ObjectID(hex: "é" + String(empty.hex.dropLast(2))) == nil)
  }

  @Test func `changes are written along their paths and git agrees with the result`() throws {
    let scratch = try Scratch()
    try scratch.commit(["Stories/2023/06/a.md": "a", "Stories/2023/07/b.md": "b", "README": "r"])
    let id = try scratch.commit(
      ["Stories/2023/06/c.md": "c", "Stories.md": "s"], removing: ["Stories/2023/07/b.md"])
    let listing = try scratch.git("ls-tree", "-r", "--name-only", id.hex)
    #expect(listing == "README\nStories.md\nStories/2023/06/a.md\nStories/2023/06/c.md\n")
    let tree = try scratch.repository.commit(id).tree
    #expect(try scratch.repository.entry(at: "Stories/2023/07", in: tree) == nil)
    #expect(try scratch.repository.entry(at: "Stories/2023/06/c.md", in: tree)?.kind == .file)
    #expect(try scratch.repository.entry(at: "README/x", in: tree) == nil)
    #expect(try scratch.repository.entry(at: "", in: tree) == nil)
    #expect(
      try scratch.repository.entries(of: tree).map(\.name) == ["README", "Stories.md", "Stories"])
    try scratch.fsck()
  }

  @Test func `removing every file leaves the empty tree`() throws {
    let scratch = try Scratch()
    let id = try scratch.commit(["a/b/c.md": "c"])
    let tree = try scratch.repository.write(
      [.remove(path: "a/b/c.md")], over: scratch.repository.commit(id).tree)
    #expect(tree.hex == "4b825dc642cb6eb9a060e54bf8d69288fbee4904")
    #expect(try scratch.repository.emptyTree() == tree)
  }

  @Test(arguments: [
    "", "/", "/a", "a/", "a//b", ".", "..", "a/../b", "a/./b", ".git", ".GIT/config", "a/.Git/x",
    ".git ", ".git.", ".git:x", "git~1", "GIT~1/x", "a\\b", "a\nb", "a\0b", "\u{1B}[2J", "a\u{7F}",
    "a\u{85}b", ".g\u{200C}it", "a\u{202E}b", String(repeating: "x", count: 256),
    Array(repeating: "d", count: 65).joined(separator: "/"),
  ])
  func `a path that no file system should see is refused`(_ path: String) throws {
    let scratch = try Scratch()
    let blob = try scratch.repository.write(blob: [1])
    #expect(
      code { _ = try scratch.repository.write([.put(path: path, blob: blob)], over: nil) }
        == .invalid)
    #expect(
      code { _ = try scratch.repository.write([.remove(path: path)], over: nil) } == .invalid)
    #expect(code { _ = try scratch.repository.workTreeFile(path) } == .invalid)
    #expect(
      code {
        try scratch.repository.checkOut([path], from: scratch.repository.emptyTree())
      } == .invalid)
  }

  @Test func `two names that Unicode calls equal stay two files`() throws {
    let scratch = try Scratch()
    let id = try scratch.commit(["x": "x"])
    let (one, other) = ("A\u{301}.md", "\u{C1}.md")
    let blobs = try (
      scratch.repository.write(blob: Array("1".utf8)),
      scratch.repository.write(blob: Array("2".utf8))
    )
    let tree = try scratch.repository.write(
      [.put(path: one, blob: blobs.0), .put(path: other, blob: blobs.1)],
      over: scratch.repository.commit(id).tree)
    #expect(try scratch.repository.entries(of: tree).count == 3)
    #expect(try scratch.repository.entry(at: one, in: tree)?.id == blobs.0)
    #expect(try scratch.repository.entry(at: other, in: tree)?.id == blobs.1)
  }

  @Test func `a file and a folder never share a path`() throws {
    let scratch = try Scratch()
    let repository = scratch.repository
    let tree = try repository.commit(scratch.commit(["a": "file", "d/e": "file"])).tree
    let blob = try repository.write(blob: [1])
    for changes: [TreeChange] in [
      [.put(path: "a/b", blob: blob)], [.put(path: "d", blob: blob)], [.remove(path: "d")],
      [.put(path: "x", blob: blob), .put(path: "x/y", blob: blob)],
      [.put(path: "x/y", blob: blob), .put(path: "x", blob: blob)],
    ] {
      #expect(code { _ = try repository.write(changes, over: tree) } == .invalid)
    }
    #expect(code { _ = try repository.write([.remove(path: "no")], over: tree) } == .notFound)
    #expect(code { _ = try repository.write([.remove(path: "d/no")], over: tree) } == .notFound)
    let moved = try repository.write(
      [.remove(path: "a"), .put(path: "a/b", blob: blob)], over: tree)
    #expect(try repository.entry(at: "a/b", in: moved)?.id == blob)
  }

  @Test func `a tree cannot name a blob that is not here`() throws {
    let scratch = try Scratch()
    let absent = try #require(ObjectID(hex: String(repeating: "ab", count: 20)))
    let failure = failure {
      _ = try scratch.repository.write([.put(path: "a.md", blob: absent)], over: nil)
    }
    #expect(failure?.code == .invalid)
    #expect(failure?.message.contains(absent.hex) == true)
  }

  @Test func `ten thousand changes are one tree`() throws {
    let scratch = try Scratch()
    let blob = try scratch.repository.write(blob: Array("same".utf8))
    let changes = (0..<10_000).map { number in
      TreeChange.put(path: "Stories/2023/\(number % 100)/story-\(number).md", blob: blob)
    }
    let tree = try scratch.repository.write(changes, over: nil)
    #expect(try scratch.repository.differences(from: nil, to: tree).count == 10_000)
  }

  @Test func `differences are those that git finds`() throws {
    let scratch = try Scratch()
    var random = Seeded(state: 7)
    let names = ["a", "a.b", "a-b", "ab", "b", "a/x", "a/x.y", "c/d/e", "c/d", "c0", "é", "z"]
    let repository = scratch.repository
    let blobs = try (0..<3).map { try repository.write(blob: Array("\($0)".utf8)) }
    var last: ObjectID? = nil
    for _ in 0..<25 {
      var files: [String: ObjectID] = [:]
      for name in names where Bool.random(using: &random) {
        let clashes = files.keys.contains { $0.hasPrefix(name + "/") || name.hasPrefix($0 + "/") }
        if !clashes { files[name] = blobs.randomElement(using: &random) }
      }
      let tree = try repository.write(
        files.map { .put(path: $0.key, blob: $0.value) }, over: nil)
      if let last {
        let ours = try repository.differences(from: last, to: tree).map { delta in
          "\(delta.old == nil ? "A" : delta.new == nil ? "D" : "M")\t\(delta.path)"
        }
        let theirs = try scratch.git(
          "-c", "core.quotePath=false", "diff-tree", "-r", "--name-status", "--no-renames",
          last.hex, tree.hex)
        #expect(ours.sorted() == theirs.split(separator: "\n").map(String.init).sorted())
      }
      last = tree
    }
  }

  @Test func `differences keep to one folder or one file when asked`() throws {
    let scratch = try Scratch()
    let repository = scratch.repository
    let one = try repository.commit(scratch.commit(["a/x": "1", "b/y": "1"])).tree
    let two = try repository.commit(scratch.commit(["a/x": "2", "b/y": "2", "b/z": "2"])).tree
    #expect(
      try repository.differences(from: one, to: two, under: "b").map(\.path) == ["b/y", "b/z"])
    #expect(try repository.differences(from: one, to: two, under: "b/").count == 2)
    #expect(try repository.differences(from: one, to: two, under: "a/x").map(\.path) == ["a/x"])
    #expect(try repository.differences(from: one, to: two, under: "none").isEmpty)
    #expect(try repository.differences(from: two, to: two).isEmpty)
    #expect(try repository.differences(from: two, to: nil).allSatisfy { $0.new == nil })
  }

  @Test func `a file that became a link is a difference of kind`() throws {
    let scratch = try Scratch()
    try scratch.put("target", at: "a.md")
    try scratch.git("add", ".")
    let one = try #require(try ObjectID(hex: scratch.git("write-tree").dropLast()))
    let blob = try Repository.hash(blob: Array("target".utf8))
    try scratch.git("update-index", "--cacheinfo", "120000,\(blob.hex),a.md")
    let two = try #require(try ObjectID(hex: scratch.git("write-tree").dropLast()))
    let delta = try scratch.repository.differences(from: one, to: two).first
    #expect(delta?.oldKind == .file)
    #expect(delta?.newKind == .link)
    #expect(delta?.old == delta?.new)
  }
}
