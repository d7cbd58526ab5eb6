import DeskTesting
import Foundation
import Testing

@testable import Desk

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

@Suite struct CommandLockTests {
  /// A process that is being started has every descriptor of its parent for a moment.
  @Test func `a lock that was given back is free, whoever inherited it`() throws {
    let scratch = try ScratchFolder()
    let path = scratch.path("lock")
    var inherited: [Int32] = []
    defer { for copy in inherited { close(copy) } }
    for _ in 0..<3 {
      let lock = try CommandLock(at: path, of: "stet watch")
      #expect(throws: DeskFailure.self) { try CommandLock(at: path, of: "stet watch") }
      inherited += try Self.copies(of: path)
      withExtendedLifetime(lock) {}
    }
    #expect(inherited.count >= 3)
  }

  /// Copies of all descriptors that are open on a file.
  private static func copies(of path: String) throws -> [Int32] {
    var wanted = stat()
    guard stat(path, &wanted) == 0 else { return [] }
    return (0..<Int32(4_096)).compactMap { descriptor in
      var status = stat()
      guard fstat(descriptor, &status) == 0, status.st_ino == wanted.st_ino,
        status.st_dev == wanted.st_dev
      else { return nil }
      return dup(descriptor)
    }
  }
}
