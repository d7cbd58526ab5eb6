/// The fields of one story of an unknown XML format.
enum VendorFields {
  static func item(_ element: XMLElement, root: XMLElement) -> WireItem {
    let story = VendorItem(element)
    var item = WireItem(format: "vendor-xml", guid: "", body: "")
    readText(story, into: &item)
    readCredits(story, into: &item)
    readDates(story, into: &item)
    readState(story, into: &item)
    readNotes(story, into: &item)
    item.photos = ((item.photos ?? []) + VendorPhotos.read(story)).nonEmpty
    item.version = story.words(.version)
    item.language =
      language(element.attribute("lang") ?? root.attribute("lang")) ?? language(story.words(.language))
    let guid = element.attribute("guid") ?? story.words(.guid) ?? element.attribute("id")
    if let guid = guid?.collapsed {
      item.guid = guid
    } else {
      item.guid = FeedGuid.mint([item.source, item.headline, item.dates?.created, item.body])
      item.addRemark("The item has no id; one was made of source, headline, date and text.")
    }
    item.addRemark("<\(root.name)> is no known format; the fields were told by their names.")
    item.unmapped = LossReport.unmapped(below: element).nonEmpty
    return item
  }

  private static func readText(_ story: VendorItem, into item: inout WireItem) {
    item.slugline = story.words(.slugline)
    item.headline = story.words(.headline)
    item.subheadlines = story.all(.subheadline).filter { $0 != item.headline }.nonEmpty
    item.summary = story.words(.summary)
    var texts = story.elements(.body).map(VendorItem.markdown)
    // Of two spellings of one text, the longer.
    texts.sort { $0.body.utf8.count > $1.body.utf8.count }
    guard let body = texts.first ?? story.elements(.lead).first.map(VendorItem.markdown) else {
      return
    }
    item.body = body.body
    item.photos = body.photos.nonEmpty
    if let lead = story.elements(.lead).first.map(VendorItem.markdown)?.body, !lead.isEmpty,
      !item.body.contains(lead)
    {
      item.body = lead + "\n\n" + item.body
    }
    if item.headline == nil { item.headline = item.slugline }
  }

  private static func readCredits(_ story: VendorItem, into item: inout WireItem) {
    item.byline = story.words(.byline)
    item.dateline = story.words(.dateline)
    item.located = story.words(.located)?.split(separator: ";").compactMap { $0.collapsed }
      .joined(separator: ", ").collapsed
    item.creditline = story.words(.credit)
    item.source = story.words(.source) ?? item.creditline
    item.provider = story.elements(.provider).first.flatMap {
      LossReport.visit($0)
      if let name = $0.first("name") {
        LossReport.take(name)
        return name.words
      }
      LossReport.take($0)
      return $0.words
    }
    item.copyright = story.words(.copyright).map { WireItem.Copyright(notice: $0) }
    item.usageterms = story.all(.usage).nonEmpty
    item.genres = story.all(.genre).nonEmpty
    item.keywords = story.all(.keywords).flatMap { $0.split(separator: ",") }
      .compactMap { $0.collapsed }.unique.nonEmpty
    item.subjects = story.elements(.category).flatMap { element -> [WireItem.Subject] in
      LossReport.take(element)
      let entries = Array(element.children)
      return (entries.isEmpty ? [element] : entries).compactMap(subject)
    }.unique.nonEmpty
    item.links = story.all(.link).filter { WebAddress.safe($0, base: nil) != nil }
      .map { WireItem.Link(rel: "canonical", target: $0) }.nonEmpty
  }

  /// Codes stand in attributes, or are the text itself.
  private static func subject(_ element: XMLElement) -> WireItem.Subject? {
    let words = element.words
    let isNumber = words?.utf8.allSatisfy(Sniff.isDigit) ?? false
    let code = ["reference", "code", "qcode", "id"].lazy.compactMap { name in
      element.attributes.first { $0.name.lowercased() == name }?.value.collapsed
    }.first
    guard words != nil || code != nil else { return nil }
    return WireItem.Subject(code: code ?? (isNumber ? words : nil), name: isNumber ? nil : words)
  }

  private static func readDates(_ story: VendorItem, into item: inout WireItem) {
    func date(_ field: VendorNames.Field) -> String? {
      for element in story.elements(field) {
        guard let date = WireDate.normalise(element.words) else { continue }
        LossReport.take(element)
        return date
      }
      return nil
    }
    var dates = WireItem.Dates()
    dates.published = date(.published)
    dates.created = date(.created) ?? dates.published
    dates.version = date(.modified)
    item.dates = dates.isEmpty ? nil : dates
    item.urgency = story.words(.urgency).flatMap { Int($0) }
    item.priority = story.words(.priority)
  }

  private static func readState(_ story: VendorItem, into item: inout WireItem) {
    let status = story.words(.status)?.lowercased()
    let isTrue: (String) -> Bool = { ["true", "1", "yes", "ja", "y"].contains($0.lowercased()) }
    if story.all(.canceled).contains(where: isTrue)
      || ["canceled", "cancelled", "killed", "withdrawn", "kill"].contains(status ?? "")
    {
      item.status = .canceled
    } else if story.all(.held).contains(where: isTrue)
      || ["withheld", "hold", "held", "embargoed"].contains(status ?? "")
    {
      item.status = .withheld
    }
    for element in story.elements(.embargo) {
      guard let words = element.words else { continue }
      LossReport.take(element)
      // The year 1 is .NET's way to say "none".
      if words.hasPrefix("0001-01-01") || ["false", "0", "no"].contains(words.lowercased()) {
        continue
      }
      item.embargo = WireDate.normalise(words).map { .until($0) } ?? .unclear(words)
    }
    let links = story.all(.replaces).map { WireItem.Link(rel: "replaces", target: $0) }
    item.links = ((item.links ?? []) + links).nonEmpty
  }

  private static func readNotes(_ story: VendorItem, into item: inout WireItem) {
    let notes = story.all(.ednote).map { WireItem.EdNote($0) }
    let contacts = story.all(.contact).map { WireItem.EdNote($0, role: "contact") }
    item.ednotes = (notes + contacts).nonEmpty
    item.readEmbargoWords()
  }

  /// `no`, `en-GB`; a number is nobody's language.
  private static func language(_ text: String?) -> String? {
    guard let text = text?.collapsed, (2...12).contains(text.utf8.count),
      text.utf8.prefix(2).allSatisfy(Sniff.isLetter), !text.contains(" "),
      text.utf8.count <= 3 || text.contains("-") || text.contains("_")
    else { return nil }
    return String(text.map { $0 == "_" ? "-" : $0 })
  }
}
