extension Charset {
  /// The name under which libxml2 and iconv know a label; nil when nobody does.
  ///
  /// Labels mean what browsers take them for: `iso-8859-1` is windows-1252, `gb2312` is GB18030.
  static func canonicalName(_ label: String) -> String? {
    let trimmed = label.utf8.filter { $0 > 0x20 && $0 != 0x22 && $0 != 0x27 }
    let key = String(decoding: trimmed, as: UTF8.self).lowercased()
    guard !key.isEmpty, key.utf8.count <= 40 else { return nil }
    if let known = aliases[key] { return known }
    let isPlain = key.utf8.allSatisfy {
      ($0 >= 0x61 && $0 <= 0x7A) || ($0 >= 0x30 && $0 <= 0x39) || $0 == 0x2D || $0 == 0x5F
    }
    return isPlain ? key : nil
  }

  /// Charsets whose texts can be pure ASCII bytes and yet mean something else.
  static func isStateful(_ name: String) -> Bool {
    name.hasPrefix("iso-2022") || name == "utf-7" || name == "hz-gb-2312"
  }

  static func isWide(_ name: String) -> Bool {
    name.hasPrefix("utf-16") || name.hasPrefix("utf-32")
  }

  /// The charset named in an XML declaration, or in a `meta` of HTML's first 2,048 bytes.
  static func declaration(in bytes: [UInt8]) -> String? {
    let head = bytes.prefix(2_048)
    let start = head.drop(while: { $0 <= 0x20 || $0 == 0xEF || $0 == 0xBB || $0 == 0xBF })
    if start.starts(with: "<?xml".utf8) {
      let text = ascii(start.prefix { $0 != 0x3E })
      return text.parted(at: "encoding").flatMap { quotedValue($0.after) }
    }
    var rest = start
    while let open = rest.firstIndex(of: 0x3C) {
      rest = rest[(open + 1)...]
      let name = rest.prefix(4)
      guard name.count == 4, name.map({ $0 | 0x20 }) == [0x6D, 0x65, 0x74, 0x61] else { continue }
      let tag = ascii(rest.prefix { $0 != 0x3E }).lowercased()
      if let found = tag.parted(at: "charset") { return quotedValue(found.after) }
    }
    return nil
  }

  private static func ascii(_ bytes: ArraySlice<UInt8>) -> String {
    String(decoding: bytes.map { $0 < 0x80 ? $0 : 0x3F }, as: UTF8.self)
  }

  private static func quotedValue(_ text: Substring) -> String? {
    let value = text.drop(while: { $0 == "=" || $0 == "\"" || $0 == "'" || $0.isWhitespace })
      .prefix(while: { $0 != "\"" && $0 != "'" && $0 != ";" && $0 != "/" && !$0.isWhitespace })
    return value.isEmpty ? nil : String(value)
  }

  private static let aliases: [String: String] = [
    "utf8": "utf-8", "utf-8": "utf-8", "unicode-1-1-utf-8": "utf-8", "utf_8": "utf-8",
    "iso-8859-1": "windows-1252", "iso8859-1": "windows-1252", "iso_8859-1": "windows-1252",
    "iso88591": "windows-1252", "latin1": "windows-1252", "latin-1": "windows-1252",
    "l1": "windows-1252", "ascii": "us-ascii", "us-ascii": "us-ascii", "ansi_x3.4-1968": "us-ascii",
    "iso646-us": "us-ascii", "cp1252": "windows-1252", "windows-1252": "windows-1252",
    "win-1252": "windows-1252", "ansi": "windows-1252", "x-ansi": "windows-1252",
    "x-cp1252": "windows-1252", "iso-8859-9": "windows-1254", "latin5": "windows-1254",
    "iso-8859-11": "windows-874", "tis-620": "windows-874", "x-cp1251": "windows-1251",
    "x-cp1250": "windows-1250", "cp1250": "windows-1250", "cp1251": "windows-1251",
    "gb2312": "gb18030", "gb_2312-80": "gb18030", "x-gbk": "gb18030", "gbk": "gb18030",
    "gb18030": "gb18030", "chinese": "gb18030", "csgb2312": "gb18030", "hz-gb-2312": "hz-gb-2312",
    "big5": "big5-hkscs", "big5-hkscs": "big5-hkscs", "x-x-big5": "big5-hkscs",
    "cn-big5": "big5-hkscs",
    "shift_jis": "cp932", "shift-jis": "cp932", "sjis": "cp932", "x-sjis": "cp932",
    "ms_kanji": "cp932", "windows-31j": "cp932", "x-euc-jp": "euc-jp", "eucjp": "euc-jp",
    "euc-kr": "cp949", "ks_c_5601-1987": "cp949", "ks_c_5601-1989": "cp949", "ksc5601": "cp949",
    "korean": "cp949", "windows-949": "cp949", "cseuckr": "cp949", "koi8": "koi8-r",
    "koi": "koi8-r", "macintosh": "macintosh", "mac": "macintosh", "x-mac-roman": "macintosh",
    "utf-16": "utf-16le", "utf16": "utf-16le", "unicode": "utf-16le", "ucs-2": "utf-16le",
    "iso-10646-ucs-2": "utf-16le", "utf-16le": "utf-16le", "utf-16be": "utf-16be",
    "utf-32": "utf-32le", "utf-32le": "utf-32le", "utf-32be": "utf-32be",
    "ucs-4": "utf-32be", "unknown-8bit": "windows-1252", "x-unknown": "windows-1252",
    "x-user-defined": "windows-1252", "visual": "iso-8859-8", "iso-8859-8-i": "iso-8859-8",
    "logical": "iso-8859-8",
  ]
}
