extension NinjsReader {
  static func readRights(_ fields: NinjsFields, into item: inout WireItem) {
    let copyright = WireItem.Copyright(
      holder: fields.line("copyrightholder"), notice: fields.line("copyrightnotice", "copyright"),
      year: fields.text("copyrightyear"))
    item.copyright = copyright == WireItem.Copyright() ? nil : copyright
    // Versions 2 and 3 have one text for all terms.
    var terms = fields.list("usageterms", "usage").flatMap { node in
      (node.text ?? "").split(whereSeparator: \.isNewline).compactMap { line(String($0)) }
    }
    for rights in fields.list("rightsinfo") {
      let inner = NinjsFields(rights)
      for name in ["usageterms", "linkedrights", "encodedrights"] {
        terms += inner.list(name).compactMap(\.text)
      }
      inner["langid"]?.carry()
    }
    item.usageterms = terms.unique.nonEmpty
    readSources(fields, into: &item)
  }

  private static func readSources(_ fields: NinjsFields, into item: inout WireItem) {
    var sources: [String] = []
    var provider: String?
    if let source = fields["source"], source.value.text != nil {
      sources += [source.words].compactMap { $0 }
    }
    for node in fields.list("infosource", "infosources") {
      guard let name = node["name"]?.words ?? node.words else { continue }
      let role = (node["role"] ?? node["rel"])?.text?.lowercased() ?? ""
      if role == "provider", provider == nil {
        provider = name
        continue
      }
      if role.contains("credit"), item.creditline == nil { item.creditline = name }
      sources.append(name)
    }
    item.source = sources.first
    item.provider =
      fields.line("provider", "sourcefeed") ?? fields["provider"]?["name"]?.words ?? provider
    if item.creditline == nil { item.creditline = fields.line("creditline", "credit") }
    for node in fields.list("descriptions") where node["role"]?.value.text == "creditline" {
      item.creditline = item.creditline ?? node["value"]?.words
      node.carry()
    }
    item.creditline = item.creditline ?? fields.line("descriptioncreditline")
    if item.source == nil { item.source = item.creditline ?? item.provider }
  }
}
