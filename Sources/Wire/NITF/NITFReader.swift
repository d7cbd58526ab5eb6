/// Reads NITF 3.0-3.6, with or without its namespace.
enum NITFReader {
  /// Reads the one story of a file.
  static func read(_ source: WireSource) throws(WireFailure) -> WireBatch {
    let utf8 = DocumentType.withoutExternalParts(source.decoded().utf8)
    return try XMLTree.read(utf8) { root throws(WireFailure) in
      var batch = WireBatch()
      let part = NITFPart(root)
      let unmapped = (LossReport.unmapped(below: root) + part.unmapped).unique
      var item = part.item.settled()
      item.unmapped = unmapped.nonEmpty
      guard item.isStory else {
        throw WireFailure(
          .notAStory, "The NITF file has neither headline nor text nor picture.", line: root.line)
      }
      batch.items.append(item)
      return batch
    }
  }
}
