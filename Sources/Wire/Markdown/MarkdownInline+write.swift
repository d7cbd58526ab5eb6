extension MarkdownInline {
  /// A marker that is open while runs are written.
  private enum Marker: Hashable {
    case link(String)
    case style(MarkdownRun.Style)

  }

  /// Writes the runs with their markers; line feeds stay line feeds.
  static func write(_ runs: [MarkdownRun], isCell: Bool) -> [UInt8] {
    var line: [UInt8] = []
    line.reserveCapacity(runs.reduce(0) { $0 + $1.text.count + 4 })
    var open: [Marker] = []
    for (index, run) in runs.enumerated() {
      let isPlain = run.style.isEmpty && run.link == nil
      let wanted = isPlain ? [] : markers(of: run)
      if let firstToClose = open.firstIndex(where: { !wanted.contains($0) }) {
        for marker in open[firstToClose...].reversed() { close(marker, into: &line) }
        open.removeSubrange(firstToClose...)
      }
      let opening =
        isPlain
        ? []
        : wanted.filter { !open.contains($0) }
          .map { ($0, reach($0, from: index, in: runs)) }
          .sorted { $0.1 > $1.1 }
      if let target = run.link, opening.contains(where: { $0.0 == .link(target) }),
        isBareURL(target, from: index, in: runs)
      {
        line += [0x3C] + Array(target.utf8) + [0x3E]
        continue
      }
      for (marker, _) in opening {
        start(marker, into: &line)
        open.append(marker)
      }
      let before = index > 0 ? runs[index - 1].text.last : nil
      let after = index + 1 < runs.count ? runs[index + 1].text.first : nil
      if run.style.contains(.code) {
        writeCode(run.text, isCell: isCell, into: &line)
      } else {
        MarkdownEscape.inline(
          run.text, before: before, after: after, isCell: isCell, isLink: run.link != nil,
          into: &line)
        // Text that ends in `!` before a link would make it an image.
        if line.last == 0x21, index + 1 < runs.count, runs[index + 1].link != nil, run.link == nil {
          line.insert(0x5C, at: line.count - 1)
        }
      }
    }
    for marker in open.reversed() { close(marker, into: &line) }
    return line
  }

  private static func markers(of run: MarkdownRun) -> [Marker] {
    var markers: [Marker] = run.link.map { [.link($0)] } ?? []
    for style in [MarkdownRun.Style.bold, .italic, .struck] where run.style.contains(style) {
      markers.append(.style(style))
    }
    return markers
  }

  /// How many runs on a marker lasts: the longest opens first.
  private static func reach(_ marker: Marker, from index: Int, in runs: [MarkdownRun]) -> Int {
    runs[index...].prefix { markers(of: $0).contains(marker) }.count
  }

  private static func start(_ marker: Marker, into line: inout [UInt8]) {
    switch marker {
    case .link: line.append(0x5B)
    case .style(let style): line += token(style)
    }
  }

  private static func close(_ marker: Marker, into line: inout [UInt8]) {
    switch marker {
    case .link(let target): line += [0x5D, 0x28] + Array(target.utf8) + [0x29]
    case .style(let style): line += token(style)
    }
  }

  private static func token(_ style: MarkdownRun.Style) -> [UInt8] {
    switch style {
    case .bold: [0x2A, 0x2A]
    case .italic: [0x2A]
    default: [0x7E, 0x7E]
    }
  }

  /// Whether the link's text is its target, which is written once.
  private static func isBareURL(_ target: String, from index: Int, in runs: [MarkdownRun]) -> Bool {
    let isAlone = index + 1 >= runs.count || runs[index + 1].link != target
    guard isAlone, target.hasPrefix("http") else { return false }
    return runs[index].text.elementsEqual(target.utf8)
  }

  private static func writeCode(_ text: [UInt8], isCell: Bool, into line: inout [UInt8]) {
    var longest = 0
    var run = 0
    for byte in text {
      run = byte == 0x60 ? run + 1 : 0
      longest = max(longest, run)
    }
    let fence = Array(repeating: UInt8(0x60), count: longest + 1)
    let needsBlank = text.first == 0x60 || text.last == 0x60
    line += fence
    if needsBlank { line.append(0x20) }
    for byte in text {
      if isCell, byte == 0x7C { line.append(0x5C) }
      line.append(byte)
    }
    if needsBlank { line.append(0x20) }
    line += fence
  }
}
