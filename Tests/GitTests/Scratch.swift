import Foundation
import Git

/// A repository in a folder of its own, which goes when the test ends; no configuration of this
/// machine reaches it.
final class Scratch {
  let folder: String
  let repository: Repository

  init(bare: Bool = false) throws {
    folder = try Scratch.makeFolder()
    repository = try Repository.create(
      at: folder + "/desk", bare: bare, branch: "main",
      environment: Scratch.environment(home: folder))
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  var path: String { folder + "/desk" }

  static func makeFolder() throws -> String {
    let url = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    return url.resolvingSymlinksInPath().path
  }

  static func environment(home: String) -> [String: String] {
    [
      "HOME": home, "GIT_CONFIG_NOSYSTEM": "1", "PATH": "/usr/local/bin:/usr/bin:/bin",
      "GIT_AUTHOR_NAME": "Rosa Vale", "GIT_AUTHOR_EMAIL": "rosa@example.org",
      "GIT_COMMITTER_NAME": "The Desk", "GIT_COMMITTER_EMAIL": "desk@example.org",
    ]
  }

  /// Another handle on the same repository, as another process would have it.
  func reopened(_ more: [String: String] = [:]) throws -> Repository {
    try Scratch.open(path, home: folder, more)
  }

  static func open(
    _ path: String, home: String, _ more: [String: String] = [:]
  ) throws -> Repository {
    try Repository.open(
      path, environment: environment(home: home).merging(more) { _, new in new })
  }

  /// Runs the real git in the repository and answers with what it printed; fails when git does.
  @discardableResult
  func git(_ arguments: String..., input: String? = nil, in place: String? = nil) throws -> String {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["git"] + arguments
    process.currentDirectoryURL = URL(fileURLWithPath: place ?? path)
    process.environment = Scratch.environment(home: folder)
    let (output, errors) = (Pipe(), Pipe())
    process.standardOutput = output
    process.standardError = errors
    process.standardInput = FileHandle.nullDevice
    try process.run()
    let text = output.fileHandleForReading.readDataToEndOfFile()
    let complaint = errors.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      throw GitFailed(
        arguments: arguments,
        complaint: String(decoding: complaint, as: UTF8.self)
          + String(decoding: text, as: UTF8.self))
    }
    return String(decoding: text, as: UTF8.self)
  }

  struct GitFailed: Error {
    let arguments: [String]
    let complaint: String
  }

  /// One commit over the head of main, by way of the library.
  @discardableResult
  func commit(
    _ files: [String: String], removing gone: [String] = [], message: String = "Edit\n",
    at seconds: Int64 = 1_700_000_000
  ) throws -> ObjectID {
    let head = try repository.reference("refs/heads/main")
    var changes: [TreeChange] = []
    for (path, text) in files.sorted(by: { $0.key < $1.key }) {
      changes.append(.put(path: path, blob: try repository.write(blob: Array(text.utf8))))
    }
    changes += gone.map { .remove(path: $0) }
    let base = try head.map { try repository.commit($0).tree }
    let tree = try repository.write(changes, over: base)
    let id = try repository.write(
      tree: tree, parents: head.map { [$0] } ?? [], author: Scratch.rosa(seconds),
      committer: Scratch.desk(seconds), message: message)
    try repository.update(reference: "refs/heads/main", to: id, expecting: head, log: "test")
    return id
  }

  static func rosa(_ seconds: Int64 = 1_700_000_000) -> Signature {
    Signature(name: "Rosa Vale", email: "rosa@example.org", seconds: seconds, offsetMinutes: 330)
  }

  static func desk(_ seconds: Int64 = 1_700_000_000) -> Signature {
    Signature(name: "The Desk", email: "desk@example.org", seconds: seconds)
  }

  func put(_ text: String, at path: String) throws {
    let full = URL(fileURLWithPath: self.path + "/" + path)
    try FileManager.default.createDirectory(
      at: full.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: full)
  }

  func text(at path: String) -> String? {
    try? String(contentsOfFile: self.path + "/" + path, encoding: .utf8)
  }

  func exists(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: self.path + "/" + path)
  }

  func fsck() throws {
    try git("fsck", "--strict", "--full", "--no-dangling")
  }
}

/// The code of the failure that some work ends with; nil when it succeeds.
func code(_ work: () throws -> Void) -> GitFailure.Code? {
  failure(work)?.code
}

/// The failure that some work ends with.
func failure(_ work: () throws -> Void) -> GitFailure? {
  do {
    try work()
    return nil
  } catch {
    return error as? GitFailure
  }
}

/// A generator that gives the same numbers every time.
struct Seeded: RandomNumberGenerator {
  var state: UInt64
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
