import Stories

extension Feeds {
  /// Reads the file of the desk's feeds; lists all that is wrong at once, in the file's order.
  ///
  /// The feeds are absent when one of the findings is an error.
  ///
  /// - Parameters:
  ///   - bytes: The file's content.
  ///   - file: Its name, for the findings.
  /// - Returns: The feeds, and all findings.
  public static func read(
    _ bytes: [UInt8], file: String? = nil
  ) -> (feeds: Feeds?, findings: [WorkflowFinding]) {
    var reading = Shape.feeds.read(bytes, file: file)
    guard let root = reading.root, !reading.isBroken else {
      return (nil, reading.findings.inOrder())
    }
    var owners: [String: String] = [:]  // agency, folder or address; feed
    let feeds = (root["feeds"]?.pairs ?? []).map { pair in
      let feed = Feed(pair.name, pair.value)
      claim(of: feed, pair.value, &owners, &reading)
      return feed
    }
    let rules = rules(root["rules"]?.items ?? [], of: feeds, &reading)
    let replacements = replacements(
      root["replace"]?.items ?? [], of: feeds, beside: rules, &reading)
    let findings = reading.findings.inOrder()
    return (
      findings.hasError ? nil : Feeds(feeds, rules: rules, replacements: replacements), findings
    )
  }

  /// Notes what an earlier feed takes already, so that this one would never get it.
  private static func claim(
    of feed: Feed, _ node: YAMLNode, _ owners: inout [String: String],
    _ reading: inout Shape.Reading
  ) {
    if let folder = node["folder"], node["url"] != nil {
      reading.note(
        at: folder, "the feed \(feed.name) has a folder and a url",
        hint: "make two feeds of it; both may name the same agency")
    }
    for key in ["folder", "url"] {
      guard let place = node[key], let text = place.text else { continue }
      if let owner = owners["\(key) \(text)"] {
        reading.note(at: place, "the feed \(owner) has this \(key) already")
      } else {
        owners["\(key) \(text)"] = feed.name
      }
    }
    let named = node["match"]?.members("agency") ?? []
    for place in named.isEmpty ? [node["agency"]].compactMap(\.self) : named {
      let agency = "agency \(key(place.text ?? ""))"
      // A second feed of one agency is sound where it has a way of its own to come by.
      if let owner = owners[agency], owner != feed.name, !named.isEmpty || feed.source == nil {
        reading.note(
          .warning, at: place,
          "the feed \(owner) takes the items of \(place.text ?? "") already, so \(feed.name) gets "
            + "none by this name", hint: "the first feed that fits wins")
      }
      owners[agency] = owners[agency] ?? feed.name
    }
  }
}

extension Feed {
  /// Makes a feed of a node whose form is right.
  fileprivate init(_ name: String, _ node: YAMLNode) {
    self.init(name)
    agency = node.text("agency")
    matches = node["match"]?.members("agency").compactMap(\.text) ?? []
    if matches.isEmpty { matches = [agency].compactMap(\.self) }
    credit = node.text("credit")
    language = node.text("language")
    timeZone = node.text("time-zone")
    if let word = node.text("embargo").flatMap(EmptyEmbargo.init) { emptyEmbargo = word }
    ignored = node.members("ignore").compactMap { $0.text.flatMap(FeedField.init) }
    source = node.text("folder").map(Source.folder) ?? node.text("url").map(Source.url)
    interval = node.text("every").flatMap(Shape.Form.duration)
    quietAfter = node.text("quiet-after").flatMap(Shape.Form.duration)
  }
}
