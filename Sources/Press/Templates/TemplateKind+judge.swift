import Stories

extension TemplateKind {
  /// Finds what a template must not hold: the whole language of Mustache could print what was not
  /// escaped, or go round in circles.
  func judge(_ text: String, file: String) throws(TemplateFinding) {
    var open: [(name: String, line: Int)] = []
    var rest = text[...]
    var line = 1
    while let start = rest.firstRange(of: "{{") {
      line += rest[..<start.lowerBound].count(where: \.isNewline)
      func finding(_ message: String) -> TemplateFinding {
        TemplateFinding(file: file, line: line, message: message)
      }
      rest = rest[start.upperBound...]
      let isRaw = rest.first == "{"
      if isRaw { rest = rest.dropFirst() }
      guard let end = rest.firstRange(of: isRaw ? "}}}" : "}}") else {
        throw finding("a tag that begins here has no end")
      }
      let tag = rest[..<end.lowerBound]
      rest = rest[end.upperBound...]
      let name = Self.trimmed(isRaw ? tag : tag.drop { "#^/>!".contains($0) })
      switch isRaw ? "{" : tag.first {
      case "!": break
      case "{":
        guard Self.raw.contains(name) else {
          throw finding(
            "{{{\(name)}}} would stand in the page as it is; only "
              + "\(Self.raw.joined(separator: " and ")) may: write {{\(name)}}")
        }
        try known(name, finding)
      case ">":
        guard let part = TemplateKind(rawValue: name), part.isPart, !isPart else {
          throw finding("there is no part \"\(name)\" to put here")
        }
      case "#", "^":
        try known(name, finding)
        open.append((name, line))
      case "/":
        guard let last = open.popLast(), last.name == name else {
          throw finding("{{/\(name)}} closes what is not open here")
        }
      default:
        guard !Self.raw.contains(name) else {
          throw finding("{{\(name)}} is HTML: write {{{\(name)}}}")
        }
        try known(name, finding)
      }
      line += tag.count(where: \.isNewline)
    }
    if let last = open.last {
      throw TemplateFinding(
        file: file, line: last.line, message: "{{#\(last.name)}} is never closed")
    }
  }

  private func known(
    _ name: String, _ finding: (String) -> TemplateFinding
  ) throws(TemplateFinding) {
    guard !names.contains(name) else { return }
    let near = nearest(to: name, in: names).map { "; did you mean \"\($0)\"?" }
    throw finding("a \(rawValue) has nothing called \"\(name)\"\(near ?? "")")
  }

  private static func trimmed(_ text: some StringProtocol) -> String {
    String(text.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
  }
}
