extension G2Part {
  /// Subjects, places, people, organisations, genres and keywords; unknown schemes as they came.
  mutating func readConcept(_ element: XMLElement) {
    switch element.name {
    case "language": LossReport.take(element)
    case "keyword":
      LossReport.take(element)
      if let word = element.words { add(word, to: \.keywords) }
    case "genre":
      LossReport.take(element)
      if let label = names.label(of: element, language: item.language) { add(label, to: \.genres) }
    case "subject": readSubject(element)
    case "creator", "contributor": readPerson(element)
    default: return
    }
  }

  /// One concept, and the same concept in other schemes.
  func subject(of element: XMLElement, role: String? = nil) -> WireItem.Subject? {
    let code = names.code(of: element)
    let name =
      G2Names.name(of: element, language: item.language) ?? element.attribute("literal")?.collapsed
    guard code != nil || name != nil else { return nil }
    // A literal that is only the name again is no code.
    let isLiteral = code?.scheme == nil && code?.code == name
    return WireItem.Subject(
      scheme: code?.scheme, code: isLiteral ? nil : code?.code, name: name, role: role)
  }

  private mutating func readSubject(_ element: XMLElement) {
    guard let main = subject(of: element) else { return LossReport.take(element) }
    LossReport.visit(element)
    for part in element.all("name") + element.all("sameAs") { LossReport.take(part) }
    let type = names.bare(element.attribute("type"))
    let same = element.all("sameAs").compactMap { subject(of: $0, role: "same-as") }
    let list: WritableKeyPath<WireItem, [WireItem.Subject]?>
    switch type {
    case "geoarea", "5", "poi", "city", "country", "statprov", "region":
      list = \.places
    case "person", "2": list = \.people
    case "organisation", "organization", "3": list = \.orgs
    default: list = \.subjects
    }
    for concept in [main] + same { add(concept, to: list) }
  }

  private mutating func readPerson(_ element: XMLElement) {
    guard var person = subject(of: element) else { return LossReport.take(element) }
    LossReport.visit(element)
    for part in element.all("name") { LossReport.take(part) }
    let role = names.bare(element.attribute("role"))
    person.role = role.isEmpty ? element.name : "\(element.name):\(role)"
    if Self.isOrganisation(element, role: role) {
      add(person, to: \.orgs)
    } else {
      add(person, to: \.people)
    }
  }

  private static func isOrganisation(_ element: XMLElement, role: String) -> Bool {
    element.first("organisationDetails") != nil || role == "source" || role.holds("supplier")
      || (element.attribute("type") ?? "").holds("org")
  }

  /// Names of creators who are people by their looks (two words or more), where `by` is missing.
  func signedByline(_ meta: XMLElement) -> String? {
    var found: [String] = []
    for creator in meta.all("creator") + meta.all("contributor") {
      let role = names.bare(creator.attribute("role"))
      let isAuthor = ["", "author", "writer", "reporter", "byline", "journalist"].contains(role)
      guard isAuthor, creator.is("creator") || !role.isEmpty,
        !Self.isOrganisation(creator, role: role),
        found.count < 20, let name = G2Names.name(of: creator, language: item.language),
        name.split(separator: " ").count >= 2, !found.contains(name)
      else { continue }
      found.append(name)
    }
    return found.isEmpty ? nil : found.joined(separator: ", ")
  }

  /// Who the text comes from; the other parties become organisations with their role.
  mutating func readSource(_ sources: [XMLElement]) {
    let ranked = sources.enumerated().sorted { left, right in
      func rank(_ element: XMLElement) -> Int {
        switch names.bare(element.attribute("role")) {
        case "source": 0
        case "originfo", "origprov", "": 1
        default: 2
        }
      }
      return (rank(left.element), left.offset) < (rank(right.element), right.offset)
    }
    for (_, element) in ranked {
      LossReport.take(element)
      guard let label = names.label(of: element, language: item.language) else { continue }
      if item.source == nil {
        item.source = label
      } else if var party = subject(of: element) {
        let role = names.bare(element.attribute("role"))
        party.role = role.isEmpty ? "infoSource" : "infoSource:\(role)"
        add(party, to: \.orgs)
      }
    }
  }
}
