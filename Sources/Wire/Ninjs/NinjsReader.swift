/// One ninjs item, of version 1, 2 or 3 and any agency's dialect.
enum NinjsReader {
  /// Reads one item; refuses one that has neither text nor picture and is no kill.
  static func read(_ value: JSONValue, base: String? = nil) throws(WireFailure) -> WireItem {
    let ledger = JSONLedger()
    let fields = NinjsFields(ledger.node(value))
    var item = WireItem(format: format(of: value), guid: "", body: "")
    readIdentity(fields, into: &item)
    readStatus(fields, into: &item)
    readLines(fields, into: &item)
    readRights(fields, into: &item)
    readSubjects(fields, into: &item)
    readPhotos(fields, into: &item)
    try readBody(fields, base: base, into: &item)
    carryConstants(fields)
    let hasText = !item.body.isEmpty || item.headline != nil || item.photos != nil
    guard hasText || item.status != .usable else {
      throw WireFailure(
        .notAStory, "The item \(item.guid) has neither headline, text nor picture, and is no kill.")
    }
    if item.guid.isEmpty { mintGuid(for: &item) }
    item.unmapped = ledger.unmapped(below: fields.node).nonEmpty
    return item.finished()
  }

  /// Why an item is no story: a schema's event or plan; nil for a story.
  static func isNoStory(_ value: JSONValue) -> String? {
    let kind = value["type"]?.text?.lowercased() ?? ""
    let isPlan = ["event", "planning", "plannedcoverage", "concept", "coverage"].contains(kind)
    let hasDetails = value["eventDetails"] != nil || value["plannedCoverage"] != nil
    let fields = NinjsFields(JSONLedger().node(value))
    guard isPlan || hasDetails, !fields.has(prefix: "bod") else { return nil }
    return
      "\(fields.text("uri", "guid") ?? "An item") is \(isPlan ? "of type \(kind)" : "a plan"), not a story."
  }

  /// `ninjs-1`, `ninjs-2` or `ninjs-3`.
  private static func format(of value: JSONValue) -> String {
    if let said = value["standard"]?["version"]?.text?.first, "123".contains(said) {
      return "ninjs-\(said)"
    }
    let plural = ["bodies", "headlines", "descriptions", "subjects", "infosources", "infoSources"]
    let isListed = plural.contains { !(value[$0]?.elements.isEmpty ?? true) }
    guard isListed else { return "ninjs-1" }
    let camel = ["pubStatus", "versionCreated", "altIds", "infoSources", "embargoedUntil"]
    return camel.contains { value[$0] != nil } ? "ninjs-3" : "ninjs-2"
  }

  private static func readIdentity(_ fields: NinjsFields, into item: inout WireItem) {
    let uri = fields.text("uri")
    let unique = fields.text("usn")
    let itemID = fields["altids"]?["itemid"]?.text
    if let uri, let unique, let found = uri.firstRange(of: unique), found.upperBound < uri.endIndex
    {
      // The Guardian's uri goes on with date and version.
      item.guid = unique
    } else if let itemID {
      item.guid = itemID
    } else {
      item.guid = uri.map(withoutSession) ?? fields.text("guid", "urn", "itemid", "id") ?? ""
    }
    for name in ["uri", "guid", "id", "itemid"] where fields[name]?.value.text == item.guid {
      fields[name]?.carry()
    }
    item.version = fields.text("version", "currentversion")
    var dates = WireItem.Dates()
    dates.created = date(fields, "firstcreated", "firstversion", "contentcreated", "created")
    dates.version = date(fields, "versioncreated", "updated", "contentmodified")
    dates.published = date(fields, "firstpublished", "published", "datepublished")
    dates.sent = date(fields, "datetimesent", "sent")
    dates.expires = date(fields, "expires", "expiry")
    item.dates = dates.isEmpty ? nil : dates
  }

  /// AP's addresses of content end with the session that asked for them.
  static func withoutSession(_ uri: String) -> String {
    guard uri.contains("/media/v/content/"), let query = uri.firstIndex(of: "?") else { return uri }
    return String(uri[..<query])
  }

  /// The first date under one of these names; one that cannot be read stays in the loss report.
  private static func date(_ fields: NinjsFields, _ names: String...) -> String? {
    for name in names {
      guard let node = fields[name], let text = WireDate.normalise(node.value.text) else {
        continue
      }
      node.carry()
      return text
    }
    return nil
  }

  private static func readStatus(_ fields: NinjsFields, into item: inout WireItem) {
    let node = ["pubstatus", "status", "state"].lazy.compactMap { fields[$0] }
      .first { !$0.value.isBlank }
    let words = node?.text?.lowercased() ?? "usable"
    let said = words.split(separator: ":").last.map(String.init) ?? words
    switch said {
    case "usable", "published", "in_progress", "submitted", "fetched", "ingested", "routed",
      "corrected", "done":
      item.status = .usable
    case "canceled", "cancelled", "killed", "withdrawn", "recalled", "deleted", "unpublished":
      item.status = .canceled
    case "embargoed":
      item.status = .withheld
      item.embargo = .unclear(said)
    case "withheld", "spiked", "draft", "scheduled":
      item.status = .withheld
    default:
      item.status = .withheld
      item.addRemark("The status \u{201C}\(said)\u{201D} is unknown, so the item is held.")
    }
    if ["killed", "recalled"].contains(fields["state"]?.value.text ?? "") {
      item.status = .canceled
      fields["state"]?.carry()
    }
    readEmbargo(fields, into: &item)
  }

  private static func readEmbargo(_ fields: NinjsFields, into item: inout WireItem) {
    let settings = fields["schedulesettings"].map(NinjsFields.init)
    guard
      let node = fields["embargoed"] ?? fields["embargoeduntil"] ?? fields["embargo"]
        ?? settings?["utcembargo"]
    else { return }
    node.carry()
    guard let words = node.value.text?.trimmed else {
      // Only what is there and empty is an embargo without words, which a feed may ignore.
      let isEmpty = node.value == .null || node.value.text != nil
      if node.value != .bool(false) { item.embargo = .unclear(isEmpty ? nil : "yes") }
      return
    }
    if let date = WireDate(words), date.instant != nil {
      item.embargo = .until(date.text)
    } else {
      item.embargo = .unclear(words)
    }
  }

  /// Members that say what the item is and are carried by its format.
  private static func carryConstants(_ fields: NinjsFields) {
    fields["standard"]?.carry()
    fields["$standard"]?.carry()
    fields["type"]?.carry()
  }

  /// A guid from what never changes in a story without one.
  private static func mintGuid(for item: inout WireItem) {
    item.guid = FeedGuid.mint(
      [item.headline, item.dates?.created ?? item.dates?.version, item.provider ?? item.source])
    item.addRemark("The item has no id; one was made of its headline, date and source.")
  }
}
