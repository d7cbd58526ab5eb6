import Foundation

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A folder that others put files into, looked at from outside.
struct DropFolder {
  let path: String
  /// What a person calls it.
  let name: String

  /// The plain files below it by their paths in it, as they are now; of those that are still being
  /// written under a name of their own nothing is said.
  func files() throws -> [String: WatchMemory.FileMark] {
    guard let folder = opendir(path) else {
      throw DeskFailure(
        .disk, "The folder cannot be looked at: \(String(cString: strerror(errno))).",
        hint: "ls -ld \(name)")
    }
    closedir(folder)
    var marks: [String: WatchMemory.FileMark] = [:]
    let start = path.hasSuffix("/") ? path : path + "/"
    for file in WireSupply.files(below: [start]) where !Self.isUnfinished(file) {
      var status = stat()
      guard lstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { continue }
      marks[String(file.dropFirst(start.count))] = Self.mark(status)
    }
    return marks
  }

  /// Whether a file is still as it was.
  func holds(_ name: String, as mark: WatchMemory.FileMark) -> Bool {
    var status = stat()
    return lstat("\(path)/\(name)", &status) == 0 && Self.mark(status).isSame(as: mark)
  }

  /// Names that programs give to a file until it is whole; those with a dot in front are passed over
  /// anyway.
  private static func isUnfinished(_ file: String) -> Bool {
    let name = file.lowercased()
    return [".tmp", ".part", ".partial", ".filepart", ".crdownload", ".writing", "~"]
      .contains { name.hasSuffix($0) }
  }

  private static func mark(_ status: stat) -> WatchMemory.FileMark {
    #if canImport(Darwin)
      let time = status.st_mtimespec
    #else
      let time = status.st_mtim
    #endif
    return WatchMemory.FileMark(
      size: Int64(status.st_size),
      changed: Int64(time.tv_sec) &* 1_000_000_000 &+ Int64(time.tv_nsec))
  }
}

extension WatchMemory.Source {
  /// Sorts what a folder holds: returns what is ready to be taken, in the order it was written, and
  /// remembers what has to wait.
  ///
  /// A file is ready when nobody has changed it for one interval: by its own time, or because two
  /// looks that far apart found it the same. Whoever moves a file in when it is whole need not wait.
  mutating func ready(
    of files: [String: WatchMemory.FileMark], at now: Int64, every interval: Int64
  ) -> [String] {
    taken = taken.filter { files[$0.key] != nil }
    var ready: [String] = []
    var stillWaiting: [String: WatchMemory.FileMark] = [:]
    for (name, mark) in files where !mark.isSame(as: taken[name]) {
      let seen = mark.isSame(as: waiting[name]) ? waiting[name]?.seen ?? now : now
      let age = now - mark.changed / 1_000_000_000
      if age > interval || now - seen >= interval {
        ready.append(name)
      } else {
        stillWaiting[name] = WatchMemory.FileMark(
          size: mark.size, changed: mark.changed, seen: seen)
      }
    }
    waiting = stillWaiting
    return ready.sorted { one, other in
      (files[one]?.changed ?? 0, one) < (files[other]?.changed ?? 0, other)
    }
  }
}
