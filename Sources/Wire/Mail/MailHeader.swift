/// The header block of a mail or of one of its parts.
struct MailHeader: Sendable {
  /// Names in lower case with their raw values, unfolded, in order.
  private(set) var fields: [(name: String, value: [UInt8])] = []

  /// Reads the block at the start of the bytes; `end` is where the body begins.
  init(_ bytes: ArraySlice<UInt8>, skipsBlankLines: Bool = false, end: inout Int) {
    var index = bytes.startIndex
    end = bytes.endIndex
    // Blank lines before the block mean nothing, but a part's block may be empty.
    if skipsBlankLines {
      index = bytes.firstIndex { $0 > 0x20 && $0 != 0x7F } ?? bytes.endIndex
    }
    while index < bytes.endIndex {
      let stop = bytes[index...].firstIndex(of: 0x0A) ?? bytes.endIndex
      var line = bytes[index..<stop]
      if line.last == 0x0D { line.removeLast() }
      let next = min(stop + 1, bytes.endIndex)
      if line.allSatisfy({ $0 == 0x20 || $0 == 0x09 }) {
        // A line of blanks after the first ends the block as an empty one does.
        end = next
        return
      }
      if line.first == 0x20 || line.first == 0x09, !fields.isEmpty {
        fields[fields.count - 1].value += [0x20] + line.drop { $0 == 0x20 || $0 == 0x09 }
      } else if let colon = line.firstIndex(of: 0x3A), Self.isName(line[..<colon]) {
        let name = String(decoding: line[..<colon], as: UTF8.self).lowercased()
        fields.append((name.collapsed ?? "", Array(line[(colon + 1)...].drop { $0 <= 0x20 })))
      } else if !line.starts(with: "From ".utf8), !line.starts(with: ">From ".utf8) {
        // No field and no end: the blank line was lost.
        end = index
        return
      }
      index = next
    }
  }

  private static func isName(_ bytes: ArraySlice<UInt8>) -> Bool {
    let name = bytes.reversed().drop { $0 == 0x20 || $0 == 0x09 }
    return !name.isEmpty && name.count <= 100 && name.allSatisfy { $0 > 0x20 && $0 < 0x7F }
  }

  /// The raw value of the first field of a name.
  func raw(_ name: String) -> [UInt8]? { fields.first { $0.name == name }?.value }

  /// The text of the first field of a name, encoded words decoded.
  func text(_ name: String) -> String? { raw(name).flatMap { EncodedWords.decode($0).collapsed } }

  /// Identities in angle brackets, such as those of `References`.
  func identities(_ name: String) -> [String] {
    let text = String(decoding: raw(name) ?? [], as: UTF8.self)
    let bracketed = text.split(separator: "<").compactMap { piece -> String? in
      guard let end = piece.firstIndex(of: ">") else { return nil }
      return piece[..<end].filter { !$0.isWhitespace }.collapsed
    }
    if !bracketed.isEmpty { return bracketed }
    return text.split(whereSeparator: \.isWhitespace).map(String.init)
      .filter { $0.contains("@") || name == "message-id" || name == "content-id" }
  }
}
