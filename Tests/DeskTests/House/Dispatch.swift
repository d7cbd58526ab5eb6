import Desk
import Foundation
import Stories

/// An invented agency story, to be sent in one of the wire formats.
struct Dispatch: Sendable {
  var guid = "urn:northwire:2026:1041"
  var version = 1
  var headline = "Storm closes three ports"
  var paragraphs = Dispatch.storm
  var agency = "Northwire"
  var status = "usable"
  var created = "2026-02-03T05:40:00Z"
  var versioned: String?
  var embargo: String?
  var note: String?
  var language: String? = "en"
  var credit: String?
  /// Targets of links to other items, by ninjs' name for the kind.
  var links: [String: String] = [:]
  var urgency: Int?
  var fileName = "wire.json"

  static let storm = [
    "Three ports on the Calder coast were closed on Tuesday after a storm.",
    "The harbour master said no ship would enter or leave before noon.",
    "Eleven freighters lay at anchor in the lee of the island.",
    "The ferries stay in harbour until the wind turns.",
    "The coast road is open.",
  ]

  /// Another story of the same agency.
  static func other(_ number: Int, agency: String = "Northwire") -> Dispatch {
    Dispatch(
      guid: "urn:\(agency.lowercased()):2026:other:\(number)",
      headline: "Council meets for the \(number)th time",
      paragraphs: ["The council of district \(number) met.", "It will meet again."], agency: agency)
  }

  /// The same story as a later version, with one paragraph changed.
  func next(_ number: Int? = nil, replacing paragraph: Int = 0, by text: String = "A new lead.")
    -> Dispatch
  {
    var copy = self
    copy.version = number ?? version + 1
    copy.versioned = "2026-02-03T0\(min(9, 5 + copy.version)):40:00Z"
    if copy.paragraphs.indices.contains(paragraph) { copy.paragraphs[paragraph] = text }
    return copy
  }

  var object: [String: String] {
    var object = [
      "uri": guid, "type": "text", "version": "\(version)", "pubstatus": status,
      "headline": headline, "source": agency, "firstcreated": created,
      "versioncreated": versioned ?? created,
      "body_xhtml": paragraphs.map { "<p>\($0)</p>" }.joined(),
    ]
    object["embargoed"] = embargo
    object["ednote"] = note
    object["language"] = language
    object.merge(links) { own, _ in own }
    object["creditline"] = credit
    object["urgency"] = urgency.map { "\($0)" }
    return object
  }

  /// The bytes in ninjs.
  var bytes: [UInt8] { Self.json(object) }

  var file: WireFile { WireFile(name: fileName, content: .success(bytes)) }

  /// Several stories in one file.
  static func batch(_ dispatches: [Dispatch], adding more: [[String: String]] = []) -> WireFile {
    WireFile(
      name: "batch.json", content: .success(json(["items": dispatches.map(\.object) + more])))
  }

  private static func json(_ object: Any) -> [UInt8] {
    // Only texts, lists and mappings of them come here.
    let data = try? JSONSerialization.data(
      withJSONObject: object, options: [.sortedKeys, .prettyPrinted])
    return Array(data ?? Data())
  }
}

extension Story {
  /// With one more paragraph.
  func adding(_ words: String) -> Story {
    var copy = self
    copy.body += "\n\(words)\n"
    return copy
  }

  /// With another headline.
  func headed(_ headline: String) -> Story {
    var copy = self
    copy.headline = headline
    return copy
  }
}
