import Foundation
import Stories
import Testing
import Wire
@testable import Workflows

/// The line under a story is the first thing that the next desk looks for.
@Suite struct ShippedLinesTests {
  @Test(
    arguments: Disclaimers.shipped.languages.map(\.language), [Flag.untouched, .exceptHeadline])
  func `our reader knows every line that we ship`(language: String, flag: Flag) throws {
    let choice = Disclaimers.shipped.choice(
      language: language, agency: "Northwire", publisher: "Morning Post")
    let line = try #require(
      choice.wording.sentence(for: flag, publisher: "Morning Post", agency: "Northwire"))
    let feed: [String: Any] = [
      "version": "https://jsonfeed.org/version/1.1", "title": "Wires",
      "items": [["id": "1", "title": "Storm", "content_text": "A storm.\n\n\(line)"]],
    ]
    let data = try JSONSerialization.data(withJSONObject: feed)
    let item = try #require(try WireReader.read([UInt8](data)).items.first)
    #expect(item.body == "A storm.", "\(language): \(line)")
    #expect(item.disclaimer?.publisher == "Morning Post", "\(language): \(line)")
    #expect(item.disclaimer?.agency == "Northwire", "\(language): \(line)")
    #expect(
      item.disclaimer?.scope == (flag == .untouched ? .untouched : .exceptHeadline),
      "\(language): \(line)")
  }
}
