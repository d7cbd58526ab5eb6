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
  /// How many files it was found inside of, such as the mail it was attached to.
  var depth = 0

  init(_ bytes: [UInt8], name: String? = nil, charset: String? = nil, base: String? = nil) {
    self.bytes = bytes
    self.name = name
    self.charset = charset
    self.base = base
  }

  /// What `WireReader` has decoded to find out the format.
  private var known: Charset.Decoded?

  /// The bytes as UTF-8 by the rules of `Charset`; a reader asks once.
  func decoded() -> Charset.Decoded {
    known ?? Charset.decode(bytes, transport: charset, declared: Charset.declaration(in: bytes))
  }

  /// Decodes once for all who ask later.
  mutating func decode() { known = decoded() }
}
