/// A news page as a publisher's server sent it (formats.md section 10).
enum HTMLReader {
  /// Reads the one story of a page; refuses a page without one.
  static func read(_ source: WireSource) throws(WireFailure) -> WireBatch {
    let decoded = source.decoded()
    var item = try XMLTree.readHTML(decoded.utf8) { root throws(WireFailure) in
      try read(root, base: source.base)
    }
    var batch = WireBatch()
    if item.guid.isEmpty { item.guid = FeedGuid.mint([item.headline]) }
    batch.items = [item.finished()]
    return batch
  }

  private static func read(_ root: XMLElement, base: String?) throws(WireFailure) -> WireItem {
    var item = WireItem(format: "html", guid: "", body: "")
    var tree = ArticleTree(root)
    tree.dropFurniture(strictly: true)
    tree.score()
    let kept = tree.choose()
    tree.clean(kept)
    let text = tree.text(of: kept, base: base)
    item.body = text.body
    item.photos = text.photos.nonEmpty
    return item
  }
}
