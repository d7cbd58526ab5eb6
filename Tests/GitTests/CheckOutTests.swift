import Foundation
import Testing

@testable import Git

@Suite struct CheckOutTests {
  private func tree(_ scratch: Scratch) throws -> ObjectID {
    try scratch.repository.commit(scratch.repository.resolve("main")).tree
  }

  @Test func `files and index follow the tree and git finds the work tree clean`() throws {
    let scratch = try Scratch()
    try scratch.commit(["a/b/c.md": "one", "d.md": "two", "e.md": "three"])
    try scratch.repository.checkOut(["a/b/c.md", "d.md", "e.md"], from: tree(scratch))
    #expect(try scratch.git("status", "--porcelain").isEmpty)
    #expect(scratch.text(at: "a/b/c.md") == "one")
    try scratch.commit(["d.md": "changed"], removing: ["a/b/c.md"])
    try scratch.repository.checkOut(["a/b/c.md", "d.md"], from: tree(scratch))
    #expect(try scratch.git("status", "--porcelain").isEmpty)
    #expect(!scratch.exists("a"))
    #expect(scratch.text(at: "d.md") == "changed")
    let attributes = try FileManager.default.attributesOfItem(atPath: scratch.path + "/d.md")
    let mode = (attributes[.posixPermissions] as? NSNumber)?.intValue ?? 0
    #expect(mode & ~0o644 == 0)
    // Stat data as git would have written it: nothing needs to be read again.
    #expect(try scratch.git("diff-files").isEmpty)
    #expect(!scratch.exists(".git/index.lock"))
    #expect(!scratch.exists(".git/stet-index"))
    let left = try FileManager.default.contentsOfDirectory(atPath: scratch.path).sorted()
    #expect(left == [".git", "d.md", "e.md"])
  }

  @Test func `what others staged and changed stays as it was`() throws {
    let scratch = try Scratch()
    try scratch.commit(["a.md": "one", "b.md": "one"])
    try scratch.repository.checkOut(["a.md", "b.md"], from: tree(scratch))
    try scratch.put("staged", at: "new.md")
    try scratch.git("add", "new.md")
    try scratch.put("mine", at: "b.md")
    try scratch.commit(["a.md": "two"])
    try scratch.repository.checkOut(["a.md"], from: tree(scratch))
    #expect(try scratch.git("status", "--porcelain") == " M b.md\nA  new.md\n")
    #expect(scratch.text(at: "b.md") == "mine")
  }

  @Test func `an executable file of the tree may be run`() throws {
    let scratch = try Scratch()
    try scratch.put("#!/bin/sh\n", at: "run")
    try scratch.git("add", "run")
    try scratch.git("update-index", "--chmod=+x", "run")
    let tree = try #require(try ObjectID(hex: scratch.git("write-tree").dropLast()))
    try FileManager.default.removeItem(atPath: scratch.path + "/run")
    try scratch.repository.checkOut(["run"], from: tree)
    #expect(FileManager.default.isExecutableFile(atPath: scratch.path + "/run"))
    #expect(try scratch.git("diff-files").isEmpty)
  }

