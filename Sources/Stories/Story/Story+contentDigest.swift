import Crypto

extension Story {
  /// SHA-256 in hex of what readers see; an approval is bound to it, so one changed letter voids it.
  public var contentDigest: String {
    var hash = SHA256()
    // Lengths go before texts: no text can pass for the end of one and the start of another.
    func add(_ name: String, _ texts: [String]) {
      for text in [name, String(texts.count)] + texts {
        hash.update(data: Array("\(text.utf8.count):".utf8) + Array(text.utf8))
      }
    }
    for field in Flag.headlineFields + ["byline", "dateline"] { add(field, self.texts(field)) }
    add("body", [body])
    add(
      "photos", photos.flatMap { [$0.href, $0.caption, $0.credit, $0.byline].map { $0 ?? "" } })
    let digits = Array("0123456789abcdef".utf8)
    let hex = hash.finalize().flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }
    return String(decoding: hex, as: UTF8.self)
  }
}
