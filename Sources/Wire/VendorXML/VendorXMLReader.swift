/// Reads XML of formats that only one agency uses: whatever has a headline and a text.
enum VendorXMLReader {
  /// Levels that are searched for stories.
  private static let maximumDepth = 12

  /// Reads all stories of the file; refuses XML that holds none.
  static func read(_ source: WireSource) throws(WireFailure) -> WireBatch {
    try XMLTree.read(source.decoded().utf8) { root throws(WireFailure) in
      var found: [XMLElement] = []
      search(root, depth: 0, into: &found)
      var batch = WireBatch()
      for element in found {
        let item = VendorFields.item(element, root: root)
        if item.body.isEmpty, item.photos == nil {
          batch.refused.append(
            WireFailure(
              .notAStory, "The <\(element.name)> at this line holds no text.", line: element.line))
        } else {
          batch.items.append(item.finished())
        }
      }
      guard !batch.items.isEmpty else {
        throw batch.refused.first
          ?? WireFailure(
            .notAStory,
            "The XML begins with <\(root.name)>, which is no wire format, and no element in it has"
              + " a headline and a text.", line: root.line)
      }
      return batch
    }
  }

  private static func search(_ element: XMLElement, depth: Int, into found: inout [XMLElement]) {
    if VendorItem.isStory(element) {
      found.append(element)
      return
    }
    guard depth < maximumDepth, found.count < 10_000 else { return }
    for child in element.children { search(child, depth: depth + 1, into: &found) }
  }
}
