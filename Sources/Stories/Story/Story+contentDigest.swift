import Crypto

extension Story {
  /// Every text that readers see, with the name it has in a sentence, in one order.
  public var visibleTexts: [(name: String, text: String)] {
    var texts: [(name: String, text: String)] = []
    for key in Self.visibleKeys { texts += self.texts(key).map { (key, $0) } }
    for (number, photo) in photos.enumerated() {
      for (part, text) in [
        ("address", photo.href), ("caption", photo.caption), ("credit", photo.credit),
        ("byline", photo.byline),
      ] {
        if let text { texts.append(("\(part) of photo \(number + 1)", text)) }
      }
    }
    // What is not said to be public is for editors alone.
    for (number, note) in ednotes.filter({ $0.visibility == "public" }).enumerated() {
      texts.append(("note \(number + 1)", note.text))
    }
    return texts + [("body", body)]
  }

  private static let visibleKeys = [
    "headline", "subheadline", "byline", "dateline", "located", "language", "date", "credit",
    "source", "copyright",
  ]

  /// SHA-256 in hex of what readers see; an approval is bound to it, so one changed letter voids it.
  ///
  /// Records name it for ever: to change what it covers voids every approval that was ever given.
  public var contentDigest: String {
    var hash = SHA256()
    // Lengths go before texts: no text can pass for the end of one and the start of another.
    for (name, text) in visibleTexts {
      for part in [name, text] {
        hash.update(data: Array("\(part.utf8.count):".utf8) + Array(part.utf8))
      }
    }
    let digits = Array("0123456789abcdef".utf8)
    let hex = hash.finalize().flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }
    return String(decoding: hex, as: UTF8.self)
  }
}
