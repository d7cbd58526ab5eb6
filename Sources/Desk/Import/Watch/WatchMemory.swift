import Fetch
import Foundation

/// What earlier looks found, in `.git/stet/watch.json`.
///
/// It may be deleted: everything is then looked at again, and what is known already changes nothing.
struct WatchMemory: CommandMemory, Equatable {
  var sources: [String: Source] = [:]

  /// What is remembered of one source.
  struct Source: Codable, Equatable {
    var wont = Wont()
    /// How many looks failed in a row.
    var failures = 0
    /// Not to be looked at before.
    var restsUntil: Int64?
    /// The version of an address that was taken.
    var validators = Validators()
    /// The digest of what was taken last from an address.
    var digest: String?
    /// The files that were taken from a folder, by their paths below it.
    var taken: [String: FileMark] = [:]
    /// Files that were there at the last look and too young to be taken.
    var waiting: [String: FileMark] = [:]
  }

  /// What tells a file from what was there before under the same name.
  struct FileMark: Codable, Equatable {
    var size: Int64
    /// When it was last changed, in nanoseconds since 1970.
    var changed: Int64
    /// For a file that waits, when it was first seen so, in seconds since 1970.
    var seen: Int64?

    func isSame(as other: FileMark?) -> Bool { size == other?.size && changed == other?.changed }
  }

  init() {}

  static let subject = "What was watched"
}
