/// Stories in JSON: ninjs of any version and dialect, JSON Feed, and what agencies' APIs answer.
enum JSONWire {
  /// Reads all items of a JSON file; what is wrong with one item never stops the others.
  static func read(_ source: WireSource) throws(WireFailure) -> WireBatch {
    let decoded = source.decoded()
    return try read(JSONValue.read(decoded.utf8), base: source.base)
  }

  /// Reads all items of a JSON value.
  static func read(_ value: JSONValue, base: String? = nil) throws(WireFailure) -> WireBatch {
    if JSONFeedReader.isFeed(value) { return try JSONFeedReader.read(value) }
    let items = items(of: value)
    guard !items.isEmpty else {
      throw WireFailure(
        .notAStory, "The JSON holds no story: it has no id with a headline or text.")
    }
    var batch = WireBatch()
    for item in items {
      do throws(WireFailure) {
        if let reason = NinjsReader.isNoStory(item) {
          batch.skipped.append(reason)
        } else if DigitalWireReader.isDigitalWire(item) {
          batch.items.append(try DigitalWireReader.read(item, base: base))
        } else {
          batch.items.append(try NinjsReader.read(item, base: base))
        }
      } catch {
        batch.refused.append(error)
      }
    }
    if batch.items.isEmpty, batch.skipped.isEmpty, let failure = batch.refused.first {
      throw failure
    }
    return batch
  }

  /// The items an answer wraps: `data.item`, `data.items[].item`, `item[]`, `items[]`, or the value.
  private static func items(of value: JSONValue) -> [JSONValue] {
    if case .array(let elements) = value { return elements.flatMap(inner).filter(isItem) }
    let inside = value["data"] ?? value
    for name in ["item", "items", "entries", "results", "stories"] {
      guard let found = inside[name] else { continue }
      let list = found.elements.isEmpty ? [found] : found.elements
      let items = list.flatMap(inner).filter(isItem)
      if !items.isEmpty { return items }
    }
    return isItem(inside) ? [inside] : []
  }

  private static func inner(_ value: JSONValue) -> [JSONValue] {
    if let item = value["item"], isItem(item) { return [item] }
    return [value]
  }

  /// An id, or a headline with a text; a JSON Schema also has ids, and is none.
  private static func isItem(_ value: JSONValue) -> Bool {
    if value["$schema"] != nil && value["properties"] != nil || value["$id"] != nil { return false }
    let fields = NinjsFields(JSONLedger().node(value))
    if fields.has("uri") || fields.has("guid") || fields.has("urn") { return true }
    let hasText = fields.has(prefix: "body") || fields.has("articlehtml")
    return hasText && (fields.has("headline") || fields.has("headlines") || fields.has("title"))
  }
}
