internal import CXML

/// Which elements of a source a reader carried over; what it never took is the loss report.
///
/// The mark sits on libxml2's own node, so that marking costs nothing.
enum LossReport {
  /// The element itself was read; its children speak for themselves.
  static func visit(_ element: XMLElement) { mark(element, 1) }

  /// The element was carried over with everything below.
  static func take(_ element: XMLElement) { mark(element, 2) }

  /// Paths of the elements below that nobody took, such as `contentMeta/altId`, each once.
  static func unmapped(below root: XMLElement, limit: Int = 100) -> [String] {
    var paths: [String] = []
    collect(root, path: "", into: &paths, limit: limit)
    return paths
  }

  private static func collect(
    _ element: XMLElement, path: String, into paths: inout [String], limit: Int
  ) {
    for child in element.children {
      let state = state(child)
      guard state != 2, state == 1 || paths.count < limit && !isEmpty(child) else { continue }
      let own = path.isEmpty ? child.name : path + "/" + child.name
      if state == 1 {
        collect(child, path: own, into: &paths, limit: limit)
      } else if !paths.contains(own) {
        paths.append(own)
      }
    }
  }

  private static func isEmpty(_ element: XMLElement) -> Bool {
    !element.hasAttributes
      && element.content.allSatisfy { part in
        if case .text(let bytes) = part { bytes.allSatisfy { $0 <= 0x20 } } else { false }
      }
  }

  private static func mark(_ element: XMLElement, _ state: Int) {
    element.node.pointee._private = UnsafeMutableRawPointer(bitPattern: state)
  }

  private static func state(_ element: XMLElement) -> Int {
    element.node.pointee._private.map { Int(bitPattern: $0) } ?? 0
  }
}
