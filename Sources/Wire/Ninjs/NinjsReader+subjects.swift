extension NinjsReader {
  static func readSubjects(_ fields: NinjsFields, into item: inout WireItem) {
    var subjects = subjects(fields, "subject", "subjects")
    for (name, role) in [
      ("service", "service"), ("event", "event"), ("events", "event"), ("object", "object"),
      ("objects", "object"), ("anpacategory", "category"), ("mediacatcodes", "category"),
    ] {
      subjects += self.subjects(fields, name).map { subject in
        var subject = subject
        subject.role = subject.role ?? role
        return subject
      }
    }
    // Versions 2 and 3 have no place for keywords.
    let isWord = { (subject: WireItem.Subject) in subject.role == "keyword" && subject.code == nil }
    item.keywords =
      ((item.keywords ?? []) + subjects.filter(isWord).compactMap(\.name)).unique.nonEmpty
    item.subjects = subjects.filter { !isWord($0) }.unique.nonEmpty
    item.places = self.subjects(fields, "place", "places").nonEmpty
    item.people = self.subjects(fields, "person", "people", "persons").nonEmpty
    item.orgs =
      self.subjects(
        fields, "organisation", "organisations", "organization", "organizations"
      ).nonEmpty
  }

  private static func subjects(_ fields: NinjsFields, _ names: String...) -> [WireItem.Subject] {
    names.flatMap { name in (fields[name]?.all ?? []).flatMap(expanded).compactMap(subject) }
  }

  /// The Guardian's `{"code": [...]}` is one subject a code.
  private static func expanded(_ node: JSONNode) -> [JSONNode] {
    for name in ["code", "symbols"] {
      if let codes = node[name], case .array = codes.value { return codes.all }
    }
    return [node]
  }

  /// One subject, of an object or of a bare text; nil when it says nothing.
  static func subject(_ node: JSONNode) -> WireItem.Subject? {
    if node.value.text != nil { return node.words.map { WireItem.Subject(code: $0) } }
    let fields = NinjsFields(node)
    var subject = WireItem.Subject(name: fields.line("name", "title", "headline"))
    subject.role = fields.text("rel", "role") ?? fields.list("rels").compactMap(\.text).first
    let uri = fields.text("uri")
    let literal = fields.text("literal")
    subject.scheme = fields.text("scheme")
    subject.code = fields.text("code", "qcode") ?? literal
    if let uri {
      let tail = uri.lastIndex { $0 == "/" || $0 == "#" || $0 == ":" }.map { uri.index(after: $0) }
      if let code = subject.code, uri.hasSuffix(code) {
        subject.scheme = String(uri.dropLast(code.count))
      } else if let tail, tail < uri.endIndex {
        (subject.scheme, subject.code) = (String(uri[..<tail]), String(uri[tail...]))
      } else {
        subject.code = uri
      }
    }
    if let scheme = subject.scheme { subject.scheme = IPTCCatalog.alias(of: scheme) ?? scheme }
    return subject.name == nil && subject.code == nil ? nil : subject
  }
}
