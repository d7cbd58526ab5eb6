/// Reads RFC 5322 mail with MIME parts; attached wires become items of their own (RFC 2045).
enum MailReader {
  /// Mails inside mails and wires inside those that are followed.
  private static let maximumDepth = 5

  /// Reads a mail and the stories attached to it.
  static func read(_ source: WireSource) throws(WireFailure) -> WireBatch {
    let mail = MailPart(source.bytes[...])
    let text = MailText(mail)
    var item = WireItem(format: "mail", guid: "", body: text.body)
    var batch = WireBatch()
    readHeader(mail.header, into: &item)
    item.photos = text.photos.nonEmpty
    item.ednotes = text.notes.nonEmpty
    item.incomplete = mail.isCut ? true : nil
    var forwarded = 0
    for part in text.attachments {
      let isMail = part.type.value == "message/rfc822"
      if isMail || !MailPhoto.isPicture(part) {
        guard let inner = attached(part, depth: source.depth) else {
          if part.type.value == "text/plain", let text = MailText.decoded(part).trimmed {
            item.ednotes = (item.ednotes ?? []) + [WireItem.EdNote(text, role: "attachment")]
            continue
          }
          item.unmapped = (item.unmapped ?? []) + ["attachment: \(name(of: part))"]
          continue
        }
        if isMail { forwarded += inner.items.count }
        batch.items += inner.items
        batch.refused += inner.refused
      } else {
        MailPhoto.add(part, to: &item)
      }
    }
    let words = item.body.split(whereSeparator: \.isWhitespace).count
    if forwarded > 0, words < 40 {
      // A mail that only forwards another is no story; what it says is for the desk.
      let note = WireItem.EdNote(MarkdownPlain.unescaped(item.body), role: "forwarded")
      if words > 0, let first = batch.items.indices.first {
        batch.items[first].ednotes = (batch.items[first].ednotes ?? []) + [note]
      }
      return batch
    }
    guard words > 0 || !(item.photos ?? []).isEmpty else {
      guard !batch.items.isEmpty else {
        throw WireFailure(
          .notAStory, "The mail \(item.headline ?? "without a subject") holds no text.")
      }
      return batch
    }
    finish(&item)
    batch.items.insert(item, at: 0)
    return batch
  }

  private static func finish(_ item: inout WireItem) {
    if item.guid.isEmpty {
      item.guid = FeedGuid.mint([item.source, item.headline, item.dates?.created, item.body])
      item.addRemark("The mail has no Message-ID; one was made of sender, subject, date and text.")
    }
    if let cut = EditorsTail.cut(item.body) {
      item.body = cut.body
      item.ednotes = (item.ednotes ?? []) + [WireItem.EdNote(cut.note, role: "notes to editors")]
    }
    item.readEmbargoWords(also: Array(item.body.components(between: "\n\n").prefix(4)))
    item = item.finished()
  }

  private static func readHeader(_ header: MailHeader, into item: inout WireItem) {
    item.headline = header.text("subject")
    item.guid = header.identities("message-id").first ?? ""
    item.links =
      (header.identities("in-reply-to").map { WireItem.Link(rel: "inReplyTo", target: $0) }
      + header.identities("references").map { WireItem.Link(rel: "references", target: $0) })
      .nonEmpty
    if let date = WireDate.normalise(header.text("date")) {
      var dates = WireItem.Dates()
      (dates.created, dates.sent) = (date, date)
      item.dates = dates
    }
    item.language = header.text("content-language")?.split(separator: ",").first?.collapsed
    let sender = header.raw("from").map(MailAddress.init)
    item.source = sender?.name ?? sender?.address
    item.provider = header.text("list-id") ?? sender?.address
    item.keywords =
      header.text("keywords")?.split(separator: ",").compactMap { $0.collapsed }
      .nonEmpty
    item.priority = header.text("x-priority") ?? header.text("importance")
    let others = header.fields.map(\.name).unique.filter { !known.contains($0) }
    item.unmapped = others.nonEmpty
  }

  /// An attached file read as what it is; nil when it is no wire.
  private static func attached(_ part: MailPart, depth: Int) -> WireBatch? {
    guard depth < maximumDepth, part.type.type != "video", part.type.type != "audio" else {
      return nil
    }
    let bytes = part.bytes
    var source = WireSource(bytes, name: part.fileName, charset: part.type["charset"])
    source.depth = depth + 1
    let isMail = part.type.value == "message/rfc822"
    if !isMail, part.type.type != "text" {
      // Bytes of any kind may look like text; a wire says what it is.
      guard let format = WireReader.format(of: bytes), format != "text" else { return nil }
    }
    let batch = try? isMail ? read(source) : WireReader.read(source)
    guard let batch, !batch.items.isEmpty else { return nil }
    return batch
  }

  private static func name(of part: MailPart) -> String {
    part.fileName.map { "\($0) (\(part.type.value))" } ?? part.type.value
  }

  /// Carried over, or of the transport and not of the sender.
  private static let known: Set<String> = [
    "subject", "message-id", "in-reply-to", "references", "date", "content-language", "from",
    "list-id", "keywords", "x-priority", "importance", "mime-version", "content-type",
    "content-transfer-encoding", "content-disposition", "received", "return-path",
    "delivered-to", "to", "cc", "x-mailer", "dkim-signature", "x-received", "user-agent",
    "authentication-results", "received-spf", "arc-seal", "arc-message-signature",
    "arc-authentication-results",
  ]
}
