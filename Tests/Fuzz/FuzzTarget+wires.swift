import Foundation
import Stories
import Wire

@testable import Desk

extension FuzzTarget {
  /// One target a format; several dialects share what `WireFormat` calls one format.
  static let wires: [FuzzTarget] = [
    wire("newsml-g2"), wire("newsml-1"), wire("nitf"), wire("anpa-1312"), wire("iptc-7901"),
    wire("ninjs", of: "json"), wire("json-feed", of: "json"), wire("rss"), wire("atom"),
    wire("mail"), wire("html"), wire("html-fragment"), wire("teletype", of: "zczc", "teletype"),
    wire("vendor-xml"), wire("jpeg"), wire("text"),
  ]

  private static func wire(_ name: String, of formats: String...) -> FuzzTarget {
    FuzzTarget(name) { bytes in
      let format = WireReader.format(of: bytes) ?? ""
      guard formats.isEmpty ? format == name : formats.contains(format) else { return false }
      let reading = Reading(of: bytes)
      demand(reading == Reading(of: bytes), "bytes that are read twice give the same")
      for item in reading.items { check(item) }
      return true
    }
  }

  private static func check(_ item: WireItem) {
    do {
      let json = try JSONEncoder().encode(item)
      demand(try JSONDecoder().decode(WireItem.self, from: json) == item, "JSON keeps the item")
    } catch {
      demand(false, "the item can be written as JSON: \(error)")
    }
    let control = item.body.unicodeScalars.first {
      $0.properties.generalCategory == .control && $0 != "\n" && $0 != "\t"
    }
    demand(control == nil, "the body holds no control character; here stands \(control as Any)")
    let story = Story.agencyText(of: item, agency: item.agencyName, id: "7h2k9m4qtx")
    do {
      let again = try Story(story.bytes)
      demand(again.body.isSame(as: item.body.trimmed), "the story keeps the body")
      demand(again.headline == story.headline, "the story keeps the headline")
      demand(again.syndication == story.syndication, "the story keeps where it came from")
    } catch {
      demand(false, "the story can be read again: \(error)")
    }
    demand(story.syndication?.guid != nil, "a story of a wire names the wire's guid")
    let findings = story.validate(asAgencyText: true)
    demand(findings.isEmpty, "the story of a wire is sound: \(findings)")
  }
}

/// What came of one file.
private struct Reading: Equatable {
  var items: [WireItem] = []
  var refused: [WireFailure] = []
  var skipped: [String] = []

  init(of bytes: [UInt8]) {
    do {
      let batch = try WireReader.read(bytes)
      (items, refused, skipped) = (batch.items, batch.refused, batch.skipped)
    } catch {
      refused = [error]
    }
  }
}

extension String {
  fileprivate var trimmed: String {
    var text = self[...]
    while text.first == "\n" { text.removeFirst() }
    while text.last == "\n" { text.removeLast() }
    return String(text)
  }
}
