/// Sorts the lines of a page into headline, names, dates, photos, body and what is no story.
struct PageSorting {
  private(set) var headline: String?
  private(set) var subheadlines: [String] = []
  private(set) var bylines: [String] = []
  private(set) var place: String?
  private(set) var agency: String?
  private(set) var photos: [WireItem.Photo] = []
  private(set) var dates = WireItem.Dates()
  private(set) var body: [PageLine] = []
  private(set) var disclaimer: WireItem.Disclaimer?
  private(set) var remarks: [String] = []
  /// Lines left out, for the loss report.
  private(set) var navigation: [String] = []

  private var lines: [PageLine]
  private var navigationDay: String?

  init(_ lines: [PageLine]) { self.lines = lines }

  /// Does the sorting; a line of which nothing is known stays in the body.
  mutating func sort() {
    takeDisclaimer()
    let start = firstProse()
    let title = PageHeadline.index(in: lines, before: start)
    for index in lines.indices {
      let line = lines[index]
      if let title, index < title, PageFurniture.date(line.text) == nil, !isSigned(line) {
        leaveOut(line)
        continue
      }
      if let photo = PageCaption.photo(line), headline != nil || index < start {
        photos.append(photo)
      } else if let kind = PageFurniture.kind(of: line), isFurniture(kind, at: index, start: start)
      {
        take(kind, line)
      } else if headline == nil {
        if title == index { headline = line.text } else { leaveOut(line) }
      } else if index < start {
        takeHead(line, at: index, start: start)
      } else {
        if PageFurniture.mayBeNavigation(line) {
          remarks.append(
            "A paragraph may be a link to another story; it stays in the body: "
              + "\u{201C}\(line.text.prefix(60))…\u{201D}")
        }
        body.append(line)
      }
    }
    dropTail()
    if dates.created == nil { dates.created = dates.published ?? navigationDay }
  }

  /// The disclaimer may stand before or after the story; found before the rest is sorted.
  private mutating func takeDisclaimer() {
    let found = DisclaimerFinder.find(in: lines.map(\.text))
    remarks += found.remarks
    guard let index = found.index else { return }
    disclaimer = found.disclaimer
    if let rest = found.rest { lines[index].text = rest } else { lines.remove(at: index) }
  }

  /// The first paragraph of the story itself: prose that is neither caption nor standfirst.
  private func firstProse() -> Int {
    let prose = lines.indices.filter {
      lines[$0].isProse && PageCaption.photo(lines[$0]) == nil
        && PageFurniture.kind(of: lines[$0]) == nil
    }
    guard let first = prose.first else { return lines.count }
    // A sentence between headline and date is a standfirst, when more prose follows the date.
    let after = lines[(first + 1)...].prefix(4)
    let isStandfirst = after.contains { line in
      switch PageFurniture.kind(of: line) {
      case .date, .byline: true
      default: false
      }
    }
    if isStandfirst, prose.count > 2, lines[first].wordCount <= 45,
      PageHeadline.index(in: lines, before: first) != nil
    {
      return prose[1]
    }
    return first
  }

  /// Dates and names count above the body and below it; inside it only what is sure.
  private func isFurniture(_ kind: PageFurniture.Kind, at index: Int, start: Int) -> Bool {
    switch kind {
    case .navigation, .location, .agency: true
    case .date, .byline: index < start || !lines[index].isProse
    }
  }

  private mutating func take(_ kind: PageFurniture.Kind, _ line: PageLine) {
    switch kind {
    case .navigation:
      leaveOut(line)
    case .date(let date, .created): dates.created = dates.created ?? date
    case .date(let date, .published): dates.published = dates.published ?? date
    case .date(let date, .updated): dates.version = dates.version ?? date
    case .byline(let name): bylines.append(name)
    case .location(let name): place = place ?? name
    case .agency(let name): agency = agency ?? name
    }
  }

  private mutating func leaveOut(_ line: PageLine) {
    navigationDay = navigationDay ?? PageFurniture.isoDay(in: line.text)
    navigation.append("navigation: " + line.text.prefix(120))
  }

  /// A name or agency above the headline, as some sites set it.
  private func isSigned(_ line: PageLine) -> Bool {
    switch PageFurniture.kind(of: line) {
    case .byline, .agency, .location: true
    default: false
    }
  }

  /// Between headline and body: a place, a standfirst, or what is left out.
  private mutating func takeHead(_ line: PageLine, at index: Int, start: Int) {
    if let found = PageDateline.placeAndDay(in: line.text) {
      place = place ?? found.place
      dates.created = dates.created ?? found.day
    } else if place == nil, isPlaceLine(at: index) {
      place = line.text
    } else if line.isBullet {
      body.append(line)
    } else if line.wordCount >= 4 {
      subheadlines.append(line.text)
    } else {
      leaveOut(line)
    }
  }

  /// "Moscow, Russia"; a name without a comma only beside a date, for it may be a section's.
  private func isPlaceLine(at index: Int) -> Bool {
    let line = lines[index]
    guard PageDateline.isPlace(line.text), line.wordCount <= 5, !line.isBullet else { return false }
    if line.text.contains(",") { return true }
    return [index - 1, index + 1].contains { near in
      lines.indices.contains(near) && PageFurniture.date(lines[near].text) != nil
    }
  }

  /// Short lines without a full stop after the last prose are links to other stories.
  private mutating func dropTail() {
    guard let last = body.lastIndex(where: \.isProse) else { return }
    var end = last + 1
    let bullets = body[end...].prefix(while: \.isBullet)
    // A list that closes the story says more than links do.
    if bullets.contains(where: { $0.endsSentence || $0.wordCount >= 8 }) { end += bullets.count }
    let tail = body[end...]
    guard tail.count >= 3, tail.allSatisfy({ !$0.endsSentence || $0.wordCount <= 6 }) else {
      return
    }
    navigation += tail.map { "navigation: " + $0.text.prefix(120) }
    remarks.append("\(tail.count) short lines after the story were taken for links and left out.")
    body.removeSubrange(end...)
  }
}
