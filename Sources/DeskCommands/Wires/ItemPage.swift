import Wire

/// A wire item as a page for the terminal.
struct ItemPage {
  private let item: WireItem
  private let width: Int

  init(_ item: WireItem, width: Int) {
    self.item = item
    self.width = width
  }

  var lines: [TerminalText] {
    let headline = TerminalText(item.headline ?? "(no headline)").styled(.bold)
    return headline.wrapped(to: width) + fieldLines + [""]
      + TerminalText(item.body, lines: true).wrapped(to: width) + noteLines + [""]
  }

  private var fieldLines: [TerminalText] {
    var fields: [(String, String?)] = [
      ("format", item.format), ("guid", item.guid), ("version", item.version),
      ("status", item.status == .usable ? nil : item.status.rawValue),
      ("embargo", item.embargo.map(Self.words)), ("byline", item.byline),
      ("dateline", item.dateline), ("located", item.located), ("language", item.language),
      ("created", item.dates?.created), ("this version", item.dates?.version),
      ("source", item.source), ("provider", item.provider), ("credit", item.creditline),
      ("urgency", item.urgency.map { "\($0)" }),
      ("keywords", item.keywords?.joined(separator: ", ")),
      ("disclaimer", item.disclaimer?.text),
    ]
    for photo in item.photos ?? [] {
      let parts = [photo.caption, photo.credit.map { "(\($0))" }].compactMap(\.self)
      fields.append(("photo", parts.joined(separator: " ")))
    }
    for signal in item.signals ?? [] {
      fields.append((signal.kind.rawValue, signal.words))
    }
    return FieldList(fields.map { ($0.0, $0.1.map { TerminalText($0) }) }).lines(width: width)
  }

  private var noteLines: [TerminalText] {
    let notes =
      (item.ednotes ?? []).map { ("Note to editors", $0.text) }
      + (item.remarks ?? []).map { ("Remark", $0) }
      + [("Not carried over", (item.unmapped ?? []).joined(separator: ", "))]
    return notes.filter { !$0.1.isEmpty }.flatMap { note -> [TerminalText] in
      [""] + TerminalText("\(note.0): \(note.1)").styled(.dim).wrapped(to: width)
    }
  }

  private static func words(_ embargo: WireItem.Embargo) -> String {
    switch embargo {
    case .until(let instant): "until \(instant)"
    case .unclear(nil): "unclear"
    case .unclear(let words?): "unclear: \(words)"
    }
  }
}
