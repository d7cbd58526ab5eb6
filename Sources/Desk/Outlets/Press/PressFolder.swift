import Foundation
import Press
import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The folder of a site: what is out, and how it is changed.
///
/// Several threads may put files there. Each file is written beside and renamed, and the manifest comes last. Only files that a manifest or
/// the journal of a press that was cut short names are ever removed.
final class PressFolder: Sendable {
  private let path: String
  /// What the person calls it.
  private let name: String
  private let isRead: Bool
  /// The house style, and where the ledger stands.
  private let style, ledger: String
  private let craft: PressCraft
  private let lock: Int32
  private let state: Mutex<State>

  private struct State {
    /// What an earlier press wrote, or was about to.
    var known: Set<String>
    /// What it noted of those that it made in the same house style and nobody touched since.
    var noted: [String: PressLedger.File] = [:]
    /// What the site has now.
    var files: [String: PressLedger.File] = [:]
    var folders: Set<String> = []
  }

  /// Where a file is written before it takes its place: in the same folder, so that threads which
  /// write into different ones do not wait for each other.
  ///
  /// The craft's mark is locked while files are written, and names them beforehand.
  private func draft(of name: String) -> String {
    let base = name.lastIndex(of: "/").map { name.index(after: $0) } ?? name.startIndex
    return "\(path)/\(name[..<base])\(craft.mark)-new-\(name[base...])"
  }

  /// Takes hold of a folder; makes it unless it is only read.
  ///
  /// Files that an earlier press made in the same house style, and that nobody touched since, are
  /// known by what the ledgers, a folder of their own, say of them.
  init(
    at path: String, called name: String, in style: String, ledgers: String, isRead: Bool,
    by craft: PressCraft = .press
  ) throws {
    self.craft = craft
    self.path = path
    self.name = name
    self.isRead = isRead
    self.style = style
    let digest = PressManifest.digest(of: Array(Self.plain(path).utf8))
    ledger = "\(ledgers)/press-\(digest.prefix(16))"
    guard !isRead else {
      lock = -1
      state = Mutex(State(known: Self.manifested(at: path, by: craft)))
      return
    }
    let manager = FileManager.default
    do {
      try manager.createDirectory(atPath: path, withIntermediateDirectories: true)
    } catch {
      throw craft.failure("\(name) cannot be made", error)
    }
    let names: [String]
    do {
      names = try manager.contentsOfDirectory(atPath: path)
    } catch {
      throw craft.failure("\(name) cannot be read", error)
    }
    guard names.isEmpty || names.contains(craft.mark) || PressManifest(at: path, by: craft) != nil
    else {
      throw DeskFailure(
        .notWritable,
        "\(name) holds other things and no \(craft.noun) that Stet made, so nothing is written there.",
        hint: "\(craft.call) --out \(name)/\(craft.noun)")
    }
    let mark = "\(path)/\(craft.mark)"
    lock = open(mark, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o666)
    guard lock >= 0 else { throw craft.failure("\(name)/\(craft.mark) cannot be used", errno) }
    guard flock(lock, LOCK_EX | LOCK_NB) == 0 else {
      close(lock)
      throw DeskFailure(
        .tryAgain, "Another \(craft.command) is at work in \(name).", hint: craft.call)
    }
    // Read only now that nobody else writes.
    var known: State
    let stamp = PressLedger.Stamp(of: "\(path)/\(craft.manifest)")
    if let ledger = manager.contents(atPath: ledger).flatMap({ PressLedger($0) }), stamp != nil,
      ledger.manifest == stamp
    {
      known = State(known: Set(ledger.files.keys))
      if ledger.style == style {
        known.noted = ledger.files.filter { name, file in
          file.stamp != nil && file.stamp == PressLedger.Stamp(of: "\(path)/\(name)")
        }
      }
    } else {
      known = State(known: Self.manifested(at: path, by: craft))
    }
    let journal = String(decoding: manager.contents(atPath: mark) ?? Data(), as: UTF8.self)
    let begun = journal.split(separator: "\n").map(String.init).filter(PressManifest.isSafe)
    known.known.formUnion(begun)
    state = Mutex(known)
    for name in begun + [craft.manifest] { unlink(draft(of: name)) }
  }

  private static func manifested(at path: String, by craft: PressCraft) -> Set<String> {
    Set(PressManifest(at: path, by: craft)?.files.keys.map(\.self) ?? [])
  }

  /// The same for the same folder, however it is written.
  static func plain(_ path: String) -> String {
    URL(filePath: path).standardizedFileURL.resolvingSymlinksInPath().path
  }

  /// Closing alone would leave the lock to a process that was just being started and inherited it.
  deinit {
    guard lock >= 0 else { return }
    flock(lock, LOCK_UN)
    close(lock)
  }

  /// Whether a file is there that was made of these ingredients, and nobody touched it since.
  ///
  /// One that is belongs to the site without being put there again.
  func keeps(_ name: String, made key: String) -> Bool {
    state.withLock { state in
      guard !key.isEmpty, let file = state.noted[name], file.key == key else { return false }
      state.files[name] = file
      return true
    }
  }

