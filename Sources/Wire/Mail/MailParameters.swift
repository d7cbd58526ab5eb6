/// A header value such as `text/plain; charset="utf-8"; name*=utf-8''a%20b`.
struct MailParameters: Sendable {
  /// What stands before the first semicolon, in lower case.
  var value = ""
  private var parameters: [String: String] = [:]

  init(_ raw: [UInt8]?) {
    guard let raw else { return }
    let pieces = Self.split(raw)
    value = String(decoding: pieces.first ?? [], as: UTF8.self).lowercased().filter {
      !$0.isWhitespace
    }
    var parts: [String: [(Int, [UInt8], Bool)]] = [:]
    for piece in pieces.dropFirst() {
      guard let equals = piece.firstIndex(of: 0x3D) else { continue }
      let key = String(decoding: piece[..<equals], as: UTF8.self).lowercased().filter {
        !$0.isWhitespace
      }
      let text = Self.unquoted(piece[(equals + 1)...])
      let names = key.split(separator: "*", omittingEmptySubsequences: false)
      guard let name = names.first, names.count > 1 else {
        if parameters[key] == nil { parameters[key] = EncodedWords.decode(text).collapsed }
        continue
      }
      let number = names.dropFirst().compactMap { Int($0) }.first ?? 0
      parts[String(name), default: []].append((number, text, key.hasSuffix("*")))
    }
    for (name, list) in parts { parameters[name] = Self.joined(list) }
  }

  subscript(_ name: String) -> String? { parameters[name] }

  var type: String { value.split(separator: "/").first.map(String.init) ?? "" }

  /// Pieces between semicolons that are not quoted.
  private static func split(_ raw: [UInt8]) -> [[UInt8]] {
    var pieces: [[UInt8]] = [[]]
    var isQuoted = false
    for byte in raw.prefix(10_000) {
      if byte == 0x22 { isQuoted.toggle() }
      if byte == 0x3B, !isQuoted {
        pieces.append([])
      } else {
        pieces[pieces.count - 1].append(byte)
      }
    }
    return pieces
  }

  private static func unquoted(_ raw: ArraySlice<UInt8>) -> [UInt8] {
    var text = Array(raw.drop { $0 <= 0x20 })
    while let last = text.last, last <= 0x20 { text.removeLast() }
    guard text.first == 0x22 else { return text }
    text.removeFirst()
    if text.last == 0x22 { text.removeLast() }
    var result: [UInt8] = []
    for (index, byte) in text.enumerated()
    where byte != 0x5C || index > 0 && text[index - 1] == 0x5C { result.append(byte) }
    return result
  }

  /// RFC 2231: numbered pieces, the first of which names the charset.
  private static func joined(_ list: [(Int, [UInt8], Bool)]) -> String? {
    var charset: String?
    var bytes: [UInt8] = []
    for (index, part) in list.sorted(by: { $0.0 < $1.0 }).enumerated() {
      var text = part.1[...]
      if part.2 {
        if index == 0 {
          let marks = text.split(separator: 0x27, maxSplits: 2, omittingEmptySubsequences: false)
          if marks.count == 3 {
            charset = String(decoding: marks[0], as: UTF8.self)
            text = marks[2]
          }
        }
        bytes += TransferEncoding.quotedPrintable(
          ArraySlice(text.map { $0 == 0x25 ? 0x3D : $0 }), isHeader: true)
      } else {
        bytes += text
      }
    }
    return Charset.decode(bytes, transport: charset).text.collapsed
  }
}
