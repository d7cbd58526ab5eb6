import Stories

/// How a story stands before readers, in the form in which it is kept from one press to the next.
public enum Standing: Hashable, Sendable {
  /// They never saw it.
  case unseen
  /// They see it.
  case visible(Card)
  /// They saw it once.
  case withdrawn(WithdrawnStory)

  /// The standing as bytes; none for a story that nobody saw.
  public var bytes: [UInt8] {
    var writer = Writer()
    switch self {
    case .unseen: break
    case .visible(let card):
      writer.add(1)
      writer.add(card.published)
      writer.add(card.page)
      writer.add(card.headline)
      writer.add(card.excerpt)
      writer.add(card.agency)
      writer.add(card.language)
      writer.add(card.isEdited ? 1 : 0)
      writer.add(Int64(card.sections.count))
      for section in card.sections {
        writer.add(Int64(section.shelf.rawValue))
        writer.add(section.name)
        writer.add(section.page)
      }
      writer.add(Int64(card.corrections.count))
      for correction in card.corrections {
        writer.add(correction.seconds)
        writer.add(correction.note)
      }
      writer.add(card.key)
    case .withdrawn(let story):
      writer.add(2)
      writer.add(story.id)
      writer.add(story.path.text)
      writer.add(story.since)
      writer.add(story.isFinal ? 1 : 0)
      writer.add(Int64(story.version))
      writer.add(story.versioned)
      writer.add(story.note)
      writer.add(story.key)
    }
    return writer.bytes
  }

  /// Reads the bytes; nil where they are not what was written.
  public init?(_ bytes: [UInt8]) {
    var reader = Reader(bytes)
    guard !bytes.isEmpty else {
      self = .unseen
      return
    }
    switch reader.number() {
    case 1: guard let card = Card(&reader) else { return nil }; self = .visible(card)
    case 2: guard let story = WithdrawnStory(&reader) else { return nil }; self = .withdrawn(story)
    default: return nil
    }
    guard reader.isAtEnd else { return nil }
  }

  /// Writes numbers, and texts after their lengths.
  private struct Writer {
    var bytes: [UInt8] = []

    mutating func add(_ number: Int64) {
      withUnsafeBytes(of: number.littleEndian) { bytes.append(contentsOf: $0) }
    }

    mutating func add(_ text: String?) {
      guard let text else { return add(-1) }
      add(Int64(text.utf8.count))
      bytes.append(contentsOf: text.utf8)
    }
  }

  /// Reads them again, and nothing that is not there.
  fileprivate struct Reader {
    private var rest: ArraySlice<UInt8>

    init(_ bytes: [UInt8]) { rest = bytes[...] }

    var isAtEnd: Bool { rest.isEmpty }

    mutating func number() -> Int64? {
      guard rest.count >= 8 else { return nil }
      defer { rest = rest.dropFirst(8) }
      return rest.withUnsafeBytes { Int64(littleEndian: $0.loadUnaligned(as: Int64.self)) }
    }

    mutating func textIfAny() -> String?? {
      guard let count = number() else { return nil }
      guard count >= 0 else { return count == -1 ? .some(nil) : nil }
      guard count <= rest.count else { return nil }
      defer { rest = rest.dropFirst(Int(count)) }
      return String(validating: rest.prefix(Int(count)), as: UTF8.self).map(Optional.some)
    }

    mutating func text() -> String? { textIfAny() ?? nil }

    /// As many values as it says, which cannot be more than there are bytes.
    mutating func list<Value>(_ value: (inout Reader) -> Value?) -> [Value]? {
      guard let count = number(), count >= 0, count <= rest.count else { return nil }
      var values: [Value] = []
      for _ in 0..<count {
        guard let next = value(&self) else { return nil }
        values.append(next)
      }
      return values
    }
  }
}

extension Card {
  fileprivate init?(_ reader: inout Standing.Reader) {
    guard let published = reader.number(), let page = reader.text(), let headline = reader.text(),
      let excerpt = reader.textIfAny(), let agency = reader.textIfAny(),
      let language = reader.text(), let isEdited = reader.number(),
      let sections = reader.list({ reader -> Section? in
        guard let number = reader.number(), let raw = UInt8(exactly: number),
          let shelf = Shelf(rawValue: raw), let name = reader.text(), let page = reader.text()
        else { return nil }
        return Section(shelf: shelf, name: name, page: page)
      }),
      let corrections = reader.list({ reader -> PublishedStory.Correction? in
        guard let seconds = reader.number(), let note = reader.text() else { return nil }
        return PublishedStory.Correction(seconds: seconds, note: note)
      }),
      let key = reader.text()
    else { return nil }
    self.init(
      published: published, page: page, headline: headline, excerpt: excerpt, agency: agency,
      language: language, isEdited: isEdited == 1, sections: sections, corrections: corrections,
      key: key)
  }
}

extension WithdrawnStory {
  fileprivate init?(_ reader: inout Standing.Reader) {
    guard let id = reader.text(), let path = reader.text().flatMap(StoryPath.init),
      let since = reader.number(), let isFinal = reader.number(),
      let version = reader.number().flatMap({ Int(exactly: $0) }), let versioned = reader.number(),
      let note = reader.textIfAny(), let key = reader.text()
    else { return nil }
    self.init(
      id: id, path: path, since: since, isFinal: isFinal == 1, version: version,
      versioned: versioned, note: note)
    self.key = key
  }
}
