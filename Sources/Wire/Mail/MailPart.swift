/// A mail, or one part of one: its header, and its content or the parts inside.
struct MailPart: Sendable {
  var header: MailHeader
  var type: MailParameters
  var disposition: MailParameters
  /// The content as it was sent, still encoded.
  var content: ArraySlice<UInt8>
  var parts: [MailPart] = []
  /// Whether the blank line after the header is missing, or the boundary that ends a multipart,
  /// here or in one of its parts.
  private(set) var isCut = false

  /// Levels of parts inside parts that are walked.
  private static let maximumDepth = 20
  /// Parts of one multipart that are read.
  private static let maximumParts = 500

  init(_ bytes: ArraySlice<UInt8>, depth: Int = 0, fallback: String = "text/plain") {
    var end = bytes.endIndex
    header = MailHeader(bytes, skipsBlankLines: depth == 0, end: &end)
    content = bytes[end...]
    let head = bytes[..<end].filter { $0 != 0x0D && $0 != 0x20 && $0 != 0x09 }
    isCut = depth == 0 && !head.suffix(2).elementsEqual([0x0A, 0x0A])
    type = MailParameters(header.raw("content-type"))
    if !type.value.contains("/") { type.value = fallback }
    disposition = MailParameters(header.raw("content-disposition"))
    guard type.type == "multipart", depth < Self.maximumDepth else { return }
    let inner = type.value == "multipart/digest" ? "message/rfc822" : "text/plain"
    let pieces = Self.split(content, boundary: type["boundary"])
    parts = pieces.parts.map { MailPart($0, depth: depth + 1, fallback: inner) }
    isCut = isCut || !pieces.isClosed || parts.contains(where: \.isCut)
    // A multipart without its boundary is the text it holds.
    if parts.isEmpty { type.value = "text/plain" }
  }

  /// The content's own bytes.
  var bytes: [UInt8] {
    TransferEncoding.decode(content, as: header.text("content-transfer-encoding"))
  }

  var fileName: String? { disposition["filename"] ?? type["name"] }

  var isAttachment: Bool { disposition.value == "attachment" }

  private static func split(
    _ content: ArraySlice<UInt8>, boundary: String?
  ) -> (parts: [ArraySlice<UInt8>], isClosed: Bool) {
    guard let boundary, !boundary.isEmpty else { return ([], true) }
    let mark = Array("--\(boundary)".utf8)
    var parts: [ArraySlice<UInt8>] = []
    var start: Int?
    var index = content.startIndex
    while index < content.endIndex {
      let stop = content[index...].firstIndex(of: 0x0A) ?? content.endIndex
      let next = min(stop + 1, content.endIndex)
      if content[index..<stop].starts(with: mark) {
        var rest = content[(index + mark.count)..<stop]
        while let last = rest.last, last <= 0x20 { rest.removeLast() }
        let isEnd = rest.elementsEqual([0x2D, 0x2D])
        if isEnd || rest.isEmpty {
          if let start { parts.append(Self.trimmed(content[start..<index])) }
          start = isEnd ? nil : next
          if isEnd || parts.count >= maximumParts { return (parts, true) }
        }
      }
      index = next
    }
    if let start { parts.append(content[start...]) }
    return (parts, false)
  }

  /// The line end before a boundary belongs to the boundary.
  private static func trimmed(_ part: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var part = part
    if part.last == 0x0A { part.removeLast() }
    if part.last == 0x0D { part.removeLast() }
    return part
  }
}
