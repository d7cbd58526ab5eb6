import Testing

@testable import Wire

@Suite struct CharsetTests {
  @Test(arguments: [
    ("big5", [0xA4, 0xA4, 0xA4, 0xE5], "中文"),
    ("GB2312", [0xD6, 0xD0, 0xCE, 0xC4], "中文"),
    ("Shift_JIS", [0x93, 0xFA, 0x96, 0x7B], "日本"),
    ("euc-jp", [0xC6, 0xFC, 0xCB, 0xDC], "日本"),
    ("iso-2022-jp", [0x1B, 0x24, 0x42, 0x46, 0x7C, 0x4B, 0x5C, 0x1B, 0x28, 0x42], "日本"),
    ("ks_c_5601-1987", [0xC7, 0xD1, 0xB1, 0xDB], "한글"),
    ("koi8-r", [0xCD, 0xC9, 0xD2], "мир"),
    ("windows-1251", [0xEC, 0xE8, 0xF0], "мир"),
    ("iso-8859-7", [0xE1, 0xE2], "αβ"),
    ("iso-8859-1", [0x93, 0xE9, 0x94], "“é”"),
    ("macintosh", [0x8E], "é"),
    ("utf-16be", [0x4E, 0x2D, 0xD8, 0x3D, 0xDE, 0x00], "中😀"),
  ])
  func `a text in a legacy charset is read by its label`(
    label: String, bytes: [UInt8], text: String
  ) {
    #expect(Charset.decode(bytes, as: label)?.text == text)
    #expect(Charset.decode(bytes, as: label)?.replacements == 0)
  }

  @Test func `a byte order mark goes before every label`() {
    let decoded = Charset.decode([0xEF, 0xBB, 0xBF, 0xC3, 0xA9], declared: "big5")
    #expect(decoded.text == "é")
    #expect(decoded.name == "utf-8")
  }

  @Test func `the transport goes before the declaration, and neither when it does not decode`() {
    #expect(Charset.decode([0xEC], transport: "windows-1251", declared: "iso-8859-1").text == "м")
    #expect(
      Charset.decode([0x61, 0x81], transport: "us-ascii", declared: "koi8-r").name == "koi8-r")
    #expect(Charset.decode(Array("é".utf8), declared: "us-ascii").name == "utf-8")
  }

  @Test func `a declaration that is read byte by byte is in no wide charset, whatever it says`() {
    for label in ["utf-16", "UTF-16LE", "utf-32"] {
      #expect(Charset.decode(Array("Café!".utf8), declared: label).text == "Café!")
    }
    #expect(Charset.decode([0x61, 0, 0x62, 0], transport: "utf-16le").text == "ab")
  }

  @Test func `a text that is valid UTF-8 is not taken for Latin because it says so`() {
    #expect(Charset.decode(Array("Zürich".utf8), declared: "iso-8859-1").text == "Zürich")
  }

  @Test func `what is neither becomes windows-1252 and one bad byte does not spoil a UTF-8 text`() {
    #expect(Charset.decode([0x5A, 0xFC, 0x72]).text == "Zür")
    let mostly = Charset.decode(Array(String(repeating: "ü", count: 20).utf8) + [0xFF])
    #expect(mostly.name == "utf-8")
    #expect(mostly.replacements == 1)
  }

  @Test(arguments: [
    ("<?xml version='1.0' encoding='ISO-8859-2'?><a/>", "ISO-8859-2"),
    ("\n <?xml version=\"1.0\"?><a encoding='x'/>", nil),
    ("<html><meta charset=koi8-r>", "koi8-r"),
    ("<META http-equiv=x content=\"text/html; charset=big5\">", "big5"),
    ("plain", nil),
  ])
  func `a declaration is found in XML and HTML`(text: String, expected: String?) {
    let found = Charset.declaration(in: Array(text.utf8))
    #expect(found?.lowercased() == expected?.lowercased())
  }

  @Test(arguments: [
    "big5", "gb18030", "cp932", "euc-jp", "cp949", "iso-2022-jp", "koi8-r", "nosuch",
  ])
  func `no bytes make a charset fail`(label: String) {
    var random = SeededGenerator(seed: 7)
    for length in [0, 1, 2, 3, 50, 2_047, 2_048, 2_049, 5_000] {
      let bytes = (0..<length).map { _ in UInt8.random(in: 0...255, using: &random) }
      let decoded = Charset.decode(bytes, transport: label)
      #expect(Charset.isValidUTF8(decoded.utf8))
    }
  }

  @Test func `a character that straddles two pieces is not broken`() {
    let text = String(repeating: "日本の新聞", count: 700)
    var bytes: [UInt8] = [0x61]
    for scalar in text.unicodeScalars {
      let pairs: [Unicode.Scalar: [UInt8]] = [
        "日": [0xC6, 0xFC], "本": [0xCB, 0xDC], "の": [0xA4, 0xCE], "新": [0xBF, 0xB7],
        "聞": [0xCA, 0xB9],
      ]
      bytes += pairs[scalar] ?? []
    }
    #expect(Charset.decode(bytes, as: "euc-jp")?.text == "a" + text)
  }
}
