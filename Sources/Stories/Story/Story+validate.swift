extension Story {
  /// What is wrong with the keys, each at its place; empty for a sound story.
  ///
  /// An agency's text has no state. An empty headline is sound: some alerts have none.
  public func validate(asAgencyText: Bool = false) -> [Finding] {
    var findings = shapeFindings
    func check(_ key: String, _ rule: (String) -> Finding?) {
      guard let node = file[key], !node.isNull, let text = node.text else { return }
      if let found = rule(text) { findings.append(node.finding(found.message, hint: found.hint)) }
    }
    func missing(_ key: String) {
      guard file[key] == nil || file[key]?.isNull == true else { return }
      let line = file[key]?.line ?? 1
      findings.append(Finding(line: line, column: 1, message: "the story has no \(key)"))
    }
    missing("id")
    if !asAgencyText { missing("state") }
    check("id") { text in
      StoryID.isValid(text)
        ? nil : Finding(message: "\"\(text)\" is no id: it must be 10 to 52 of [a-z0-9]")
    }
    check("state") { text in
      text.utf8.first.map { (0x61...0x7A).contains($0) } == true
        && text.utf8.allSatisfy { Slug.isLetterOrDigit($0) || $0 == 0x2D || $0 == 0x5F }
        ? nil : Finding(message: "\"\(text)\" is no name of a state: use letters, digits and -")
    }
    check("not_edited_by_staff") { text in
      guard Flag(rawValue: text) == nil else { return nil }
      let guess = nearest(to: text, in: Flag.allCases.map(\.rawValue))
      return Finding(
        message: "\"\(text)\" is no flag: it must be true, except-headline or false",
        hint: guess.map { "did you mean \($0)?" })
    }
    check("urgency") { text in
      Int(text).map { (1...9).contains($0) } == true
        ? nil : Finding(message: "the urgency \"\(text)\" is not a number from 1 to 9")
    }
    for key in ["date", "syndication.versioned"] {
      check(key) { text in
        Self.isDate(text)
          ? nil : Finding(message: "\"\(text)\" is no date: write 2026-01-31T09:00:00Z")
      }
    }
    check("embargo") { text in
      guard case .unclear(let words) = Embargo(text), words == text, words != "unclear" else {
        return nil
      }
      return Finding(
        message: "the embargo \"\(text)\" is no instant with a time zone, so the story is held",
        hint: "write 2026-01-31T09:00:00+01:00")
    }
    check("language") { text in
      !text.isEmpty
        && text.utf8.allSatisfy {
          Slug.isLetterOrDigit($0) || (0x41...0x5A).contains($0) || $0 == 0x2D
        }
        ? nil : Finding(message: "\"\(text)\" is no language tag such as en or pt-BR")
    }
    check("syndication.base") { text in
      text.utf8.count == 40
        && text.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
        ? nil : Finding(message: "the base \"\(text)\" is no git blob: it must be 40 hex digits")
    }
    if file.bytes.count > StoryFile.sizeLimit {
      findings.append(
        Finding(message: "the story has more than the \(StoryFile.sizeLimit) bytes that are read"))
    }
    return findings.sorted()
  }

  private static func isDate(_ text: String) -> Bool {
    if Instant(text) != nil { return true }
    var scanner = DigitScanner(text.utf8)
    guard CivilDay(&scanner) != nil else { return false }
    // A day alone, or a time whose zone the agency did not give.
    return scanner.isAtEnd || Instant(text + "Z") != nil
  }
}
