import Stories

extension Edition {
  /// The front page: the newest stories.
  func front() -> PressFile {
    list("index.html", title: "Latest", cards.indices.prefix(30), isFront: true)
  }

  /// The page of an agency or a subject.
  func page(of section: Section) -> PressFile {
    list(
      section.page, title: section.name, section.cards.prefix(Self.longestList),
      of: section.cards.count)
  }

  /// A page for each day, by the day that the stories are filed under.
  func days() -> [PressFile] {
    Dictionary(grouping: cards.indices) { cards[$0].day }.sorted { $0.key < $1.key }
      .map { day, numbers in
        list("\(day)/index.html", title: day.replacing("/", with: "-"), numbers[...])
      }
  }

  /// The list of all days that have stories, by month.
  func archive() -> PressFile {
    var counts: [String: Int] = [:]
    for card in cards { counts[card.day, default: 0] += 1 }
    let months = Dictionary(grouping: counts.keys) { $0.prefix(7) }
    var groups: [Group] = []
    for (month, days) in months.sorted(by: { $0.key > $1.key }) {
      let entries = days.sorted(by: >).map { day in
        Group.Entry(
          page: "\(day)/index.html", name: day.replacing("/", with: "-"), count: counts[day] ?? 0)
      }
      groups.append(Group(name: String(month).replacing("/", with: "-"), entries: entries))
    }
    return index("archive.html", title: "Archive", groups)
  }

  /// The list of all sections.
  func sections() -> PressFile {
    func group(_ name: String, _ sections: [String: Section]) -> Group {
      let entries = sections.values.map { section in
        Group.Entry(page: section.page, name: section.name, count: section.cards.count)
      }
      return Group(name: name, entries: entries.sorted { ($0.name, $0.page) < ($1.name, $1.page) })
    }
    let groups = [group("Subjects", subjects), group("Agencies", agencies)]
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
