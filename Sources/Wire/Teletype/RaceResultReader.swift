/// Results that begin with SOH and fields parted by US, such as those of horse races.
enum RaceResultReader {
  /// Whether the bytes begin so.
  static func isResult(_ head: ArraySlice<UInt8>) -> Bool {
    guard head.first == 0x01 else { return false }
    let line = head.prefix { $0 != 0x0A && $0 != 0x0D }
    return line.count <= 200 && line.count(where: { $0 == 0x1F }) >= 2
  }

  /// The item; nil when the bytes are in no such format.
  static func item(_ bytes: [UInt8]) -> WireItem? {
    guard isResult(bytes[...]) else { return nil }
    let lines = TransmissionFrame.lines(of: bytes.dropFirst())
    let fields = (lines.first ?? []).split(separator: 0x1F).compactMap {
      String(decoding: $0, as: UTF8.self).collapsed
    }
    var story = lines.dropFirst()
    let signature = ZCZCReader.cutSignature(&story)
    var item = WireItem(
      format: "teletype-results", guid: "",
      body: MarkdownRenderer.render(TeletypeText(story, isWrapped: false).blocks))
    item.provider = signature?.split(separator: " ").first.map(String.init)
    item.ednotes = signature.map { [WireItem.EdNote($0, role: "signature")] }
    guard !item.body.isEmpty, let name = fields.first else { return nil }
    item.headline = fields.count > 1 ? "\(name) \(fields[1])" : name
    item.slugline = name
    item.unmapped = fields.dropFirst(2).enumerated().map { "field \($0.offset + 3): \($0.element)" }
      .nonEmpty
    TeletypeReader.mint(&item, number: fields.joined(separator: " "))
    return item.finished()
  }
}
