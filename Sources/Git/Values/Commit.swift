/// One commit, copied out of the repository.
public struct Commit: Hashable, Sendable {
  /// The commit's own name.
  public let id: ObjectID
  /// The tree it records.
  public let tree: ObjectID
  /// The commits it follows, the first being the branch it was made on.
  public let parents: [ObjectID]
  /// Who wrote the change.
  public let author: Signature
  /// Who recorded it.
  public let committer: Signature
  /// The whole message, trailers included.
  public let message: String

  /// The first paragraph of the message on one line.
  public var summary: String {
    var lines: [Substring] = []
    for line in message.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    {
      let text = Substring(line).trimmed
      if text.isEmpty {
        if lines.isEmpty { continue }
        break
      }
      lines.append(text)
    }
    return lines.joined(separator: " ")
  }
}

extension Substring {
  /// The text without ASCII white space at either end, judged on bytes.
  var trimmed: Substring {
    var bytes = utf8
    while let first = bytes.first, first <= 0x20 { bytes.removeFirst() }
    while let last = bytes.last, last <= 0x20 { bytes.removeLast() }
    return Substring(bytes)
  }
}
