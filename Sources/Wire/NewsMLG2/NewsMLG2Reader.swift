/// Reads NewsML-G2 2.x: single items, messages of many, packages (IPTC NewsML-G2 2.35).
enum NewsMLG2Reader {
  /// The elements a NewsML-G2 file may begin with.
  static let roots: Set<String> = [
    "newsMessage", "newsItem", "packageItem", "conceptItem", "knowledgeItem", "planningItem",
    "catalogItem",
  ]

  /// Reads all items of a file; pictures that a story of the file refers to become its photos.
  static func read(_ source: WireSource) throws(WireFailure) -> WireBatch {
    try XMLTree.read(source.decoded().utf8) { root throws(WireFailure) in
      var batch = WireBatch()
      let header = root.first("header")
      let roots =
        root.is("newsMessage") ? root.all("itemSet").flatMap { Array($0.children) } : [root]
      try WireLimits.admit(items: roots.count)
      var parts: [G2Part] = []
      var packages: [G2Package] = []
      for element in roots {
        if element.is("newsItem") {
          parts.append(G2Part(element, header: header))
        } else if element.is("packageItem") {
          packages.append(G2Package(element))
        } else {
          batch.skipped.append(sentence(for: element))
        }
      }
      guard !roots.isEmpty else {
        throw WireFailure(.notAStory, "The news message holds no item.", line: root.line)
      }
      let joined = G2Joining.join(&parts, packages: packages)
      for (index, part) in parts.enumerated() where !joined.contains(index) {
        if part.isStory {
          batch.items.append(part.item)
        } else {
          batch.refused.append(
            WireFailure(
              .notAStory, "The item \(part.item.guid) has neither headline nor text nor picture.",
              line: part.line))
        }
      }
      batch.skipped += packages.map(\.sentence)
      return batch
    }
  }

  private static func sentence(for element: XMLElement) -> String {
    let guid = element.attribute("guid") ?? "without an identity"
    let kind =
      switch element.name {
      case "conceptItem": "a concept"
      case "knowledgeItem": "a list of concepts"
      case "planningItem": "a plan of coverage"
      case "catalogItem": "a catalogue"
      default: "<\(element.name)>"
      }
    return "The item \(guid) is \(kind), not a story."
  }
}
