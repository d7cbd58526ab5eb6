import Foundation
public import Wire
public import Workflows

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// One file of an import: its bytes, or why there are none.
public struct WireFile: Sendable {
  /// The name shown to the person.
  public var name: String
  /// The bytes, or a sentence on why they cannot be had.
  public var content: Result<[UInt8], WireFailure>
  /// Where it lies, which may tell its feed; nil for what is no file.
  public var path: String?
  /// The agency, in place of what the items say.
  public var agency: String?
  /// Its feed, in place of the one whose folder it lies in or whose agency it names.
  public var feed: Feed?
  /// Its id in quarantine, when it comes from there.
  var quarantined: String?

  /// A file with its bytes, such as those of standard input.
  public init(
    name: String, content: Result<[UInt8], WireFailure>, path: String? = nil, agency: String? = nil
  ) {
    self.name = name
    self.content = content
    self.path = path
    self.agency = agency
  }
}

/// The files that a person names for an import: files, and folders with all below them.
public struct WireSupply {
  /// Bytes a wire may have.
  public static let sizeLimit = 8 << 20

  /// The paths of all files below the given paths, in order of their names; patterns such as
  /// `wires/*.xml` are read where the shell left them.
  ///
  /// A folder is followed once, whatever links lead to it; a link that leaves it is not followed.
  public static func files(below paths: [String]) -> [String] {
    paths.flatMap(matches).flatMap { path -> [String] in
      guard isFolder(path) else { return [path] }
      var found: [String] = []
      collect(path, into: &found, depth: 0)
      return found
    }
  }

  /// Reads one file; a pipe, a device or a file over the cap is refused unread.
  public static func read(_ path: String) -> WireFile {
    do {
      return WireFile(name: path, content: .success(try bytes(of: path)), path: path)
    } catch {
      return WireFile(name: path, content: .failure(error), path: path)
    }
  }

  private static func bytes(of path: String) throws(WireFailure) -> [UInt8] {
    // Without O_NONBLOCK a pipe that nobody writes to would hold the import for ever.
    let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY)
    guard descriptor >= 0 else {
      if errno == ENOENT { throw WireFailure(.notAStory, absence(of: path)) }
      throw WireFailure(.notAStory, "It cannot be opened: \(String(cString: strerror(errno))).")
    }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      throw WireFailure(.notAStory, "It is no plain file.")
    }
    guard status.st_size <= sizeLimit else {
      throw WireFailure(
        .tooLarge, "It has \(status.st_size) bytes; more than \(sizeLimit) are not read.")
    }
    return try bytes(from: descriptor)
  }

  /// All bytes up to the end, or a refusal past the cap.
  public static func bytes(from descriptor: Int32) throws(WireFailure) -> [UInt8] {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = systemRead(descriptor, &buffer)
      if count < 0 {
        if errno == EINTR { continue }
        throw WireFailure(.notAStory, "It cannot be read: \(String(cString: strerror(errno))).")
      }
      if count == 0 { return bytes }
      bytes += buffer[..<count]
      guard bytes.count <= sizeLimit else {
        throw WireFailure(.tooLarge, "It has more than \(sizeLimit) bytes.")
      }
    }
  }

  private static func systemRead(_ descriptor: Int32, _ buffer: inout [UInt8]) -> Int {
    buffer.withUnsafeMutableBytes { raw in
      #if canImport(Glibc)
        Glibc.read(descriptor, raw.baseAddress, raw.count)
      #else
        Darwin.read(descriptor, raw.baseAddress, raw.count)
      #endif
    }
  }

  private static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  private static func collect(_ folder: String, into found: inout [String], depth: Int) {
    guard depth < 64, let names = try? FileManager.default.contentsOfDirectory(atPath: folder)
    else { return }
    for name in names.sorted() where !name.hasPrefix(".") {
      let path = folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
      var status = stat()
      guard lstat(path, &status) == 0 else { continue }
      switch status.st_mode & S_IFMT {
      case S_IFDIR: collect(path, into: &found, depth: depth + 1)
      case S_IFLNK: continue
      default: found.append(path)
      }
    }
  }
}
