/// What stands before STX of an IPTC 7901 message: addresses, then the keyword lines.
struct IPTC7901Header: Sendable {
  /// Three letters of the service and the message's number, such as `eca062`.
  var number: String?
  var priority: String?
  var category: String?
  /// What follows the number of words, such as `dpa 061`.
  var optional: String?
  /// An identity that some agencies send in the optional part, without its version.
  var identity: String?
  var version: String?
  var keywordLines: [String] = []

  init(_ lines: some Collection<[UInt8]>) {
    let filled = lines.compactMap { line -> String? in
      String(decoding: line.filter { $0 >= 0x20 && $0 != 0x7F }, as: UTF8.self).collapsed
    }
    guard let first = filled.first else { return }
    let words = first.split(separator: " ").map(String.init)
    number = words.first
    if words.count > 1 { priority = words[1] }
    if words.count > 2 { category = words[2] }
    if words.count > 4 { optional = words[4...].joined(separator: " ") }
    // `170123-89-00065#2`: day, service, number and version.
    if let last = words.last, words.count > 4, let mark = last.lastIndex(of: "#"),
      last[..<mark].contains("-")
    {
      let agency = words.count > 5 ? words[words.count - 2] + ":" : ""
      identity = agency + last[..<mark]
      version = String(last[last.index(after: mark)...]).collapsed
    }
    keywordLines = Array(filled.dropFirst())
  }

  var keywords: [String] {
    keywordLines.flatMap { $0.split(separator: "/") }.compactMap { $0.collapsed }
  }
}
