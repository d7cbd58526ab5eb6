/// One file as it came: what every format's reader is given.
struct WireSource: Sendable {
  /// The bytes as they came, charset and all.
  var bytes: [UInt8]
  /// The file's name; a hint for messages, never for detection.
  var name: String?
  /// The charset the transport named, if there was one.
  var charset: String?
  /// Where relative links of the file begin.
  var base: String?

  init(_ bytes: [UInt8], name: String? = nil, charset: String? = nil, base: String? = nil) {
    self.bytes = bytes
    self.name = name
    self.charset = charset
    self.base = base
  }

  /// Decodes the bytes; done anew at each call, so a reader asks once.
  func decoded() -> Charset.Decoded {
    Charset.decode(bytes, transport: charset, declared: Charset.declaration(in: bytes))
  }
}
