/// Reads NewsML 1.0-1.2: one or many NewsItems, also nested ones.
enum NewsML1Reader {
  /// Reads all items of a file; pictures that belong to a story of the file become its photos.
  static func read(_ source: WireSource) throws(WireFailure) -> WireBatch {
    let utf8 = DocumentType.withoutExternalParts(source.decoded().utf8)
    return try XMLTree.read(utf8) { root throws(WireFailure) in
      var batch = WireBatch()
      let envelope = NewsML1Envelope(root.first("NewsEnvelope"))
      let topics = NewsML1Topics(root)
      var parts: [NewsML1Part] = []
      let elements = root.all("NewsItem")
      try WireLimits.admit(items: elements.count)
      for element in elements {
        gather(element, inside: nil, envelope: envelope, topics: topics, into: &parts)
      }
      guard !parts.isEmpty else {
        throw WireFailure(.notAStory, "The NewsML file holds no NewsItem.", line: root.line)
      }
      let joined = NewsML1Joining.join(&parts)
      for (index, part) in parts.enumerated() where !joined.contains(index) {
        if let sentence = part.sentence {
          batch.skipped.append(sentence)
          continue
        }
        batch.items += part.items.filter(\.isStory)
        if !part.items.contains(where: \.isStory) {
          batch.refused.append(
            WireFailure(
              .notAStory, "The item \(part.guid) has neither headline nor text nor picture.",
              line: part.line))
        }
      }
      return batch
    }
  }

  /// A NewsItem and those nested in it, the outer one first.
  private static func gather(
    _ element: XMLElement, inside outer: Int?, envelope: NewsML1Envelope, topics: NewsML1Topics,
    into parts: inout [NewsML1Part]
  ) {
    let own = parts.count
    var part = NewsML1Part(element, envelope: envelope, topics: topics)
    part.outer = outer
    parts.append(part)
    for nested in NewsML1Shape.nestedItems(below: element) {
      gather(nested, inside: own, envelope: envelope, topics: topics, into: &parts)
    }
  }
}

/// What the envelope says of all items of a file.
struct NewsML1Envelope {
  var sent: String?
  var sender: String?
  var priority: String?

  init(_ element: XMLElement?) {
    sent = WireDate.normalise(element?.first("DateAndTime")?.text)
    sender = element?.at("SentFrom", "Party")?.attribute("FormalName")?.collapsed
    let given = element?.first("Priority")
    priority = (given?.attribute("FormalName") ?? given?.text)?.collapsed
  }
}