  /// Puts a file, made of these ingredients, in its place.
  /// - Returns: Whether what was there differs; nil when nothing has to be done.
  func put(_ file: PressFile, made key: String) throws -> PressDifference? {
    let target = "\(path)/\(file.path)"
    let digest = PressManifest.digest(of: file.bytes)
    func note() {
      guard !isRead else { return state.withLock { $0.files[file.path] = .init(digest: digest) } }
      let stamp = PressLedger.Stamp(of: target)
      state.withLock {
        $0.files[file.path] = PressLedger.File(key: key, digest: digest, stamp: stamp)
      }
    }
    let known = state.withLock { $0.noted[file.path] }
    if known?.digest == digest {
      note()
      return nil
    }
    let isThere = access(target, F_OK) == 0
    let old = isThere ? FileManager.default.contents(atPath: target) : nil
    guard old.map({ !$0.elementsEqual(file.bytes) }) ?? true else {
      note()
      return nil
    }
    let difference = PressDifference(path: file.path, kind: old == nil ? .missing : .different)
    if !isRead {
      try state.withLock { state in
        state.known.insert(file.path)
        // Should this press be cut short, the next one knows that the file is ours, and its draft.
        lseek(lock, 0, SEEK_END)
        try write(Array("\(file.path)\n".utf8), to: lock, named: craft.mark)
      }
      try replace(file.path, with: file.bytes)
    }
    note()
    return difference
  }

  /// Removes what the site has no more, and writes the manifest.
  /// - Returns: The files that went, how many there are, and the manifest's digest.
  func finish(
    commit: String
  ) throws -> (removed: [PressDifference], count: Int, digest: String) {
    let (known, files) = state.withLock { ($0.known, $0.files) }
    var removed: [PressDifference] = []
    for name in known.subtracting(files.keys).sorted() where access("\(path)/\(name)", F_OK) == 0 {
      removed.append(PressDifference(path: name, kind: .left))
      guard !isRead else { continue }
      guard unlink("\(path)/\(name)") == 0 || errno == ENOENT else {
        throw craft.failure("\(self.name)/\(name) cannot be removed", errno)
      }
      // A folder that holds anything else stays.
      var parts = name.split(separator: "/").dropLast()
      while !parts.isEmpty, rmdir("\(path)/\(parts.joined(separator: "/"))") == 0 {
        parts = parts.dropLast()
      }
    }
    let (digest, lines) = try Cores.both {
      try write(PressManifest(commit: commit, files: files.mapValues(\.digest), by: craft))
    } _: {
      isRead ? "" : PressLedger.lines(of: files)
    }
    if !isRead {
      guard ftruncate(lock, 0) == 0 else {
        throw craft.failure("\(name)/\(craft.mark) cannot be used", errno)
      }
      let stamp = PressLedger.Stamp(of: "\(path)/\(craft.manifest)")
      // Without it the next press reads every file.
      try? PressLedger.data(style: style, manifest: stamp, lines: lines)
        .write(to: URL(filePath: ledger), options: .atomic)
    }
    return (removed, files.count, digest)
  }

  /// Writes the manifest unless it stands there already.
  /// - Returns: Its digest.
  private func write(_ manifest: PressManifest) throws -> String {
    let bytes = manifest.bytes
    if !isRead {
      let old = FileManager.default.contents(atPath: "\(path)/\(craft.manifest)")
      if old.map({ !$0.elementsEqual(bytes) }) ?? true {
        try replace(craft.manifest, with: bytes, isKept: true)
      }
    }
    return PressManifest.digest(of: bytes)
  }

  private func replace(_ name: String, with bytes: [UInt8], isKept: Bool = false) throws {
    let target = "\(path)/\(name)"
    try makeFolder(of: name)
    let draft = draft(of: name)
    let descriptor = open(draft, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0o644)
    guard descriptor >= 0 else {
      throw craft.failure("\(self.name)/\(name) cannot be written", errno)
    }
    do {
      defer { close(descriptor) }
      try write(bytes, to: descriptor, named: name)
      // A page that a power cut spoils is made again by the next press; the manifest says which.
      guard !isKept || fsync(descriptor) == 0 else {
        throw craft.failure("\(self.name)/\(name) cannot be written", errno)
      }
    } catch {
      unlink(draft)
      throw error
    }
    guard rename(draft, target) == 0 else {
      let code = errno
      unlink(draft)
      throw craft.failure("\(self.name)/\(name) cannot be written", code)
    }
  }

  private func makeFolder(of name: String) throws {
    guard let slash = name.lastIndex(of: "/") else { return }
    let folder = String(name[..<slash])
    guard !state.withLock({ $0.folders.contains(folder) }) else { return }
    do {
      try FileManager.default.createDirectory(
        atPath: "\(path)/\(folder)", withIntermediateDirectories: true)
    } catch {
      throw craft.failure("\(self.name)/\(name) cannot be written", error)
    }
    state.withLock { _ = $0.folders.insert(folder) }
  }

  private func write(_ bytes: [UInt8], to descriptor: Int32, named name: String) throws {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { systemWrite(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw craft.failure("\(self.name)/\(name) cannot be written", errno) }
      rest = rest.dropFirst(count)
    }
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
