import Dispatch
import Foundation
import Synchronization
import Testing

@testable import Git

@Suite struct LockTests {
  @Test func `eight writers under the lock lose nothing and retry nothing`() async throws {
    let scratch = try Scratch()
    try scratch.commit(["start": "0"])
    let (path, home) = (scratch.path, scratch.folder)
    let (writers, rounds) = (8, 12)
    try await withThrowingTaskGroup(of: Void.self) { group in
      for writer in 0..<writers {
        group.addTask {
          let repository = try Scratch.open(path, home: home)
          for round in 0..<rounds {
            try repository.locked(timeout: .seconds(60)) { () throws(GitFailure) in
              let head = try repository.resolve("main")
              let blob = try repository.write(blob: Array("\(writer) \(round)".utf8))
              let tree = try repository.write(
                [.put(path: "\(writer)/\(round).md", blob: blob)],
                over: repository.commit(head).tree)
              let id = try repository.write(
                tree: tree, parents: [head], author: Scratch.rosa(), committer: Scratch.desk(),
                message: "w\n")
              try repository.update(
                reference: "refs/heads/main", to: id, expecting: head, log: "w")
            }
          }
        }
      }
      try await group.waitForAll()
    }
    #expect(try scratch.git("rev-list", "--count", "main") == "\(writers * rounds + 1)\n")
    let files = try scratch.git("ls-tree", "-r", "--name-only", "main").split(separator: "\n")
    #expect(files.count == writers * rounds + 1)
    try scratch.fsck()
  }

  @Test func `a held lock is waited for and then reported`() throws {
    let scratch = try Scratch()
    let other = try scratch.reopened()
    try scratch.repository.locked { () throws(GitFailure) in
      let failure = failure { try other.locked(timeout: .milliseconds(50)) {} }
      #expect(failure?.code == .locked)
      #expect(failure?.message.contains("try again") == true)
    }
    // Who gave up still stands in the queue, and hands the lock on when its turn comes.
    #expect(code { try other.locked(timeout: .seconds(60)) {} } == nil)
  }

  @Test func `whoever gave up waiting leaves the lock to others`() async throws {
    let scratch = try Scratch()
    let (impatient, other) = (try scratch.reopened(), try scratch.reopened())
    try scratch.repository.locked { () throws(GitFailure) in
      for _ in 0..<20 {
        #expect(code { try impatient.locked(timeout: .milliseconds(1)) {} } == .locked)
      }
    }
    // Those who gave up stand before this one in the queue, and each hands the lock on.
    try other.locked(timeout: .seconds(60)) { () throws(GitFailure) in }
    try impatient.locked(timeout: .seconds(60)) { () throws(GitFailure) in }
  }

  @Test func `a lock that was given back is free, whoever inherited it`() throws {
    let scratch = try Scratch()
    let other = try scratch.reopened()
    var inherited: Int32 = -1
    defer { close(inherited) }
    try scratch.repository.locked { () throws(GitFailure) in
      // A process that is being started has every descriptor of its parent for a moment.
      inherited = scratch.repository.lockFile.map { dup($0.number) } ?? -1
    }
    #expect(inherited >= 0)
    #expect(code { try other.locked(timeout: .zero) {} } == nil)
  }

  #if os(Linux)
    @Test func `those who wait are served in the order in which they came`() async throws {
      let scratch = try Scratch()
      let (path, home) = (scratch.path, scratch.folder)
      let served = Mutex<[Int]>([])
      let waiters = 6
      let ended = DispatchGroup()
      try scratch.repository.locked { () throws(GitFailure) in
        var status = stat()
        #expect(stat(path + "/.git/stet/lock", &status) == 0)
        for number in 0..<waiters {
          ended.enter()
          Thread.detachNewThread {
            defer { ended.leave() }
            let repository = try? Scratch.open(path, home: home)
            try? repository?.locked(timeout: .seconds(60)) { () throws(GitFailure) in
              served.withLock { $0.append(number) }
            }
          }
          // The next comes only when the kernel has this one in its queue.
          var looks = 0
          while Self.waiters(forFile: status.st_ino) <= number, looks < 60_000 {
            looks += 1
            usleep(1_000)
          }
          #expect(looks < 60_000, "\(number) never came into the queue that /proc/locks shows")
        }
      }
      await withCheckedContinuation { done in ended.notify(queue: .global()) { done.resume() } }
      #expect(served.withLock(\.self) == Array(0..<waiters))
    }

