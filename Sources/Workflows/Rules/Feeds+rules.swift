import Stories

extension ImportRule {
  /// Makes a rule of a node whose form is right.
  init(_ node: YAMLNode) {
    name = node.text("name") ?? ""
    when = RuleConditions(node["when"])
    transition = node.text("take") ?? ""
    reason = node.text("reason")
    place = node["name"]?.place ?? node.place
    transitionPlace = node["take"]?.place ?? node.place
  }
}

extension Feeds {
  /// Reads the rules, and notes those that could never fit a story.
  static func rules(
    _ nodes: [YAMLNode], of feeds: [Feed], _ reading: inout Shape.Reading
  ) -> [ImportRule] {
    var rules: [ImportRule] = []
    for node in nodes {
      let rule = ImportRule(node)
      let name = node["name"] ?? node
      let when = node["when"] ?? node
      if rules.contains(where: { $0.name == rule.name }) {
        reading.note(
          at: name, "there is a rule \"\(rule.name)\" already",
          hint: "the record names the rule that took a step, so each has a name of its own")
      } else if let earlier = rules.first(where: { $0.when.covers(rule.when) }) {
        reading.note(
          .warning, at: name,
          "the rule \(earlier.name) takes all that \(rule.name) would, so \(rule.name) never "
            + "does anything", hint: "the first rule that fits wins; put the narrower one first")
      }
      if rule.when.list.isEmpty {
        reading.note(
          at: when, "the rule \(rule.name) asks for nothing, so it would take every story",
          hint: "name the agencies that it is for")
      }
      if rule.when[.hours] != nil, rule.when.timeZone == nil {
        reading.note(
          at: when["hours"] ?? when, "\"hours\" does not say whose clock it is",
          hint: "add `time-zone: Europe/London`")
      }
      if let zone = when["time-zone"], rule.when[.hours] == nil {
        reading.note(at: zone, "\"time-zone\" only goes with \"hours\"")
      }
      noteStrangers(in: rule.when, of: rule.name, when, feeds, &reading)
      rules.append(rule)
    }
    return rules
  }

  /// Notes agencies that no feed names, and what their feeds leave out of every item.
  static func noteStrangers(
    in conditions: RuleConditions, of rule: String, _ when: YAMLNode, _ feeds: [Feed],
    _ reading: inout Shape.Reading
  ) {
    let known = Feeds(feeds)
    let agencies = when.members("agency")
    for node in agencies where !feeds.isEmpty {
      guard let name = node.text, known.ofAgency(name) == nil else { continue }
      let near = nearest(to: name, in: feeds.flatMap(\.matches))
      reading.note(
        .warning, at: node, "no feed here names the agency \"\(name.prefix(40))\"",
        hint: near.map { "did you mean \"\($0)\"?" } ?? "its items can still come without a feed")
    }
    let sources = agencies.map { $0.text.flatMap(known.ofAgency) }
    for key in ImportRule.Key.allCases where !sources.isEmpty && conditions[key] != nil {
      let place = when[key.rawValue] ?? when
      let deaf = sources.filter { $0?.leavesOut(key) == true }.compactMap(\.?.name)
      guard deaf.count == sources.count, let name = deaf.first else { continue }
      reading.note(
        .warning, at: place,
        "the feed \(name) ignores \(key.ignored), so the rule \(rule) never fits its items")
    }
  }
}

extension Feed {
  /// Whether no item of the feed ever says something of that kind.
  fileprivate func leavesOut(_ key: ImportRule.Key) -> Bool {
    switch key {
    case .subject: ignored.contains(.subjects)
    case .urgency: ignored.contains(.urgency)
    case .language: ignored.contains(.language) && language == nil
    case .place: ignored.contains(.dateline) && ignored.contains(.located)
    case .agency, .hours: false
    }
  }
}

extension ImportRule.Key {
  fileprivate var ignored: String {
    switch self {
    case .subject: "subjects"
    case .place: "dateline and located"
    default: rawValue
    }
  }
}
