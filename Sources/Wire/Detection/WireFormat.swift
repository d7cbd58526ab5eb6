/// A format of wires: how its content tells it, and what reads it.
struct WireFormat: Sendable {
  typealias Reader = @Sendable (WireSource) throws(WireFailure) -> WireBatch

  /// As in `WireItem.format`, without the version.
  var name: String
  /// With its article, for messages.
  var title: String
  var isThis: @Sendable (Sniff) -> Bool
  /// Nil while nothing reads the format.
  var read: Reader?

  /// The first format of the list whose test the content passes.
  static func detect(_ source: inout WireSource) -> WireFormat? {
    var sniff = Sniff(bytes: source.bytes)
    if let format = binary.first(where: { $0.isThis(sniff) }) { return format }
    guard !sniff.isBinary else { return nil }
    source.decode()
    sniff.look(at: source.decoded().utf8)
    return text.first { $0.isThis(sniff) }
  }

  static func sentenceForUnknown(_ source: WireSource) -> String {
    if source.bytes.allSatisfy({ $0 <= 0x20 || $0 == 0x7F }) { return "The file is blank." }
    let sniff = Sniff(bytes: source.bytes)
    if sniff.isBinary { return "The file is binary data of a kind that no wire is sent in." }
    var whole = sniff
    whole.look(at: source.decoded().utf8)
    if let root = whole.root { return "The XML begins with <\(root)>, which is no wire format." }
    return "Nothing in the file says what wire format it is."
  }

  /// Told by the bytes themselves.
  private static let binary: [WireFormat] = [
    WireFormat(
      name: "jpeg", title: "a JPEG picture", isThis: { $0.begins([0xFF, 0xD8, 0xFF]) },
      read: PhotoReader.read),
    WireFormat(
      name: "anpa-1312", title: "an ANPA 1312 wire", isThis: { $0.isANPA },
      read: ANPAReader.read),
    WireFormat(
      name: "iptc-7901", title: "an IPTC 7901 wire", isThis: { $0.isIPTC7901 },
      read: IPTC7901Reader.read),
  ]

  /// Told by the text, in this order.
  private static let text: [WireFormat] = [
    WireFormat(
      name: "newsml-g2", title: "a NewsML-G2 file",
      isThis: { NewsMLG2Reader.roots.contains($0.root ?? "") },
      read: NewsMLG2Reader.read),
    WireFormat(
      name: "newsml-1", title: "a NewsML 1 file", isThis: { $0.root == "NewsML" },
      read: NewsML1Reader.read),
    WireFormat(
      name: "nitf", title: "an NITF file", isThis: { $0.root == "nitf" },
      read: NITFReader.read),
    WireFormat(
      name: "rss", title: "an RSS feed",
      isThis: { ["rss", "RDF", "rdf", "channel", "CHANNEL"].contains($0.root ?? "") },
      read: FeedReader.read),
    WireFormat(
      name: "atom", title: "an Atom feed", isThis: { ["feed", "entry"].contains($0.root ?? "") },
      read: FeedReader.read),
    WireFormat(
      name: "html", title: "an HTML page", isThis: { $0.isHTML },
      read: HTMLReader.read),
    WireFormat(
      name: "json", title: "a JSON file", isThis: { $0.isJSON },
      read: JSONWire.read),
    WireFormat(
      name: "html-fragment", title: "a piece of HTML",
      isThis: { HTMLFragmentReader.roots.contains($0.root?.lowercased() ?? "") },
      read: HTMLFragmentReader.read),
    WireFormat(
      name: "vendor-xml", title: "an agency's own XML", isThis: { $0.root != nil && !$0.isHTML },
      read: VendorXMLReader.read),
    WireFormat(
      name: "zczc", title: "a teletype wire", isThis: { $0.hasTeletypeStart },
      read: TeletypeReader.read),
    WireFormat(
      name: "teletype", title: "a teletype wire", isThis: { $0.hasTeletypeMarks },
      read: TeletypeReader.read),
    WireFormat(
      name: "mail", title: "a mail", isThis: { $0.hasMailHeader },
      read: MailReader.read),
    WireFormat(
      name: "text", title: "plain text", isThis: { $0.root == nil && $0.hasWords },
      read: PageReader.read),
  ]
}
