import ArgumentParser
import Budget
import Desk

/// `stet search`.
struct SearchCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "search",
    abstract: "Find stories by words of headline and text, newest change first.",
    discussion: """
      EXAMPLES
        stet search storm ports
        stet search '"harbour master"' --state published
      """)

  @Argument(
    help: "Words that must all be there; a phrase in quotes; the beginning of a word with *.")
  var words: [String]
  @Option(help: "Only stories in this state. May be given several times.")
  var state: [String] = []
  @Option(name: [.customShort("n"), .long], help: "At most so many.")
  var limit = 20
  @OptionGroup var json: JSONOption

  func run(in session: Session) async throws {
    var filter = StoryFilter(states: state)
    filter.text = words.joined(separator: " ")
    let stories = try session.desk().list(filter, limit: limit)
    try await session.show(stories, asJSON: json.isOn)
    if stories.isEmpty, !json.isOn { try session.note("No story has these words.") }
  }
}
