/// A line of NITF whose parts are elements: bylines, datelines, head lines.
enum NITFLine {
  /// The text on one line; parts that nothing but white space keeps apart get a comma.
  static func text(
    of element: XMLElement, leavingOut isOut: (XMLElement) -> Bool = { _ in false }
  ) -> String? {
    var line = ""
    var hasGap = false
    var previous: XMLElement?
    for part in element.content {
      switch part {
      case .text(let bytes):
        let raw = String(decoding: bytes, as: UTF8.self)
        guard let words = raw.collapsed else {
          hasGap = true
          continue
        }
        if hasGap || isBlank(bytes.first), !line.isEmpty { line += " " }
        line += words
        hasGap = isBlank(bytes.last)
        previous = nil
      case .element(let child):
        if isOut(child) { continue }
        guard let words = text(of: child, leavingOut: isOut) else {
          hasGap = true
          continue
        }
        if let previous {
          line += separator(previous, child, after: line)
        } else if hasGap, !line.isEmpty {
          line += " "
        }
        line += words
        hasGap = false
        previous = child
      }
    }
    let trailing: Set<Character> = [",", " "]
    while let last = line.last, trailing.contains(last) { line.removeLast() }
    return line.collapsed
  }

  private static func isBlank(_ byte: UInt8?) -> Bool { byte.map { $0 <= 0x20 } ?? false }

  private static func separator(
    _ first: XMLElement, _ second: XMLElement, after line: String
  ) -> String {
    if line.hasSuffix(",") { return " " }
    return isPart(first) && isPart(second) ? ", " : " "
  }

  private static func isPart(_ element: XMLElement) -> Bool {
    [
      "person", "byttl", "location", "city", "state", "region", "country", "sublocation", "org",
      "story.date", "virtloc",
    ].contains(element.name)
  }
}
