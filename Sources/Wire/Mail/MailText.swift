/// The readable text of a mail: the best of each alternative, all of a mixed mail.
struct MailText: Sendable {
  var body = ""
  var notes: [WireItem.EdNote] = []
  var photos: [WireItem.Photo] = []
  /// Parts that are files of their own, in order.
  var attachments: [MailPart] = []

  init(_ part: MailPart) { add(part, isFirst: true) }

  private mutating func add(_ part: MailPart, isFirst: Bool) {
    switch part.type.value {
    case "multipart/alternative": addBest(of: part.parts, isFirst: isFirst)
    case "multipart/related":
      let root = part.type["start"].flatMap { start in
        part.parts.firstIndex {
          $0.header.identities("content-id").first.map { start.contains($0) } ?? false
        }
      }
      for (index, child) in part.parts.enumerated() {
        if index == root ?? 0 { add(child, isFirst: isFirst) } else { attachments.append(child) }
      }
    case let type where type.hasPrefix("multipart/"):
      for (index, child) in part.parts.enumerated() { add(child, isFirst: isFirst && index == 0) }
    case "text/plain", "text/html", "text/enriched", "text/richtext", "text", "":
      if part.isAttachment || part.fileName != nil && !isFirst {
        attachments.append(part)
      } else {
        append(part.type.value == "text/html" ? Self.html(part) : Self.plain(part))
      }
    default: attachments.append(part)
    }
  }

  /// HTML when its markup says something the plain text does not, and it is no shorter.
  private mutating func addBest(of parts: [MailPart], isFirst: Bool) {
    var best: MailText?
    for part in parts {
      var text = MailText(part)
      guard let known = best else {
        best = text
        continue
      }
      text.attachments += known.attachments
      let isRicher = text.hasStructure && !known.hasStructure || known.words == 0
      if isRicher, text.words * 10 >= known.words * 8 {
        best = text
      } else {
        best?.attachments = text.attachments
      }
    }
    if let best { append(best) }
  }

  private var words: Int { body.split(whereSeparator: \.isWhitespace).count }

  private var hasStructure: Bool {
    ["](", "**", "\n- ", "\n1. ", "| ---", "\n#"].contains { body.contains($0) }
      || body.hasPrefix("#") || body.hasPrefix("- ")
  }

  private mutating func append(_ text: MailText) {
    if !text.body.isEmpty { body += (body.isEmpty ? "" : "\n\n") + text.body }
    notes += text.notes
    photos += text.photos
    attachments += text.attachments
  }

  private init(body: String, notes: [WireItem.EdNote] = [], photos: [WireItem.Photo] = []) {
    self.body = body
    self.notes = notes
    self.photos = photos
  }

  private static func html(_ part: MailPart) -> MailText {
    let bytes = part.bytes
    let text = Charset.decode(
      bytes, transport: part.type["charset"], declared: Charset.declaration(in: bytes)
    ).text
    guard let converted = try? HTMLMarkdown.convert(html: text) else {
      return MailText(body: PlainMarkdown.convert(text))
    }
    return MailText(body: converted.body, photos: converted.photos)
  }

  /// The text of a plain part in its own charset, its soft line breaks undone.
  static func decoded(_ part: MailPart) -> String {
    let text = Charset.decode(part.bytes, transport: part.type["charset"]).text
    guard part.type["format"]?.lowercased() == "flowed" else { return text }
    return FlowedText.joined(text, deletesBlanks: part.type["delsp"]?.lowercased() == "yes")
  }

  private static func plain(_ part: MailPart) -> MailText {
    let text = decoded(part)
    var lines = TransmissionFrame.lines(of: Array(text.utf8)[...])
    let notes = MailTail.cut(&lines)
    let kept = String(decoding: MarkdownRenderer.joined(lines), as: UTF8.self)
    return MailText(body: PlainMarkdown.convert(kept), notes: notes)
  }
}