  @Test func `a link on the way is not followed`() throws {
    let scratch = try Scratch()
    try scratch.commit(["Stories/a.md": "one", "b.md": "two"])
    let outside = scratch.folder + "/outside"
    try FileManager.default.createDirectory(atPath: outside, withIntermediateDirectories: true)
    try "secret".write(toFile: outside + "/a.md", atomically: true, encoding: .utf8)
    try FileManager.default.createSymbolicLink(
      atPath: scratch.path + "/Stories", withDestinationPath: outside)
    try FileManager.default.createSymbolicLink(
      atPath: scratch.path + "/b.md", withDestinationPath: outside + "/a.md")
    let repository = scratch.repository
    #expect(code { try repository.checkOut(["Stories/a.md"], from: tree(scratch)) } == .invalid)
    #expect(
      code { try repository.checkOut(["Stories/a.md"], from: repository.emptyTree()) } == .invalid)
    #expect(code { _ = try repository.workTreeFile("Stories/a.md") } == .invalid)
    #expect(code { _ = try repository.workTreeFile("b.md") } == .invalid)
    let secret = try repository.write(blob: Array("secret".utf8))
    #expect(try repository.workTreeFile("b.md", differsFrom: secret))
    #expect(try repository.workTreeFile("Stories/a.md", differsFrom: secret))
    // A link in the file's own place is replaced, and what it led to is not touched.
    try repository.checkOut(["b.md"], from: tree(scratch))
    #expect(scratch.text(at: "b.md") == "two")
    #expect(try String(contentsOfFile: outside + "/a.md", encoding: .utf8) == "secret")
    #expect(
      try FileManager.default.destinationOfSymbolicLink(atPath: scratch.path + "/Stories")
        == outside)
  }

  @Test func `a link in the tree is never made in the work tree`() throws {
    let scratch = try Scratch()
    let target = try scratch.repository.write(blob: Array("/etc/passwd".utf8))
    try scratch.git("update-index", "--add", "--cacheinfo", "120000,\(target.hex),a.md")
    let tree = try #require(try ObjectID(hex: scratch.git("write-tree").dropLast()))
    #expect(code { try scratch.repository.checkOut(["a.md"], from: tree) } == .invalid)
    #expect(!scratch.exists("a.md"))
  }

  @Test func `the other paths are done when one fails`() throws {
    let scratch = try Scratch()
    try scratch.commit(["a.md": "a", "b.md": "b", "c.md": "c"])
    try scratch.put("in the way", at: "b.md/x")
    let failed = code {
      try scratch.repository.checkOut(["a.md", "b.md", "c.md"], from: tree(scratch))
    }
    #expect(failed == .invalid)
    #expect(scratch.text(at: "c.md") == "c")
    #expect(try scratch.git("status", "--porcelain").contains("a.md") == false)
  }

  @Test func `an index that another process holds is reported`() throws {
    let scratch = try Scratch()
    try scratch.commit(["a.md": "a"])
    try scratch.put("", at: ".git/index.lock")
    let failure = failure { try scratch.repository.checkOut(["a.md"], from: tree(scratch)) }
    #expect(failure?.code == .locked)
    #expect(scratch.exists(".git/index.lock"))
    #expect(!scratch.exists("a.md"))
  }

  @Test func `plain git commits nothing between a branch's move and its index`() throws {
    let scratch = try Scratch()
    let repository = scratch.repository
    let old = try scratch.commit(["a.md": "a"])
    try repository.checkOut(["a.md"], from: tree(scratch))
    let blob = try repository.write(blob: Array("b".utf8))
    let tree = try repository.write(
      [.put(path: "a.md", blob: blob)], over: repository.commit(old).tree)
    let new = try repository.write(
      tree: tree, parents: [old], author: Scratch.rosa(), committer: Scratch.desk(), message: "b\n")
    try repository.checkOut(["a.md"], from: tree) { () throws(GitFailure) in
      try repository.update(reference: "refs/heads/main", to: new, expecting: old, log: "b")
      // Its parent would be the new head, and its tree the old index.
      #expect(throws: Scratch.GitFailed.self) {
        try scratch.git("commit", "-q", "--allow-empty", "-m", "x")
      }
    }
    try scratch.git("commit", "-q", "--allow-empty", "-m", "x")
    #expect(try scratch.git("show", "main:a.md") == "b")
    #expect(try scratch.git("status", "--porcelain") == "")
  }

  @Test func `plain git reverts nothing where a file could not follow its branch`() throws {
    let scratch = try Scratch()
    let repository = scratch.repository
    let old = try scratch.commit(["a.md": "a"])
    try repository.checkOut(["a.md"], from: tree(scratch))
    let blob = try repository.write(blob: Array("b".utf8))
    let tree = try repository.write(
      [.put(path: "a.md", blob: blob)], over: repository.commit(old).tree)
    let new = try repository.write(
      tree: tree, parents: [old], author: Scratch.rosa(), committer: Scratch.desk(), message: "b\n")
    try FileManager.default.removeItem(atPath: scratch.path + "/a.md")
    try scratch.put("in the way", at: "a.md/x")
    let failed = code {
      try repository.checkOut(["a.md"], from: tree) { () throws(GitFailure) in
        try repository.update(reference: "refs/heads/main", to: new, expecting: old, log: "b")
      }
    }
    #expect(failed == .invalid)
    try scratch.git("commit", "-q", "--allow-empty", "-m", "x")
    #expect(try scratch.git("show", "main:a.md") == "b")
  }

  @Test func `a branch that does not move leaves files and index as they are`() throws {
    let scratch = try Scratch()
    let one = try scratch.commit(["a.md": "a"])
    try scratch.repository.checkOut(["a.md"], from: tree(scratch))
    let index = try scratch.git("ls-files", "--stage")
    try scratch.commit(["a.md": "b"])
    let failed = code {
      try scratch.repository.checkOut(["a.md"], from: tree(scratch)) { () throws(GitFailure) in
        try scratch.repository.update(
          reference: "refs/heads/main", to: one, expecting: one, log: "late")
      }
    }
    #expect(failed == .moved)
    #expect(scratch.text(at: "a.md") == "a")
    #expect(try scratch.git("ls-files", "--stage") == index)
    #expect(!scratch.exists(".git/index.lock"))
  }

  @Test func `a file of the work tree is read whole or refused`() throws {
    let scratch = try Scratch()
    let repository = scratch.repository
    try scratch.put("12345", at: "a.md")
    try scratch.put("", at: "empty.md")
    #expect(try repository.workTreeFile("a.md", limit: 5) == Array("12345".utf8))
    #expect(code { _ = try repository.workTreeFile("a.md", limit: 4) } == .invalid)
    #expect(try repository.workTreeFile("empty.md", limit: 0) == [])
    #expect(try repository.workTreeFile("none.md") == nil)
    #expect(try repository.workTreeFile("none/none.md") == nil)
    #expect(mkfifo(scratch.path + "/pipe", 0o644) == 0)
    #expect(code { _ = try repository.workTreeFile("pipe") } == .invalid)
    try scratch.put("x", at: "folder/x")
    #expect(code { _ = try repository.workTreeFile("folder") } == .invalid)
    #expect(code { _ = try repository.workTreeFile("a.md/x") } == .invalid)
  }

  @Test func `a file differs from a blob by one byte, by its size or by not being there`() throws {
    let scratch = try Scratch()
    let repository = scratch.repository
    try scratch.put("12345", at: "a.md")
    let blobs = try ["12345", "12346", "1234"].map { try repository.write(blob: Array($0.utf8)) }
    #expect(
      try blobs.map { try repository.workTreeFile("a.md", differsFrom: $0) }
        == [false, true, true])
    #expect(try repository.workTreeFile("a.md", differsFrom: nil))
    #expect(try repository.workTreeFile("none.md", differsFrom: blobs[0]))
    #expect(try !repository.workTreeFile("none.md", differsFrom: nil))
  }
}
