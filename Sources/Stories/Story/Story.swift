/// A story: its file, read by the names of its keys.
public struct Story: Hashable, Sendable {
  /// The file behind it; every change is made there.
  public var file: StoryFile

  /// Reads a story from its file.
  public init(file: StoryFile) { self.file = file }

  /// Reads a story from bytes; throws what `StoryFile` throws.
  public init(_ bytes: [UInt8], name: String? = nil) throws(StoryFailure) {
    file = try StoryFile(bytes, name: name)
  }

  /// The bytes to store.
  public var bytes: [UInt8] { file.bytes }
}

extension Story {
  /// The text of a key, with none for an empty value; nil too where the value is no text.
  public func text(_ key: String) -> String? {
    guard let node = file[key], !node.isNull else { return nil }
    return node.text
  }

  /// The texts of a key; a lone text is a list of one.
  public func texts(_ key: String) -> [String] {
    guard let node = file[key], !node.isNull else { return [] }
    if let text = node.text { return [text] }
    return (node.items ?? []).filter { !$0.isNull }.compactMap(\.text)
  }

  /// The rows of a key as texts by name; what is no mapping of texts is left out.
  public func rows(_ key: String) -> [[String: String]] {
    (file[key]?.items ?? []).compactMap { item in
      item.pairs.map { pairs in
        var row: [String: String] = [:]
        for pair in pairs where !pair.value.isNull { row[pair.name] = pair.value.text }
        return row
      }
    }
  }

  /// Sets the text of a key; nil removes its lines.
  public mutating func set(_ key: String, text: String?) {
    file.set(key, to: text.map(FrontMatterValue.text))
  }

  /// Sets the texts of a key; none removes its line.
  public mutating func set(_ key: String, texts: [String]) {
    file.set(key, to: texts.isEmpty ? nil : .texts(texts))
  }

  /// Sets the rows of a key, leaving out what is nil; none removes its lines.
  public mutating func set(_ key: String, rows: [[(name: String, text: String?)]]) {
    file.set(key, to: rows.isEmpty ? nil : Self.value(rows: rows))
  }

  static func value(rows: [[(name: String, text: String?)]]) -> FrontMatterValue {
    .rows(
      rows.map { row in
        row.compactMap { field in field.text.map { FrontMatterValue.Field(field.name, $0) } }
      })
  }
}
