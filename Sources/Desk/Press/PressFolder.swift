import Foundation
import Press

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The folder of a site: what is out, and how it is changed.
///
/// Each file is written beside and renamed, and the manifest comes last. Only files that a manifest or
/// the journal of a press that was cut short names are ever removed.
final class PressFolder {
  private let path: String
  /// What the person calls it.
  private let name: String
  private let isRead: Bool
  private var lock: Int32 = -1
  /// The names that an earlier press wrote, or was about to.
  private var known: Set<String> = []
  private var digests: [String: String] = [:]

  /// Marks the folder as a site's, is locked while one is made, and names what is about to be written.
  static let mark = ".stet-press"
  private static let draft = ".stet-press-new"

  /// Takes hold of a folder; makes it unless it is only read.
  init(at path: String, called name: String, isRead: Bool) throws {
    self.path = path
    self.name = name
    self.isRead = isRead
    let manager = FileManager.default
    let manifest = PressManifest(at: path)
    known = Set(manifest?.files.keys.map(\.self) ?? [])
    guard !isRead else { return }
    do {
      try manager.createDirectory(atPath: path, withIntermediateDirectories: true)
    } catch {
      throw Self.failure("\(name) cannot be made", error)
    }
    let names: [String]
    do {
      names = try manager.contentsOfDirectory(atPath: path)
    } catch {
      throw Self.failure("\(name) cannot be read", error)
    }
    guard manifest != nil || names.isEmpty || names.contains(Self.mark) else {
      throw DeskFailure(
        .notWritable,
        "\(name) holds other things and no site that Stet made, so nothing is written there.",
        hint: "stet press --out \(name)/site")
    }
    lock = open("\(path)/\(Self.mark)", O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o666)
    guard lock >= 0 else { throw Self.failure("\(name)/\(Self.mark) cannot be used", errno) }
    guard flock(lock, LOCK_EX | LOCK_NB) == 0 else {
      throw DeskFailure(
        .tryAgain, "Another stet press is at work in \(name).", hint: "stet press")
    }
    // Read again now that nobody else writes.
    known = Set(PressManifest(at: path)?.files.keys.map(\.self) ?? [])
    let journal = manager.contents(atPath: "\(path)/\(Self.mark)") ?? Data()
    for name in String(decoding: journal, as: UTF8.self).split(separator: "\n") {
      if PressManifest.isSafe(String(name)) { known.insert(String(name)) }
    }
  }

  deinit { if lock >= 0 { close(lock) } }

  /// Puts a file in its place.
  /// - Returns: Whether what was there differs; nil when nothing was there.
  func put(_ file: PressFile) throws -> PressDifference? {
    digests[file.path] = PressManifest.digest(of: file.bytes)
    let old = FileManager.default.contents(atPath: "\(path)/\(file.path)")
    guard old.map({ !$0.elementsEqual(file.bytes) }) ?? true else { return nil }
    let difference = PressDifference(path: file.path, kind: old == nil ? .missing : .different)
    guard !isRead else { return difference }
    if known.insert(file.path).inserted {
      // Should this press be cut short, the next one knows that the file is ours.
      try write(Array("\(file.path)\n".utf8), to: lock, named: Self.mark)
    }
    try replace(file.path, with: file.bytes)
    return difference
  }

  /// Removes what the site has no more, and writes the manifest.
  /// - Returns: The files that went, and the manifest's digest.
  func finish(commit: String) throws -> (removed: [PressDifference], digest: String) {
    var removed: [PressDifference] = []
    for name in known.subtracting(digests.keys).sorted() where access("\(path)/\(name)", F_OK) == 0
    {
      removed.append(PressDifference(path: name, kind: .left))
      guard !isRead else { continue }
      guard unlink("\(path)/\(name)") == 0 || errno == ENOENT else {
        throw Self.failure("\(self.name)/\(name) cannot be removed", errno)
      }
      // A folder that holds anything else stays.
      var parts = name.split(separator: "/").dropLast()
      while !parts.isEmpty, rmdir("\(path)/\(parts.joined(separator: "/"))") == 0 {
        parts = parts.dropLast()
      }
    }
    let bytes = PressManifest(commit: commit, files: digests).bytes
    if !isRead {
      let old = FileManager.default.contents(atPath: "\(path)/\(PressManifest.name)")
      if old.map({ !$0.elementsEqual(bytes) }) ?? true {
        try replace(PressManifest.name, with: bytes, isKept: true)
      }
      guard ftruncate(lock, 0) == 0 else {
        throw Self.failure("\(name)/\(Self.mark) cannot be used", errno)
      }
    }
    return (removed, PressManifest.digest(of: bytes))
  }

  private func replace(_ name: String, with bytes: [UInt8], isKept: Bool = false) throws {
    let target = "\(path)/\(name)"
    let draft = "\(path)/\(Self.draft)"
    if name.contains("/") {
      do {
        try FileManager.default.createDirectory(
          atPath: (target as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
      } catch {
        throw Self.failure("\(self.name)/\(name) cannot be written", error)
      }
    }
    let descriptor = open(draft, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0o644)
    guard descriptor >= 0 else {
      throw Self.failure("\(self.name)/\(name) cannot be written", errno)
    }
    do {
      defer { close(descriptor) }
      try write(bytes, to: descriptor, named: name)
      // A page that a power cut spoils is made again by the next press; the manifest says which.
      guard !isKept || fsync(descriptor) == 0 else {
        throw Self.failure("\(self.name)/\(name) cannot be written", errno)
      }
    } catch {
      unlink(draft)
      throw error
    }
    guard rename(draft, target) == 0 else {
      let code = errno
      unlink(draft)
      throw Self.failure("\(self.name)/\(name) cannot be written", code)
    }
  }

  private func write(_ bytes: [UInt8], to descriptor: Int32, named name: String) throws {
    var rest = bytes[...]
    if descriptor == lock { lseek(descriptor, 0, SEEK_END) }
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { systemWrite(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw Self.failure("\(self.name)/\(name) cannot be written", errno) }
      rest = rest.dropFirst(count)
    }
  }

  private static func failure(_ what: String, _ code: Int32) -> DeskFailure {
    let kind: DeskFailure.Kind = [EIO, EMFILE, ENFILE].contains(code) ? .disk : .notWritable
    return DeskFailure(
      kind, "\(what): \(String(cString: strerror(code))).", hint: "stet press --check")
  }

  private static func failure(_ what: String, _ error: any Error) -> DeskFailure {
    var below = error as NSError
    while let next = below.userInfo[NSUnderlyingErrorKey] as? NSError { below = next }
    return below.domain == NSPOSIXErrorDomain
      ? failure(what, Int32(below.code))
      : DeskFailure(
        .notWritable, "\(what): \(error.localizedDescription)", hint: "stet press --check")
  }
}

/// The C function, which the method of the same name hides.
private func systemWrite(_ descriptor: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
  write(descriptor, bytes, count)
}

/// A file in which a site is not what the record makes of it.
public struct PressDifference: Hashable, Sendable {
  /// How it differs.
  public enum Kind: String, Sendable {
    /// It is not there.
    case missing
    /// It says something else.
    case different
    /// It should be there no more.
    case left
  }

  /// The file, relative to the site's folder.
  public var path: String
  /// How it differs.
  public var kind: Kind
}
