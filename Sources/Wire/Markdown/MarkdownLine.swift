/// Gathers the runs of one paragraph, with white space as HTML has it.
struct MarkdownLine {
  private(set) var runs: [MarkdownRun] = []
  private var hasPendingBlank = false

  var isEmpty: Bool { runs.isEmpty }
  /// Whether the line ends in a line break, so that a second one ends the paragraph.
  var endsInBreak: Bool { runs.last?.text.last == 0x0A }
  var lastByte: UInt8? { hasPendingBlank ? 0x20 : runs.last?.text.last }

  /// Adds text, its white space collapsed; controls are left out.
  mutating func append(
    _ text: some Collection<UInt8>, style: MarkdownRun.Style, link: String?
  ) {
    let isDone: Void? = text.withContiguousStorageIfAvailable {
      append($0, style: style, link: link)
    }
    if isDone == nil {
      Array(text).withUnsafeBufferPointer { append($0, style: style, link: link) }
    }
  }

  private mutating func append(
    _ text: UnsafeBufferPointer<UInt8>, style: MarkdownRun.Style, link: String?
  ) {
    var index = 0
    while index < text.count {
      let byte = text[index]
      if byte <= 0x20 || byte == 0x7F {
        if byte == 0x20 || (0x09...0x0D).contains(byte) { hasPendingBlank = true }
        index += 1
        continue
      }
      let end = Self.endOfClean(text, from: index)
      if end > index {
        write(UnsafeBufferPointer(rebasing: text[index..<end]), style: style, link: link)
        index = end
      } else {
        let end = text[index...].firstIndex { $0 <= 0x20 || $0 == 0x7F } ?? text.endIndex
        let clean = Self.cleaned(text[index..<end])
        clean.withUnsafeBufferPointer { write($0, style: style, link: link) }
        index = end
      }
    }
  }

  /// Where the stretch ends that is taken as it stands: words with one blank between them, free of
  /// the bytes that `cleaned` looks for.
  private static func endOfClean(_ text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var index = start
    while index < text.count {
      let byte = text[index]
      if byte == 0x20 {
        guard index + 1 < text.count, isClean(text[index + 1]) else { return index }
      } else if !isClean(byte) {
        return index
      }
      index += 1
    }
    return index
  }

  private static func isClean(_ byte: UInt8) -> Bool {
    byte > 0x20 && byte != 0x7F && byte != 0xC2 && byte != 0xEF
  }

  /// Adds a line break; one at the paragraph's start means nothing.
  mutating func appendBreak() {
    hasPendingBlank = false
    guard !runs.isEmpty, !endsInBreak else { return }
    runs.append(MarkdownRun(text: [0x0A]))
  }

  /// The runs so far, without breaks and blanks (no-break ones too) at the ends.
  mutating func take() -> [MarkdownRun] {
    var taken = runs
    runs = []
    hasPendingBlank = false
    while let last = taken.last {
      let trimmed = Self.trimmedEnd(last.text)
      guard trimmed.isEmpty else {
        taken[taken.count - 1].text = trimmed
        break
      }
      taken.removeLast()
    }
    while let first = taken.first {
      let trimmed = Self.trimmedStart(first.text)
      guard trimmed.isEmpty else {
        taken[0].text = trimmed
        break
      }
      taken.removeFirst()
    }
    return taken
  }

  private mutating func write(
    _ words: UnsafeBufferPointer<UInt8>, style: MarkdownRun.Style, link: String?
  ) {
    guard !words.isEmpty else { return }
    let isContinued = runs.last.map { $0.style == style && $0.link == link } ?? false
    if hasPendingBlank, !runs.isEmpty, !endsInBreak {
      if isContinued {
        runs[runs.count - 1].text.append(0x20)
      } else if let last = runs.last {
        let shared = last.style.intersection(style).subtracting(.code)
        runs.append(
          MarkdownRun(text: [0x20], style: shared, link: last.link == link ? link : nil))
      }
    }
    hasPendingBlank = false
    if isContinued, !endsInBreak {
      runs[runs.count - 1].text.append(contentsOf: words)
    } else {
      runs.append(MarkdownRun(text: Array(words), style: style, link: link))
    }
  }

  /// Byte order marks go; C1 controls mean windows-1252's characters, as in every browser.
  static func cleaned(_ word: some Collection<UInt8>) -> [UInt8] {
    let bytes = Array(word)
    guard bytes.contains(where: { $0 == 0xC2 || $0 == 0xEF }) else { return bytes }
    var result: [UInt8] = []
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte == 0xC2, index + 1 < bytes.count, bytes[index + 1] < 0xA0 {
        result += Charset.decodeLatin([bytes[index + 1]]).utf8
        index += 2
      } else if byte == 0xEF, bytes[index...].starts(with: [0xEF, 0xBB, 0xBF]) {
        index += 3
      } else {
        result.append(byte)
        index += 1
      }
    }
    return result
  }

  private static func trimmedEnd(_ text: [UInt8]) -> [UInt8] {
    guard let last = text.last, last == 0x20 || last == 0x0A || last == 0xA0 else { return text }
    var text = text[...]
    while let last = text.last {
      if last == 0x20 || last == 0x0A {
        text.removeLast()
      } else if text.count >= 2, text.suffix(2).elementsEqual([0xC2, 0xA0]) {
        text.removeLast(2)
      } else {
        break
      }
    }
    return Array(text)
  }

  private static func trimmedStart(_ text: [UInt8]) -> [UInt8] {
    guard let first = text.first, first == 0x20 || first == 0x0A || first == 0xC2 else {
      return text
    }
    var text = text[...]
    while let first = text.first {
      if first == 0x20 || first == 0x0A {
        text.removeFirst()
      } else if text.count >= 2, text.prefix(2).elementsEqual([0xC2, 0xA0]) {
        text.removeFirst(2)
      } else {
        break
      }
    }
    return Array(text)
  }
}
