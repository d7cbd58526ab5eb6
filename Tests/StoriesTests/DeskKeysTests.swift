import Testing

@testable import Stories

/// What Stet adds to a file is told from the rest without reading the file anew.
@Suite struct DeskKeysTests {
  private static let plain = """
    ---
    state: draft
    not_edited_by_staff: true
    id: "aaaaaaaaaa"
    headline: "Calm"
    syndication:
      agency: "AGP"
      base: "0000000000000000000000000000000000000000"
      guid: "g"
    ---

    Calm.

    """

  @Test(arguments: [
    plain,
    plain.replacing("state: draft", with: "state: \"draft\" # in hand"),
    plain.replacing("\nid:", with: "\n# the id\nid:"),
    plain.replacing("\n", with: "\r\n"),
    plain.replacing("state: draft\n", with: "").replacing("\nid:", with: "\nstate: draft\nid:"),
  ])
  func `the lines left are those that writing the file anew leaves`(text: String) throws {
    let story = try Story(Array(text.utf8))
    #expect(story.bytesWithoutDeskKeys == story.agencyText.bytes)
    var other = story
    other.state = "published"
    other.flag = .edited
    #expect(story.isSame(as: other))
    other.headline = "Storm"
    #expect(!story.isSame(as: other))
  }

  @Test func `words that look like one of Stet's lines are not taken for one`() throws {
    func story(_ word: String) throws -> Story {
      try Story(
        Array(
          Self.plain.replacing("\"Calm\"", with: "\"Calm\nstate: \(word)\"").utf8))
    }
    // Where YAML reads a headline of two lines, its second line is the headline's.
    guard let calm = try? story("calm"), let storm = try? story("storm") else { return }
    #expect(calm.headline != storm.headline)
    #expect(!calm.isSame(as: storm))
  }

  @Test func `keys that share a line are left to a reader`() throws {
    let text = "---\n{state: draft, id: aaaaaaaaaa, headline: Calm}\n---\nCalm.\n"
    let story = try Story(Array(text.utf8))
    #expect(story.bytesWithoutDeskKeys == nil)
    var other = story
    other.state = "published"
    #expect(story.isSame(as: other))
  }
}
