/// Link targets: which may be kept, and how a relative one becomes absolute.
enum WebAddress {
  /// The target as it may stand in Markdown; nil for every scheme but http, https and mailto, and
  /// for a relative one without a base.
  static func safe(_ raw: String?, base: String? = nil) -> String? {
    guard let raw else { return nil }
    let bytes = raw.utf8.filter { $0 > 0x20 && $0 != 0x7F || $0 == 0x20 }
    let text = trim(String(decoding: bytes, as: UTF8.self))
    guard !text.isEmpty, !text.hasPrefix("#"), text.utf8.count <= 4_096 else { return nil }
    if let scheme = scheme(of: text) {
      guard ["http", "https", "mailto"].contains(scheme) else { return nil }
      return encoded(text)
    }
    guard let base, let absolute = resolve(text, against: base) else { return nil }
    return encoded(absolute)
  }

  /// The scheme in lower case; nil for a relative target.
  static func scheme(of text: String) -> String? {
    guard let colon = text.utf8.firstIndex(of: 0x3A) else { return nil }
    let name = text.utf8[..<colon]
    guard let first = name.first, isLetter(first),
      name.allSatisfy({
        isLetter($0) || (0x30...0x39).contains($0) || [0x2B, 0x2D, 0x2E].contains($0)
      })
    else { return nil }
    return String(text[..<colon]).lowercased()
  }

  /// RFC 3986 section 5 for http and https bases.
  static func resolve(_ relative: String, against base: String) -> String? {
    if scheme(of: relative) != nil { return relative }
    guard let scheme = scheme(of: base), scheme == "http" || scheme == "https",
      let afterScheme = base.parted(at: "://")?.after
    else { return nil }
    let authority = afterScheme.prefix { $0 != "/" && $0 != "?" && $0 != "#" }
    let root = base[..<afterScheme.startIndex] + authority
    if relative.hasPrefix("//") { return scheme + ":" + relative }
    if relative.hasPrefix("/") { return root + withoutDots(Substring(relative)) }
    let path = afterScheme.dropFirst(authority.count).prefix { $0 != "?" && $0 != "#" }
    if relative.hasPrefix("?") { return root + path + relative }
    if relative.hasPrefix("#") { return root + path + relative }
    let folder = path.lastIndex(of: "/").map { path[...$0] } ?? "/"
    return root + withoutDots(folder + relative)
  }

  private static func withoutDots(_ path: Substring) -> String {
    let tail = path.firstIndex { $0 == "?" || $0 == "#" } ?? path.endIndex
    var kept: [Substring] = []
    let parts = path[..<tail].split(separator: "/", omittingEmptySubsequences: false).dropFirst()
    for (index, part) in parts.enumerated() {
      let isLast = index + 1 == parts.count
      if part == ".." {
        if !kept.isEmpty { kept.removeLast() }
        if isLast { kept.append("") }
      } else if part == "." {
        if isLast { kept.append("") }
      } else {
        kept.append(part)
      }
    }
    return "/" + kept.joined(separator: "/") + path[tail...]
  }

  /// Blanks, brackets and angle brackets as CommonMark can carry them.
  private static func encoded(_ text: String) -> String {
    let special: [UInt8: String] = [
      0x20: "%20", 0x28: "%28", 0x29: "%29", 0x3C: "%3C", 0x3E: "%3E", 0x5C: "%5C", 0x22: "%22",
      0x60: "%60", 0x7C: "%7C", 0x2A: "%2A", 0x5B: "%5B", 0x5D: "%5D",
    ]
    guard text.utf8.contains(where: { special[$0] != nil }) else { return text }
    var result: [UInt8] = []
    for byte in text.utf8 {
      if let code = special[byte] {
        result.append(contentsOf: code.utf8)
      } else {
        result.append(byte)
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  private static func trim(_ text: String) -> String {
    var text = Substring(text)
    while text.utf8.first == 0x20 { text.removeFirst() }
    while text.utf8.last == 0x20 { text.removeLast() }
    return String(text)
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
  }
}