    /// How many stand in the kernel's queue for a file, as `/proc/locks` tells it.
    private static func waiters(forFile number: ino_t) -> Int {
      let locks = (try? String(contentsOfFile: "/proc/locks", encoding: .utf8)) ?? ""
      return locks.split(separator: "\n")
        .count { $0.contains(" -> ") && $0.contains(":\(number) ") }
    }
  #endif

  @Test func `the lock nests on one repository and is freed by a failure`() throws {
    struct Mishap: Error, Equatable {}
    let scratch = try Scratch()
    let other = try scratch.reopened()
    let answer = try scratch.repository.locked { () throws(GitFailure) in
      try scratch.repository.locked { 7 }
    }
    #expect(answer == 7)
    #expect(throws: Mishap.self) {
      try scratch.repository.locked(as: { _ in Mishap() }) { () throws(Mishap) in throw Mishap() }
    }
    #expect(code { try other.locked(timeout: .zero) {} } == nil)
  }

  private func age(_ path: String, by seconds: TimeInterval) throws {
    try FileManager.default.setAttributes(
      [.modificationDate: Date(timeIntervalSinceNow: -seconds)], ofItemAtPath: path)
  }

  @Test func `an old lock of a branch is cleared and a young one left alone`() throws {
    let scratch = try Scratch()
    let one = try scratch.commit(["a": "1"])
    for name in [".git/refs/heads/main.lock", ".git/refs/heads/a/b.lock", ".git/HEAD.lock"] {
      try scratch.put("", at: name)
      try age(scratch.path + "/" + name, by: 60)
    }
    try scratch.put("", at: ".git/refs/heads/young.lock")
    try scratch.repository.locked {}
    #expect(!scratch.exists(".git/refs/heads/main.lock"))
    #expect(!scratch.exists(".git/refs/heads/a/b.lock"))
    #expect(!scratch.exists(".git/HEAD.lock"))
    #expect(scratch.exists(".git/refs/heads/young.lock"))
    let failure = failure {
      try scratch.repository.update(reference: "refs/heads/young", to: one, expecting: nil, log: "")
    }
    #expect(failure?.code == .locked)
    #expect(failure?.message.contains("refs/heads/young.lock") == true)
  }

  @Test func `the lock that a killed holder had announced is cleared at once`() throws {
    let scratch = try Scratch()
    // As a process leaves things that was killed while it moved main: see `announce`.
    try scratch.put("refs/heads/main\n", at: ".git/stet/lock")
    try scratch.put("", at: ".git/refs/heads/main.lock")
    try scratch.put("", at: ".git/refs/heads/wire.lock")
    try scratch.repository.locked { () throws(GitFailure) in
      #expect(!scratch.exists(".git/refs/heads/main.lock"))
      #expect(scratch.exists(".git/refs/heads/wire.lock"))
    }
    #expect(scratch.text(at: ".git/stet/lock") == "")
    try FileManager.default.removeItem(atPath: scratch.path + "/.git/refs/heads/wire.lock")
    try scratch.commit(["a": "1"])
  }

  @Test func `an announced lock that came much later is somebody else's`() throws {
    let scratch = try Scratch()
    try scratch.put("refs/heads/main\n", at: ".git/stet/lock")
    try age(scratch.path + "/.git/stet/lock", by: 3600)
    try scratch.put("", at: ".git/refs/heads/main.lock")
    try scratch.repository.locked {}
    #expect(scratch.exists(".git/refs/heads/main.lock"))
  }

  @Test func `git's own lock of the index is never cleared, however old`() throws {
    let scratch = try Scratch()
    try scratch.put("DIRC", at: ".git/index.lock")
    try age(scratch.path + "/.git/index.lock", by: 86_400)
    try scratch.repository.locked {}
    #expect(scratch.exists(".git/index.lock"))
    try FileManager.default.removeItem(atPath: scratch.path + "/.git/index.lock")
    try scratch.put(String(decoding: indexLockMark, as: UTF8.self), at: ".git/index.lock")
    try scratch.repository.locked {}
    #expect(!scratch.exists(".git/index.lock"))
  }
}
