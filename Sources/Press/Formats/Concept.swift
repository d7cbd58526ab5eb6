/// A subject, a place, a person or an organisation: a code of a scheme that all know, or a name.
struct Concept {
  /// The text in the story's file.
  let text: String
  /// The alias of an IPTC scheme and the code within it; nil for a name.
  let code: (alias: String, code: String)?

  init(_ text: String) {
    self.text = text
    let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    let isKnown = parts.count == 2 && Self.schemes[String(parts[0])] != nil
    let isPlain = parts.last?.utf8.allSatisfy(Self.isPlain) == true && parts.last?.isEmpty == false
    code = isKnown && isPlain ? (String(parts[0]), String(parts[1])) : nil
  }

  /// The code's address; nil for a name.
  var uri: String? { code.flatMap { code in Self.schemes[code.alias].map { $0 + code.code } } }

  private static func isPlain(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
      || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_") || byte == UInt8(ascii: ".")
  }

  /// The schemes of IPTC's catalogue that stories name, by their aliases.
  private static let schemes = [
    "a1312cat": "http://cvx.iptc.org/anpa1312-category/",
    "genre": "http://cv.iptc.org/newscodes/genre/",
    "geonames": "http://sws.geonames.org/",
    "isin": "http://cvx.iptc.org/isin/",
    "iso3166-1a2": "http://cvx.iptc.org/iso3166-1a2/",
    "iso3166-1a3": "http://cvx.iptc.org/iso3166-1a3/",
    "medtop": "http://cv.iptc.org/newscodes/mediatopic/",
    "scn": "http://cv.iptc.org/newscodes/scene/",
    "subj": "http://cv.iptc.org/newscodes/subjectcode/",
    "ticker": "http://cvx.iptc.org/ticker/",
    "wikidata": "http://www.wikidata.org/entity/",
    "wldreg": "http://cv.iptc.org/newscodes/worldregion/",
  ]
}
