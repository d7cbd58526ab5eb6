import Stories

extension Disclaimers {
  /// Reads the file of the desk's disclaimers; lists all that is wrong at once, in the file's order.
  ///
  /// The disclaimers are absent when one of the findings is an error.
  ///
  /// - Parameters:
  ///   - bytes: The file's content.
  ///   - file: Its name, for the findings.
  /// - Returns: The disclaimers, and all findings.
  public static func read(
    _ bytes: [UInt8], file: String? = nil
  ) -> (disclaimers: Disclaimers?, findings: [WorkflowFinding]) {
    var reading = Shape.disclaimers.read(bytes, file: file)
    guard let root = reading.root, !reading.isBroken else {
      return (nil, reading.findings.inOrder())
    }
    var languages: [Entry] = []
    for pair in root["languages"]?.pairs ?? [] {
      Template.judge(pair.value, isOverride: false, into: &reading)
      if languages.contains(where: { $0.language.lowercased() == pair.name.lowercased() }) {
        reading.note(at: pair.key, "the language \(pair.name) is there already")
      }
      languages.append(Entry(language: pair.name, wording: Disclaimer(pair.value, over: nil)))
    }
    var overrides: [Entry] = []
    for node in root["overrides"]?.items ?? [] {
      Template.judge(node, isOverride: true, into: &reading)
      guard let override = override(node, languages, &reading) else { continue }
      if overrides.contains(where: { $0.hides(override) }) {
        reading.note(
          .warning, at: node, "an override above this one takes all that it is for",
          hint: "put the narrower one first")
      }
      overrides.append(override)
    }
    let findings = reading.findings.inOrder()
    return (
      findings.hasError ? nil : Disclaimers(languages: languages, overrides: overrides), findings
    )
  }

  /// An override with the words of its language where it has none; nil where they are nowhere.
  private static func override(
    _ node: YAMLNode, _ languages: [Entry], _ reading: inout Shape.Reading
  ) -> Entry? {
    guard let language = node.text("language") else { return nil }
    let given = Template.all.filter { node[$0.key] != nil }
    if given.isEmpty {
      reading.note(at: node, "the override gives no words", hint: "give it an untouched: line")
    }
    let under = entry(languages, tags(of: language))
    guard under != nil || given.count == Template.all.count else {
      reading.note(
        at: node["language"] ?? node,
        "the override leaves out words, and there is no language \(language) to take them from",
        hint: "give all of \(Words.list(Template.all.map(\.key)))")
      return nil
    }
    func names(_ key: String) -> [String] { node.members(key).compactMap(\.text) }
    return Entry(
      language: language, agencies: names("agency"), publishers: names("publisher"),
      wording: Disclaimer(node, over: under?.wording))
  }
}

extension Disclaimers.Entry {
  /// Whether it takes every story that a later one is for.
  fileprivate func hides(_ later: Self) -> Bool {
    func covers(_ mine: [String], _ theirs: [String]) -> Bool {
      mine.isEmpty
        || !theirs.isEmpty && Set(theirs.map(Feeds.key)).isSubset(of: mine.map(Feeds.key))
    }
    return language.lowercased() == later.language.lowercased()
      && covers(agencies, later.agencies) && covers(publishers, later.publishers)
  }
}

extension Disclaimer {
  /// Makes a line of a node whose form is right; what is left out is that of another line.
  fileprivate init(_ node: YAMLNode, over other: Disclaimer?) {
    self.init(
      untouched: node.text("untouched") ?? other?.untouched ?? "",
      exceptHeadline: node.text("except-headline") ?? other?.exceptHeadline ?? "",
      staff: node.text("staff") ?? other?.staff ?? "",
      unnamedStaff: node.text("unnamed-staff") ?? other?.unnamedStaff ?? "",
      credit: node.text("credit") ?? other?.credit ?? "")
  }
}
