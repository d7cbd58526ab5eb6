/// `ZCZC` to `NNNN`: header lines told by their first character, then the text.
enum ZCZCReader {
  /// The item; nil when there is no text.
  static func item(_ raw: [[UInt8]]) -> WireItem? {
    var lines = raw.map(cleaned)
    var sender: String?
    if let start = lines.firstIndex(where: isStart) {
      let words = text(lines[start])?.split(separator: " ") ?? []
      sender = words.count > 1 ? words.dropFirst().joined(separator: " ") : nil
      lines = Array(lines[(start + 1)...])
    }
    let end = lines.firstIndex { text($0) == "NNNN" }
    if let end { lines = Array(lines[..<end]) }
    var header = ZCZCHeader()
    let start = header.read(lines)
    var story = lines[start...]
    let signature = cutSignature(&story)
    var item = WireItem(format: "zczc", guid: "", body: "")
    item.headline = header.headline ?? cutHeadline(&story) ?? header.keywords.first
    item.body =
      header.isTabular
      ? MarkdownRenderer.render(preformatted(story))
      : MarkdownRenderer.render(TeletypeText(story).blocks)
    guard !item.body.isEmpty || item.headline != nil else { return nil }
    let slug = [header.slug].compactMap { $0 } + header.keywords
    item.slugline = slug.isEmpty ? nil : slug.joined(separator: " ")
    item.version = header.takeKey
    item.located = header.place
    // `FMG000` is a destination, `AAP` an agency.
    item.provider = [sender, signature].lazy.compactMap { $0?.split(separator: " ").first }
      .first { $0.allSatisfy(\.isLetter) }.map(String.init)
    item.source = item.provider
    item.subjects =
      (header.codes.map { WireItem.Subject(scheme: "subj", code: $0) }
      + header.categories.map { WireItem.Subject(scheme: "category", code: $0) }).nonEmpty
    item.genres = header.genres.nonEmpty
    item.places = header.regions.map { WireItem.Subject(name: $0) }.nonEmpty
    let notes = signature.map { [WireItem.EdNote($0, role: "signature")] }
    item.ednotes = notes
    item.unmapped = header.unmapped.nonEmpty
    item.dateline = openingDateline(item.body)
    TeletypeReader.mint(&item, number: sender)
    item.incomplete = end == nil ? true : nil
    item.readEmbargoWords(also: Array(item.body.components(between: "\n\n").prefix(2)))
    return item.finished()
  }

  /// `MELBOURNE, March 3 AAP - ...`.
  private static func openingDateline(_ body: String) -> String? {
    guard let first = body.split(separator: "\n", maxSplits: 1).first,
      let dash = first.prefix(80).firstRange(of: " - ")
    else { return nil }
    let start = first[..<dash.lowerBound]
    let words = start.split(separator: " ")
    guard words.count >= 2, words.count <= 8, let agency = words.last,
      agency == agency.uppercased(), (2...6).contains(agency.count),
      let place = words.first, place.first?.isUppercase ?? false,
      start.contains(",") || words.count == 2
    else { return nil }
    return words.dropLast().joined(separator: " ").trimmed
  }

  private static func isStart(_ line: [UInt8]) -> Bool {
    text(line)?.uppercased().hasPrefix("ZCZC") ?? false
  }

  private static func text(_ line: [UInt8]) -> String? {
    String(decoding: line, as: UTF8.self).collapsed
  }

  /// Without controls, and without the marks of typesetting that end a line.
  private static func cleaned(_ line: [UInt8]) -> [UInt8] {
    let kept = line.filter { $0 >= 0x20 && $0 != 0x7F || $0 == 0x09 }
    let isMarked =
      kept.suffix(2).elementsEqual("<!".utf8) || kept.suffix(2).elementsEqual("=!".utf8)
    return isMarked ? kept.dropLast(2) : kept
  }

  private static func preformatted(_ lines: ArraySlice<[UInt8]>) -> [MarkdownBlock] {
    lines.split { $0.allSatisfy { $0 <= 0x20 } }.map { group in
      TeletypeText.isTable(Array(group)) || group.count > 3
        ? .preformatted(Array(group.joined(separator: [0x0A])))
        : TeletypeText(group, isWrapped: false).blocks.first ?? .rule
    }
  }

  /// `AAP`, `AAP RTV` alone on the last line.
  static func cutSignature(_ story: inout ArraySlice<[UInt8]>) -> String? {
    guard let last = story.lastIndex(where: { $0.contains { $0 > 0x20 } }),
      let words = text(story[last]), words.utf8.count <= 24, words == words.uppercased(),
      words.split(separator: " ").count <= 3, words.allSatisfy({ $0.isLetter || $0 == " " }),
      story[..<last].contains(where: { $0.contains { $0 > 0x20 } })
    else { return nil }
    story = story[..<last]
    return words
  }

  /// The first line of the text when it stands alone and is no sentence.
  private static func cutHeadline(_ story: inout ArraySlice<[UInt8]>) -> String? {
    guard let first = story.firstIndex(where: { $0.contains { $0 > 0x20 } }),
      first + 1 < story.endIndex,
      let words = text(story[first]), words.utf8.count <= 140, !".:;,".contains(words.last ?? "."),
      !TeletypeText.isTable(Array(story[first...].prefix(2)))
    else { return nil }
    let isIndented = story[first].first == 0x20 || story[first].first == 0x09
    let next = story[first + 1]
    let isAlone =
      next.allSatisfy { $0 <= 0x20 } || next.count > 140 || next.first == 0x09
      || next.starts(with: [0x20, 0x20])
    guard isAlone, !isIndented else { return nil }
    story = story[(first + 1)...]
    return words
  }
}
