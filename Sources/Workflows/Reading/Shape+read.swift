import Stories

extension Shape {
  /// What came of reading a file: its root, and all that is wrong with it.
  struct Reading {
    var root: YAMLNode?
    var findings: [WorkflowFinding] = []
    /// Whether keys are missing or misshapen, so that nothing can be made of the file.
    var isBroken = false
    let file: String?

    mutating func note(
      _ severity: WorkflowFinding.Severity = .error, at node: YAMLNode, _ message: String,
      hint: String? = nil
    ) {
      findings.append(
        WorkflowFinding(severity, node.finding(message, hint: hint).named(file)))
    }

    mutating func breakOff(at node: YAMLNode, _ message: String, hint: String? = nil) {
      note(at: node, message, hint: hint)
      isBroken = true
    }
  }

  /// Reads a file and lists everything in it that the shape does not allow.
  func read(_ bytes: [UInt8], file: String?) -> Reading {
    var reading = Reading(file: file)
    do {
      let document = try YAMLDocument(bytes, file: file)
      let empty = YAMLNode(.mapping([]), line: 1, column: 1)
      let root = document.root ?? empty
      reading.root = root
      judge(root, into: &reading)
    } catch {
      reading.findings = [WorkflowFinding(.error, error)]
      reading.isBroken = true
    }
    return reading
  }

  /// Judges a mapping with the shape's keys.
  func judge(_ node: YAMLNode, into reading: inout Reading) {
    guard let pairs = node.pairs else {
      // `draft:` alone is a state about which nothing is said.
      if node.isNull, !fields.contains(where: \.isRequired) { return }
      return reading.breakOff(
        at: node, "\(noun) is a list of keys and values, but here is \(node.kindInWords)",
        hint: "the keys are \(Words.list(fields.map(\.key)))")
    }
    for pair in pairs {
      guard let field = fields.first(where: { $0.key.utf8.elementsEqual(pair.name.utf8) }) else {
        let near = nearest(to: pair.name, in: fields.map(\.key))
        reading.note(
          at: pair.key, "\(noun) has no key \"\(pair.name.prefix(40))\"",
          hint: near.map { "did you mean \"\($0)\"?" }
            ?? "the keys are \(Words.list(fields.map(\.key)))")
        continue
      }
      field.kind.judge(pair.value, key: field.key, into: &reading)
    }
    for field in fields where field.isRequired && node[field.key] == nil {
      reading.breakOff(
        at: node, "\(noun) needs the key \"\(field.key)\"", hint: field.about)
    }
  }
}
