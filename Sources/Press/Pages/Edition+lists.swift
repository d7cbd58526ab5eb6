import Stories

extension Edition {
  /// The front page: the newest stories.
  func front() -> PressFile {
    list("index.html", title: "Latest", cards.indices.prefix(30), isFront: true)
  }

  /// The page of a section, of so many stories.
  func page(of section: Card.Section, _ numbers: [Int]) -> PressFile {
    list(
      section.page, title: section.name, numbers.prefix(Self.longestList), of: numbers.count)
  }

  /// The page of a day.
  func page(of day: Substring, _ numbers: [Int]) -> PressFile {
    list("\(day)/index.html", title: Self.inWords(day), numbers[...])
  }

  private static func inWords(_ day: Substring) -> String {
    String(day.map { $0 == "/" ? "-" : $0 })
  }

  /// The list of all days that have stories, by month.
  func archive(_ counts: [Substring: [Int]]) -> PressFile {
    let months = Dictionary(grouping: counts.keys) { $0.prefix(7) }
    let groups = months.sorted { $0.key > $1.key }.map { month, days in
      let entries = days.sorted(by: >).map { day in
        Group.Entry(
          page: "\(day)/index.html", name: Self.inWords(day), count: counts[day]?.count ?? 0)
      }
      return Group(name: Self.inWords(month), entries: entries)
    }
    return index("archive.html", title: "Archive", groups)
  }

  /// The list of all sections.
  func sections(_ sections: [(section: Card.Section, numbers: [Int])]) -> PressFile {
    let groups = Card.Shelf.allCases.map { shelf in
      let entries = sections.filter { $0.section.shelf == shelf }.map { section, numbers in
        Group.Entry(page: section.page, name: section.name, count: numbers.count)
      }
      return Group(
        name: shelf.inWords, entries: entries.sorted { ($0.name, $0.page) < ($1.name, $1.page) })
    }
    return index("sections.html", title: "Sections", groups.filter { !$0.entries.isEmpty })
  }

  /// All corrections, the newest first.
  func corrections() -> PressFile {
    var all: [(card: Card, correction: PublishedStory.Correction)] = []
    for card in cards {
      for correction in card.corrections { all.append((card, correction)) }
    }
    all.sort {
      ($1.correction.seconds, $0.card.page) < ($0.correction.seconds, $1.card.page)
    }
    var values = frame("corrections.html", title: "Corrections")
    values["items"] = all.prefix(Self.longestList).map { card, correction -> [String: Any] in
      var values = item(card)
      values["note"] = correction.note
      values["noted"] = Moment(correction.seconds).words(in: site.language)
      values["notedISO"] = Moment(correction.seconds).iso
      return values
    }
    return PressFile("corrections.html", templates.render(.corrections, values))
  }

  private func list(
    _ path: String, title: String, _ numbers: some Collection<Int>, isFront: Bool = false,
    of count: Int? = nil
  ) -> PressFile {
    var values = frame(path, title: title)
    values["items"] = numbers.map { item(cards[$0]) }
    values["front"] = isFront
    values["older"] = (isFront ? cards.count : count ?? 0) > numbers.count
    return PressFile(path, templates.render(.list, values))
  }

  /// Some lines of a list of pages.
  private struct Group {
    struct Entry {
      let page: String
      let name: String
      let count: Int
    }

    let name: String
    let entries: [Entry]
  }

  private func index(_ path: String, title: String, _ groups: [Group]) -> PressFile {
    var values = frame(path, title: title)
    values["groups"] = groups.map { group -> [String: Any] in
      let entries = group.entries.map { entry -> [String: Any] in
        ["entryPage": entry.page, "entryName": entry.name, "count": String(entry.count)]
      }
      return ["group": group.name, "entries": entries]
    }
    return PressFile(path, templates.render(.index, values))
  }

  private func item(_ card: Card) -> [String: Any] {
    var values: [String: Any] = [
      "address": card.page, "headline": card.headline, "storyLanguage": card.language,
      "storyDirection": Direction(of: card.language).rawValue,
      "published": Moment(card.published).words(in: card.language),
      "publishedISO": Moment(card.published).iso,
    ]
    values["excerpt"] = card.excerpt
    values["agency"] = card.agency
    return values
  }
}

extension Card.Shelf {
  fileprivate var inWords: String {
    switch self {
    case .subjects: "Subjects"
    case .agencies: "Agencies"
    case .places: "Places"
    }
  }
}
