extension StoryFile {
  /// The bytes without the lines of some keys, told by their places and not read again; nil where a
  /// key shares its lines with others.
  func bytes(without keys: [String]) -> [UInt8]? {
    var lines = FrontMatterLines(bytes[front])
    let count = lines.lines.count
    let pairs = frontMatter.pairs ?? []
    var spans: [Range<Int>] = []
    for key in keys {
      let (outer, inner) = StoryKey.parts(of: key)
      guard let index = pairs.firstIndex(where: { $0.name == outer }) else { continue }
      guard var span = lines.span(of: index, in: pairs, end: count) else { return nil }
      if let inner {
        guard let nested = pairs[index].value.pairs,
          let place = nested.firstIndex(where: { $0.name == inner })
        else { continue }
        guard span.lowerBound + 1 == (nested.first?.key.line ?? 0) - FrontMatterLines.firstLine,
          let own = lines.span(of: place, in: nested, end: span.upperBound)
        else { return nil }
        span = own
      }
      spans.append(span)
    }
    for span in spans.sorted(by: { $0.lowerBound > $1.lowerBound }) {
      lines.replace(span, with: [], lineBreak: [])
    }
    return Array(bytes[..<front.lowerBound]) + lines.bytes + Array(bytes[front.upperBound...])
  }
}

extension Story {
  /// The bytes that the agency's file has if the desk added its own lines and changed nothing; nil
  /// where they cannot be told without reading the file anew.
  public var bytesWithoutDeskKeys: [UInt8]? { file.bytes(without: StoryKey.desk) }

  /// Whether two versions differ in nothing but what Stet writes: state, flag and debts.
  public func isSame(as other: Story) -> Bool {
    let keys = ["state", "not_edited_by_staff", "forced"]
    if let mine = file.bytes(without: keys), mine == other.file.bytes(without: keys) { return true }
    var (mine, theirs) = (self, other)
    for key in keys {
      mine.file.set(key, to: nil)
      theirs.file.set(key, to: nil)
    }
    return mine.bytes == theirs.bytes
  }
}
