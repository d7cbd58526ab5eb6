extension XMLElement {
  /// The first bytes of all text below, blanks collapsed: enough to judge an element by, whatever
  /// its size.
  func start(_ limit: Int = 4_000) -> String? {
    var bytes: [UInt8] = []
    take(into: &bytes, limit: limit)
    return String(decoding: bytes, as: UTF8.self).collapsed
  }

  private func take(into bytes: inout [UInt8], limit: Int) {
    for part in content {
      guard bytes.count < limit else { return }
      switch part {
      case .element(let element): element.take(into: &bytes, limit: limit)
      case .text(let text): bytes.append(contentsOf: text.prefix(limit))
      }
    }
  }
}
