#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

extension WireSupply {
  /// The paths that a pattern with `*`, `?` or `[` matches, in order of their names; the path itself
  /// where it is no pattern, where a file is called so, and where nothing matches.
  static func matches(of path: String) -> [String] {
    guard isPattern(path), !exists(path) else { return [path] }
    var found = glob_t()
    defer { globfree(&found) }
    // glob(3) reads `**` as one star, which would leave out files in silence.
    guard !path.contains("**"), glob(path, GLOB_NOSORT, nil, &found) == 0,
      let names = found.gl_pathv
    else { return [path] }
    // Sorted here, as the library's order follows the language of the person.
    return (0..<Int(found.gl_pathc)).compactMap { names[$0].map { String(cString: $0) } }.sorted()
  }

  /// What to say of a path where there is nothing.
  static func absence(of path: String) -> String {
    guard isPattern(path) else {
      return "It cannot be opened: \(String(cString: strerror(ENOENT)))."
    }
    return path.contains("**")
      ? "There is no such file, and ** is not read: name the folder, and all in it is imported."
      : "No file matches it."
  }

  private static func isPattern(_ path: String) -> Bool { path.contains { "*?[".contains($0) } }

  private static func exists(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0
  }
}
