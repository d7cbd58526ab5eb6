import Stories

extension Shape.Kind {
  /// Lists everything about a value that its kind does not allow.
  func judge(_ node: YAMLNode, key: String, into reading: inout Shape.Reading) {
    switch self {
    case .text: judgeText(node, key: key, inOneLine: false, into: &reading)
    case .line: judgeText(node, key: key, inOneLine: true, into: &reading)
    case .flag:
      if !["true", "false"].contains(node.text) {
        wrongKind(node, key, "true or false", into: &reading)
      }
    case .name: judgeName(node, key: key, orStar: false, into: &reading)
    case .nameOrStar: judgeName(node, key: key, orStar: true, into: &reading)
    case .form(let form): judgeForm(node, form, key: key, into: &reading)
    case .entry(let catalogue): judgeEntry(node, of: catalogue, key: key, into: &reading)
    case .list(let kind, let most):
      guard let items = node.items else {
        return wrongKind(node, key, "a list", into: &reading)
      }
      judgeItems(items, of: kind, atMost: most, key: key, into: &reading)
    case .oneOrMore(let kind):
      guard let items = node.items else {
        return kind.judge(node, key: key, into: &reading)
      }
      if items.isEmpty {
        reading.breakOff(at: node, "\"\(key)\" lists nothing", hint: "name at least one")
      }
      judgeItems(items, of: kind, atMost: Shape.longestList, key: key, into: &reading)
    case .named(let kind, let orNone):
      guard let pairs = node.pairs else {
        return wrongKind(node, key, "a list of names, each with a colon", into: &reading)
      }
      if pairs.isEmpty, !orNone {
        reading.breakOff(at: node, "\"\(key)\" lists nothing", hint: "name at least one")
      }
      capped(pairs.count, atMost: Shape.longestList, at: node, key, into: &reading)
      for pair in pairs.prefix(Shape.longestList) {
        judgeName(pair.key, key: key, orStar: false, into: &reading)
        kind.judge(pair.value, key: pair.name, into: &reading)
      }
    case .keyed(let form, let kind):
      guard let pairs = node.pairs else {
        return wrongKind(node, key, "a list of keys, each with a colon", into: &reading)
      }
      capped(pairs.count, atMost: Shape.longestList, at: node, key, into: &reading)
      for pair in pairs.prefix(Shape.longestList) {
        judgeForm(pair.key, form, key: "a key of \(key)", into: &reading)
        kind.judge(pair.value, key: pair.name, into: &reading)
      }
    case .keys(let shape): shape.judge(node, into: &reading)
    }
  }

  private func judgeItems(
    _ items: [YAMLNode], of kind: Shape.Kind, atMost most: Int, key: String,
    into reading: inout Shape.Reading
  ) {
    var seen: Set<String> = []
    if let first = items.first { capped(items.count, atMost: most, at: first, key, into: &reading) }
    for item in items.prefix(most) {
      kind.judge(item, key: key, into: &reading)
      guard let text = item.text, !seen.insert(text).inserted else { continue }
      reading.note(.warning, at: item, "\"\(key)\" names \"\(text.prefix(40))\" twice")
    }
  }

  private func capped(
    _ count: Int, atMost most: Int, at node: YAMLNode, _ key: String,
    into reading: inout Shape.Reading
  ) {
    guard count > most else { return }
    reading.breakOff(
      at: node, "\"\(key)\" lists \(count); at most \(most) are read")
  }

  fileprivate func wrongKind(
    _ node: YAMLNode, _ key: String, _ wanted: String, into reading: inout Shape.Reading
  ) {
    let found = node.text.flatMap { $0.isEmpty ? nil : "\"\($0.prefix(40))\"" } ?? node.kindInWords
    reading.breakOff(at: node, "\"\(key.prefix(40))\" is \(wanted), but here is \(found)")
  }
}

extension Shape.Kind {
  fileprivate func judgeText(
    _ node: YAMLNode, key: String, inOneLine: Bool, into reading: inout Shape.Reading
  ) {
    guard let text = node.text, !node.isNull else {
      return wrongKind(node, key, "a text", into: &reading)
    }
    let isUnsafe = text.unicodeScalars.contains { scalar in
      if !inOneLine, scalar == "\n" || scalar == "\t" { return false }
      // Controls could steer a terminal, overrides could turn a sentence round.
      return scalar.properties.generalCategory == .control
        || scalar.properties.generalCategory == .lineSeparator
        || scalar.properties.generalCategory == .paragraphSeparator
        || (0x202A...0x202E).contains(scalar.value) || (0x2066...0x2069).contains(scalar.value)
    }
    guard isUnsafe else { return }
    reading.breakOff(
      at: node, "\"\(key)\" holds control characters",
      hint: inOneLine ? "write it in one line" : nil)
  }

  fileprivate func judgeName(
    _ node: YAMLNode, key: String, orStar: Bool, into reading: inout Shape.Reading
  ) {
    guard let text = node.text, !node.isNull else {
      return reading.breakOff(at: node, "\"\(key)\" is a name, but here is \(node.kindInWords)")
    }
    if orStar, text == "*" || Shape.isName(text) { return }
    guard !Shape.isName(text) else { return }
    reading.breakOff(
      at: node, "\"\(text.prefix(40))\" cannot be a name",
      hint: "a name has small letters, digits and hyphens, begins with a letter, "
        + "and is at most \(Shape.longestName) long")
  }

  fileprivate func judgeForm(
    _ node: YAMLNode, _ form: Shape.Form, key: String, into reading: inout Shape.Reading
  ) {
    guard !form.fits(node.text ?? "") || node.isNull else { return }
    reading.breakOff(
      at: node,
      "\"\(key)\" is \(form.noun), but here is "
        + (form.isConcealed
          ? "something else" : node.text.map { "\"\($0.prefix(40))\"" } ?? node.kindInWords),
      hint: node.text.flatMap(form.near).map { "did you mean \"\($0)\"?" })
  }

  fileprivate func judgeEntry(
    _ node: YAMLNode, of catalogue: Shape.Catalogue, key: String,
    into reading: inout Shape.Reading
  ) {
    guard let text = node.text, !node.isNull else {
      return reading.breakOff(
        at: node, "\"\(key)\" names a \(catalogue.noun), but here is \(node.kindInWords)")
    }
    let names = catalogue.entries.map(\.name)
    guard !names.contains(text) else { return }
    let near = nearest(to: text, in: names)
    reading.note(
      at: node, "there is no \(catalogue.noun) \"\(text.prefix(40))\"",
      hint: near.map { "did you mean \"\($0)\"?" } ?? "there are \(Words.list(names))")
  }
}
