/// A news page as a publisher's server sent it (formats.md section 10).
///
/// What the page says of itself in JSON-LD comes first, then microdata, then `meta`, then what stands
/// in the page to be seen; the text itself is always looked for in the page.
enum HTMLReader {
  /// Reads the one story of a page; refuses a page without one.
  static func read(_ source: WireSource) throws(WireFailure) -> WireBatch {
    let decoded = source.decoded()
    var item = try XMLTree.readHTML(decoded.utf8) { root throws(WireFailure) in
      var page = HTMLPage(root, base: source.base)
      return try page.read()
    }
    if decoded.replacements > 0 {
      item.addRemark("\(decoded.replacements) bytes could not be read as \(decoded.name).")
    }
    var batch = WireBatch()
    batch.items = [item.finished()]
    return batch
  }
}
