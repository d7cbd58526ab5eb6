#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Which file a path led to when it was opened; the path may lead to another one later.
struct FileOrigin: Sendable {
  let path: String
  private let device: dev_t
  private let inode: ino_t

  init?(_ path: String) {
    var found = stat()
    guard stat(path, &found) == 0 else { return nil }
    (self.path, device, inode) = (path, found.st_dev, found.st_ino)
  }

  /// Whether the path leads to the same file still.
  var isThere: Bool {
    FileOrigin(path).map { $0.device == device && $0.inode == inode } ?? false
  }
}
