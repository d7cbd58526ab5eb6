#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

extension Repository {
  /// The git folder of this folder or of the nearest one above it, found without starting libgit2.
  ///
  /// Follows the `.git` file of a linked work tree; a bare repository is its own git folder.
  public static func gitDirectory(above path: String) -> String? {
    guard !path.utf8.contains(0), let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    var folder = String(cString: resolved)
    while true {
      let dotGit = folder == "/" ? "/.git" : folder + "/.git"
      if isGitDirectory(dotGit) { return dotGit }
      if let linked = linkedGitDirectory(dotGit, from: folder) { return linked }
      if isGitDirectory(folder) { return folder }
      guard folder != "/", let slash = folder.utf8.lastIndex(of: UInt8(ascii: "/")) else {
        return nil
      }
      folder = slash == folder.startIndex ? "/" : String(folder[..<slash])
    }
  }

  /// The folder of objects and branches that this git folder shares.
  public static func commonDirectory(of gitDirectory: String) -> String {
    guard let text = textFile(gitDirectory + "/commondir", limit: 8192) else { return gitDirectory }
    let path = String(Substring(text).trimmed)
    return path.utf8.first == UInt8(ascii: "/")
      ? path : canonical(gitDirectory + "/" + path) ?? gitDirectory
  }

  /// What a reference names, read from its file or from `packed-refs` without starting libgit2.
  ///
  /// Nil where it is missing or unborn, or where its name is none. Costs two or three small files.
  public static func readReference(_ name: String, gitDirectory: String) -> ObjectID? {
    let common = commonDirectory(of: gitDirectory)
    var name = name
    for _ in 0..<5 {
      guard isPlainReference(name) else { return nil }
      let isShared =
        name.utf8.starts(with: "refs/".utf8)
        && !name.utf8.starts(with: "refs/bisect/".utf8)
        && !name.utf8.starts(with: "refs/worktree/".utf8)
      let file = (isShared ? common : gitDirectory) + "/" + name
      guard let text = textFile(file, limit: 8192) else { return packedReference(name, in: common) }
      let line = Substring(text).trimmed
      if line.utf8.starts(with: "ref:".utf8) {
        name = String(line.dropFirst(4).trimmed)
        continue
      }
      return ObjectID(hex: line)
    }
    return nil
  }

  /// The reference that HEAD stands for in this git folder, without starting libgit2; nil when detached.
  public static func readHead(gitDirectory: String) -> String? {
    guard let text = textFile(gitDirectory + "/HEAD", limit: 8192) else { return nil }
    let line = Substring(text).trimmed
    guard line.utf8.starts(with: "ref:".utf8) else { return nil }
    return String(line.dropFirst(4).trimmed)
  }

  /// The folder a person would name: the work tree round a `.git`, or the bare repository itself.
  static func workTree(of gitDirectory: String) -> String {
    gitDirectory.hasSuffix("/.git") ? String(gitDirectory.dropLast(5)) : gitDirectory
  }

  private static func isGitDirectory(_ path: String) -> Bool {
    access(path + "/HEAD", F_OK) == 0
      && (access(path + "/objects", X_OK) == 0 && access(path + "/refs", X_OK) == 0
        || access(path + "/commondir", F_OK) == 0)
  }

  private static func linkedGitDirectory(_ dotGit: String, from folder: String) -> String? {
    guard let text = textFile(dotGit, limit: 8192), text.utf8.starts(with: "gitdir:".utf8) else {
      return nil
    }
    let path = String(Substring(text).dropFirst(7).trimmed)
    guard
      let linked = canonical(path.utf8.first == UInt8(ascii: "/") ? path : folder + "/" + path),
      isGitDirectory(linked)
    else { return nil }
    return linked
  }

  private static func packedReference(_ name: String, in common: String) -> ObjectID? {
    guard let bytes = try? readFile(common + "/packed-refs", limit: 256 << 20) else { return nil }
    let wanted = Array(name.utf8)
    for line in bytes.split(separator: UInt8(ascii: "\n")) where line.count == 41 + wanted.count {
      guard line.dropFirst(41).elementsEqual(wanted) else { continue }
      return ObjectID(hex: String(decoding: line.prefix(40), as: UTF8.self))
    }
    return nil
  }

  /// HEAD, or a path under `refs/` that leads nowhere else.
  private static func isPlainReference(_ name: String) -> Bool {
    if name.utf8.elementsEqual("HEAD".utf8) { return true }
    let parts = name.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    return parts.count > 1 && parts[0].elementsEqual("refs".utf8)
      && parts.allSatisfy { part in
        !part.isEmpty && part.first != UInt8(ascii: ".") && !part.contains { $0 <= 0x20 }
      }
  }

  private static func textFile(_ path: String, limit: Int) -> String? {
    guard let bytes = try? readFile(path, limit: limit) else { return nil }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func canonical(_ path: String) -> String? {
    guard !path.utf8.contains(0), let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    return String(cString: resolved)
  }
}
