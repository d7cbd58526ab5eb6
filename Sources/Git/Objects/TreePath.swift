/// The names on the way to a file, each one harmless on every file system.
struct TreePath {
  let names: [String]

  /// Deeper than this no newsroom files anything, and recursion stays shallow.
  static let deepest = 64

  /// Takes a path apart, or says what is wrong with it; nothing is repaired.
  init(_ path: String, _ operation: @autoclosure () -> String) throws(GitFailure) {
    let parts = path.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    if let reason = Self.objection(to: parts) {
      throw GitFailure(
        .invalid, operation(), "Cannot \(operation()): the path \(path.debugDescription) \(reason)."
      )
    }
    names = parts.map { String(Substring($0)) }
  }

  private static func objection(to parts: [Substring.UTF8View]) -> String? {
    if parts.count > deepest { return "is more than \(deepest) folders deep" }
    for part in parts {
      if part.isEmpty { return "has an empty name in it" }
      if part.count > 255 { return "has a name of more than 255 bytes in it" }
      if part.elementsEqual(".".utf8) || part.elementsEqual("..".utf8) {
        return "has \".\" or \"..\" in it"
      }
      if part.contains(UInt8(ascii: "\\")) { return "has a backslash in it" }
      let scalars = Substring(part).unicodeScalars
      if scalars.contains(where: \.isControl) { return "has a control character in it" }
      if scalars.contains(where: isInvisible) { return "has an invisible character in it" }
      let folded = Substring(part).lowercased()
      let bare = Substring(folded).trimmedOfDotsAndSpaces
      if bare.elementsEqual(".git".utf8) || bare.elementsEqual("git~1".utf8) {
        return "goes into a .git folder"
      }
    }
    return nil
  }

  /// What Apple's file systems leave out of a name, so that ".g<ZWNJ>it" is ".git" there, and the
  /// marks that turn the direction of writing.
  private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xAD, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F, 0xFEFF, 0xE0000...0xE007F: true
    default: false
    }
  }
}

extension Substring {
  /// Windows drops dots and spaces at the end of a name, and everything after a colon.
  fileprivate var trimmedOfDotsAndSpaces: Substring.UTF8View {
    var bytes = utf8
    if let colon = bytes.firstIndex(of: UInt8(ascii: ":")) { bytes = bytes[..<colon] }
    while let last = bytes.last, last == UInt8(ascii: ".") || last == UInt8(ascii: " ") {
      bytes.removeLast()
    }
    return bytes
  }
}
