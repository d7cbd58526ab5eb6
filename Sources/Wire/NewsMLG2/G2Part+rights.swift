extension G2Part {
  /// Holder, notice and terms in all languages; rights of single parts are named as such.
  mutating func readRights(_ infos: [XMLElement]) {
    var holder: String?
    var notices: [String] = []
    var terms: [String] = []
    for info in infos.sorted(by: { Self.scope(of: $0) == nil && Self.scope(of: $1) != nil }) {
      LossReport.visit(info)
      let scope = Self.scope(of: info)
      for child in info.children {
        switch child.name {
        case "copyrightHolder":
          LossReport.take(child)
          if holder == nil { holder = names.label(of: child, language: item.language) }
        case "copyrightNotice":
          LossReport.take(child)
          if let text = child.words, notices.count < 20, !notices.contains(text),
            scope == nil || notices.isEmpty
          {
            notices.append(text)
          }
        case "usageTerms":
          LossReport.take(child)
          guard let text = child.words ?? child.attribute("literal")?.collapsed else { continue }
          let term = scope.map { "(\($0)) \(text)" } ?? text
          if terms.count < 100, !terms.contains(term) { terms.append(term) }
        default: continue
        }
      }
    }
    item.usageterms = terms.isEmpty ? nil : terms
    guard holder != nil || !notices.isEmpty else { return }
    let notice = notices.isEmpty ? nil : notices.joined(separator: " / ")
    item.copyright = WireItem.Copyright(
      holder: holder, notice: notice, year: notice.flatMap(Self.year))
  }

  /// The parts of the item that rights are limited to.
  private static func scope(of info: XMLElement) -> String? {
    info.attribute("idrefs")?.collapsed
  }

  private static func year(in notice: String) -> String? {
    notice.split { !$0.isASCII || !$0.isNumber }
      .first { $0.count == 4 && ($0.hasPrefix("19") || $0.hasPrefix("20")) }
      .map(String.init)
  }
}
