internal import CXML

/// A parsed document; frees libxml2's tree when it ends.
///
/// Elements point into it, so they live only inside the closures of `XMLTree.read` and `readHTML`.
struct XMLTree: ~Copyable {
  let document: xmlDocPtr

  init(owning document: xmlDocPtr) { self.document = document }

  deinit { xmlFreeDoc(document) }

  /// The root element; nil for an HTML text without any element.
  var root: XMLElement? {
    xmlDocGetRootElement(document).map { XMLElement(node: $0) }
  }
}

/// The caps on a wire.
enum WireLimits {
  /// Bytes of one file: 8 MiB.
  static let bytes = 8 * 1_024 * 1_024
  /// Levels of elements.
  static let depth = 256
  /// Nodes of a small file; a larger one may have one node for each twelve bytes, more than real
  /// wires have, which keeps the tree under ten times the input.
  static let nodes = 100_000
  /// Names of elements, attributes and prefixes that are not the same.
  static let names = 20_000
  /// Attributes of one element: libxml2 compares each with each.
  static let attributes = 2_000

  /// Entries of one list of an item, such as its subjects; each new one is compared with all.
  static let entries = 1_000

  static func nodes(forBytes count: Int) -> Int { max(nodes, count / 12) }

  /// Lines of a small file; a larger one may have one for each sixteen bytes, more than text has.
  static let lines = 100_000

  /// Refuses a file of more lines than a text of its size has: each is held by itself.
  static func admit(lines bytes: [UInt8]) throws(WireFailure) {
    guard bytes.count > lines, bytes.count(where: { $0 == 0x0A }) > max(lines, bytes.count / 16)
    else { return }
    throw WireFailure(.tooLarge, "The file has more lines than a wire of its size.")
  }

  /// Items of one file: each takes some thousand bytes of memory, however small it is in the file.
  static let items = 20_000

  /// Refuses a file of more items than may be held in memory at once.
  static func admit(items count: Int) throws(WireFailure) {
    guard count > items else { return }
    throw WireFailure(
      .tooLarge, "The file has \(count) items; at most \(items) are read from one file.")
  }
}
