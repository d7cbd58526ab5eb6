import Archive
import Stories
import Wire
import Workflows

/// One item on its way in; or only a line for the report, where there is no item.
struct Offer {
  var item: WireItem?
  var agency = ""
  /// The agency that the item was known by before its feed said otherwise.
  var formerAgency = ""
  /// The names that its story may be known by, the one it gets now first.
  var agencies: [String] { agency == formerAgency ? [agency] : [agency, formerAgency] }
  /// The item as it was before its feed completed it; nil where it has none.
  var unfed: WireItem?
  /// Where it came in, with the agency and the feed that were named there.
  var file: WireFile?
  /// The bytes it came in, which other items may have come in too.
  var original = FileContent([])
  var line: ImportLine

  init(line: ImportLine) { self.line = line }

  init(item: WireItem, of feed: Feed?, in file: WireFile, original: FileContent) {
    let own = item.agencyName
    let isHeard = !own.isEmpty && feed?.ignored.contains(.agency) != true
    formerAgency = file.agency ?? own
    agency = file.agency ?? (isHeard ? own : feed?.agency ?? own)
    unfed = feed == nil ? nil : item
    let item = feed.map(item.completed) ?? item
    self.item = item
    self.original = original
    line = ImportLine(
      source: file.name, outcome: .unchanged, headline: item.headline,
      agency: agency.isEmpty ? nil : agency, guid: item.guid, feed: feed?.name,
      remarks: item.remarks ?? [], quarantined: file.quarantined)
    self.file = file
  }

  /// The text as it would be without a feed; nil where it has none.
  func textWithoutFeed(id: String) -> Story? {
    unfed.map { Story.agencyText(of: $0, agency: formerAgency, id: id) }
  }
}
