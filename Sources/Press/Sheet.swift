/// A file of the site that is made of many stories.
public struct Sheet: Sendable {
  /// Where it stands, relative to the site's folder.
  public let path: String
  /// The keys of all that it is made of beside the site's settings and templates; nil for what is
  /// quicker made than judged.
  public let ingredients: [String]?
  /// The cards of the stories that must be given to make it.
  public let stories: ArraySlice<Card>
  /// Makes it.
  public let make: @Sendable ([PublishedStory]) -> PressFile
}

extension Edition {
  /// The files that are made of all stories: lists, feeds and style.
  ///
  /// The cards are those of the stories that readers see, in any order, beside those that they saw
  /// once. Each file is only made when it is asked for.
  public func sheets(of cards: [Card], _ withdrawn: [WithdrawnStory]) -> [Sheet] {
    var edition = self
    edition.cards = cards.sorted { ($1.published, $0.page) < ($0.published, $1.page) }
    edition.withdrawn = withdrawn.sorted { ($1.since, $0.id) < ($0.since, $1.id) }
    return edition.sheets()
  }

  private func sheets() -> [Sheet] {
    // Names that come to the same page share it, under the name that the newest story gives.
    var byPage: [String: (section: Card.Section, numbers: [Int])] = [:]
    var days: [Substring: [Int]] = [:]
    for (number, card) in cards.enumerated() {
      days[card.day, default: []].append(number)
      for section in card.sections {
        byPage[section.page, default: (section, [])].numbers.append(number)
      }
    }
    let byDay = days
    let sections = byPage.values.sorted { $0.section.page < $1.section.page }
    func keys(_ numbers: some Sequence<Int>) -> [String] { numbers.map { cards[$0].key } }
    func plain(_ path: String, _ make: @escaping @Sendable () -> PressFile) -> Sheet {
      Sheet(path: path, ingredients: nil, stories: []) { _ in make() }
    }
    var sheets = [
      plain("style.css") { PressFile("style.css", templates.style) },
      plain("icon.svg") { icon() },
      plain("index.html") { front() },
      plain("archive.html") { archive(byDay) },
      plain("sections.html") { self.sections(sections) },
      plain("corrections.html") { corrections() },
      plain("search.js") { searchScript() },
    ]
    if site.base != nil { sheets.append(plain("news-sitemap.xml") { newsSitemap() }) }
    let latest = cards.prefix(site.feedItems)
    let told =
      latest.map(\.key) + ["", cards.isEmpty ? "\(site.seconds)" : ""] + withdrawn.map(\.key)
    func feed(_ path: String, _ make: @escaping @Sendable (Edition) -> PressFile) -> Sheet {
      Sheet(path: path, ingredients: told, stories: latest) {
        var edition = self
        edition.latest = $0
        return make(edition)
      }
    }
    sheets += [
      feed("feed.atom") { $0.atom() }, feed("feed.rss") { $0.rss() },
      feed("feed.json") { $0.jsonFeed() },
    ]
    func list(
      _ path: String, _ ingredients: [String], _ make: @escaping @Sendable () -> PressFile
    ) {
      sheets.append(Sheet(path: path, ingredients: ingredients, stories: []) { _ in make() })
    }
    for (section, numbers) in sections {
      let named = [section.name, String(numbers.count)]
      list(section.page, named + keys(numbers.prefix(Self.longestList))) {
        page(of: section, numbers)
      }
    }
    for (day, numbers) in days.sorted(by: { $0.key < $1.key }) {
      list("\(day)/index.html", keys(numbers)) { page(of: day, numbers) }
    }
    let months = Dictionary(grouping: cards.indices) { cards[$0].month }
      .sorted { $0.key > $1.key }
    for (month, numbers) in months {
      list("search/\(month).json", keys(numbers)) { searchList(of: month, numbers) }
    }
    sheets.append(plain("search.html") { search(months.map(\.key)) })
    return sheets
  }
}
