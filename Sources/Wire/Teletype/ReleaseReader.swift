/// Press releases of AsiaNet and PR Newswire: `Source:`, `MEDIA RELEASE PRnnnn`, headline, text.
enum ReleaseReader {
  /// The item; nil when the lines are in no such format.
  static func item(_ lines: [[UInt8]]) -> WireItem? {
    let texts = lines.map { String(decoding: $0, as: UTF8.self).collapsed ?? "" }
    guard let mark = texts.prefix(5).firstIndex(where: { $0.uppercased().hasPrefix("MEDIA RELEASE PR") })
    else { return nil }
    var start = mark + 1
    var headline: [String] = []
    while start < texts.count, headline.isEmpty || !texts[start].isEmpty {
      if !texts[start].isEmpty { headline.append(texts[start]) }
      start += 1
    }
    var story = lines[start...]
    let source = cutSource(&story) ?? texts[..<mark].lazy.compactMap(sourceName).first
    let contacts = cutContacts(&story)
    var item = WireItem(
      format: "teletype-release", guid: "",
      body: MarkdownRenderer.render(TeletypeText(story).blocks))
    item.headline = headline.joined(separator: " ").collapsed
    guard !item.body.isEmpty || item.headline != nil else { return nil }
    item.source = source
    let number = texts[mark].split(separator: " ").last.map(String.init) ?? texts[mark]
    item.guid = "asianet:\(number)"
    readDateline(texts[start...], into: &item)
    item.genres = ["Press release"]
    item.ednotes = contacts.map { [WireItem.EdNote($0, role: "contact", visibility: .public)] }
    item.readEmbargoWords(also: Array(texts[..<mark]))
    return item.finished()
  }

  /// `SAO PAULO, Feb. 1, 2017 /PRNewswire-AsiaNet/ --` gives place, date and sender.
  private static func readDateline(_ texts: ArraySlice<String>, into item: inout WireItem) {
    guard let line = texts.first(where: { !$0.isEmpty }), let open = line.firstIndex(of: "/"),
      let close = line[line.index(after: open)...].firstIndex(of: "/")
    else { return }
    item.provider = String(line[line.index(after: open)..<close]).collapsed
    let parts = line[..<open].split(separator: ",").compactMap { $0.collapsed }
    guard
      let month = parts.firstIndex(where: {
        DateWords.month(String($0.prefix(while: \.isLetter)).lowercased()) != nil
      }), month > 0
    else { return }
    item.dateline = parts[..<month].joined(separator: ", ")
    if let date = WireDate.normalise(parts[month...].joined(separator: " ")) {
      var dates = WireItem.Dates()
      (dates.created, dates.published) = (date, date)
      item.dates = dates
    }
  }

  /// The last paragraph `SOURCE: Name`.
  private static func cutSource(_ story: inout ArraySlice<[UInt8]>) -> String? {
    let last = story.indices.reversed().first { index in
      sourceName(String(decoding: story[index], as: UTF8.self)) != nil
    }
    guard let last else { return nil }
    let name = sourceName(String(decoding: story[last], as: UTF8.self))
    guard story[last...].count(where: { $0.contains { $0 > 0x20 } }) <= 6 else { return name }
    story = story[..<last] + story[(last + 1)...]
    return name
  }

  private static func sourceName(_ text: String) -> String? {
    guard let words = text.collapsed, words.lowercased().hasPrefix("source") else { return nil }
    let rest = words.dropFirst(6)
    guard rest.hasPrefix(":") || rest.hasPrefix(" "), words.utf8.count <= 120 else { return nil }
    if rest.hasPrefix(" "), !words.hasPrefix("SOURCE") { return nil }
    return String(rest.drop { $0 == ":" }).collapsed
  }

  /// The contacts at the end are for editors.
  private static func cutContacts(_ story: inout ArraySlice<[UInt8]>) -> String? {
    let texts = story.map { String(decoding: $0, as: UTF8.self).collapsed ?? "" }
    let start = texts.lastIndex { line in
      let words = line.lowercased()
      return ["contact:", "contacts:", "media contact", "press contact", "contact "]
        .contains { words.hasPrefix($0) } && line.utf8.count <= 90
    }
    guard let start, start > texts.count / 2, start > 0 else { return nil }
    let note = texts[start...].filter { !$0.isEmpty }.joined(separator: "\n")
    guard note.contains("@") || note.contains("+") || note.contains(where: \.isNumber) else {
      return nil
    }
    story = story[..<(story.startIndex + start)]
    return note
  }
}
