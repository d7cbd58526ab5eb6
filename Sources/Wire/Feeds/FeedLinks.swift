/// The links of an item, and its own address among them.
enum FeedLinks {
  /// Reads the links and returns the item's own address.
  static func read(_ node: FeedNode, base: String?, into item: inout WireItem) -> String? {
    var links: [WireItem.Link] = []
    var address: String?
    for element in node.all("link") + node.all("link", in: .atom) {
      let own = FeedNode.base(of: element, fallback: base)
      let raw = element.attribute("href")?.trimmed ?? element.words
      LossReport.take(element)
      guard let raw, let target = WebAddress.safe(raw, base: own) else { continue }
      let rel = element.attribute("rel")?.lowercased() ?? "alternate"
      switch rel {
      case "alternate":
        if address == nil {
          address = target
        } else {
          links.append(.init(rel: "alternate", target: target))
        }
      case "license": item.usageterms = (item.usageterms ?? []) + [target]
      case "enclosure" where element.attribute("type")?.hasPrefix("image/") ?? false: continue
      default: links.append(.init(rel: rel, target: target))
      }
    }
    let guid = node.isAtom ? nil : node.first("guid")
    if address == nil, let guid, guid.attribute("isPermaLink")?.lowercased() != "false",
      let text = guid.words, text.hasPrefix("http")
    {
      address = WebAddress.safe(text, base: base)
    }
    for element in node.all("enclosure")
    where !(element.attribute("type")?.hasPrefix("image/") ?? false) {
      LossReport.take(element)
      if let target = WebAddress.safe(element.attribute("url"), base: base) {
        links.append(.init(rel: "enclosure", target: target))
      }
    }
    for element in node.all("comments") {
      LossReport.take(element)
      if let target = WebAddress.safe(element.words, base: base) {
        links.append(.init(rel: "comments", target: target))
      }
    }
    if let source = node.first("source"), let target = WebAddress.safe(source.attribute("url")) {
      links.append(.init(rel: "source", target: target))
    }
    if let address { links.insert(.init(rel: "canonical", target: address), at: 0) }
    item.links = links.unique.nonEmpty
    return address
  }
}
