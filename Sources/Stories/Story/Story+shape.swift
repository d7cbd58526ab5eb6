extension Story {
  /// Keys whose value is a list where a text belongs, and the like.
  var shapeFindings: [Finding] {
    var findings: [Finding] = []
    for pair in file.frontMatter.pairs ?? [] where !pair.value.isNull {
      let name = pair.name
      if StoryKey.lists.contains(name) {
        findings += listFindings(pair.value, of: name)
      } else if let fields = StoryKey.rows[name] {
        findings += rowFindings(pair.value, of: name, fields: fields)
      } else if name == "syndication" {
        findings += syndicationFindings(pair.value)
      } else if StoryKey.order.contains(name), pair.value.text == nil, name != "subheadline" {
        findings.append(wrong(pair.value, name, "a text"))
      }
    }
    return findings
  }

  private func wrong(_ node: YAMLNode, _ name: String, _ wanted: String) -> Finding {
    node.finding("\(name) must be \(wanted); here stands \(node.kindInWords)")
  }

  private func listFindings(_ node: YAMLNode, of name: String) -> [Finding] {
    if node.text != nil { return [] }
    guard let items = node.items else { return [wrong(node, name, "a list of texts")] }
    return items.filter { $0.text == nil }.map { wrong($0, "each of \(name)", "a text") }
  }

  private func rowFindings(_ node: YAMLNode, of name: String, fields: [String]) -> [Finding] {
    if name == "ednotes", node.text != nil { return [] }
    guard let items = node.items else { return [wrong(node, name, "a list of mappings")] }
    return items.flatMap { item -> [Finding] in
      if name == "ednotes", item.text != nil { return [] }
      guard let pairs = item.pairs else { return [wrong(item, "each of \(name)", "a mapping")] }
      return pairs.filter { fields.contains($0.name) && $0.value.text == nil }
        .map { wrong($0.value, "\(name)' \($0.name)", "a text") }
    }
  }

  private func syndicationFindings(_ node: YAMLNode) -> [Finding] {
    guard let pairs = node.pairs else { return [wrong(node, "syndication", "a mapping")] }
    return pairs.filter { StoryKey.syndicationOrder.contains($0.name) && $0.value.text == nil }
      .map { wrong($0.value, "syndication.\($0.name)", "a text") }
  }
}
