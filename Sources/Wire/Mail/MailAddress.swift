/// The first address of a `From` field.
struct MailAddress: Sendable {
  /// The sender's name; nil when only an address was given.
  var name: String?
  var address: String?

  init(_ raw: [UInt8]) {
    let text = EncodedWords.decode(raw)
    if let open = text.firstIndex(of: "<") {
      address = text[text.index(after: open)...].prefix { $0 != ">" }.collapsed
      name = text[..<open].filter { $0 != "\"" && $0 != "\\" }.collapsed
    } else if let open = text.firstIndex(of: "(") {
      // The old form puts the name in brackets after the address.
      address = text[..<open].collapsed
      name = text[text.index(after: open)...].prefix { $0 != ")" }.collapsed
    } else {
      address = text.split(separator: ",").first?.collapsed
    }
  }
}
