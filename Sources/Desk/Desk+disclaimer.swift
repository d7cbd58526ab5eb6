import Archive
import Git
import Stories
import Workflows

/// The line under a story that tells readers who did not edit it.
public struct ReadersLine: Hashable, Sendable {
  /// The line.
  public var text: String
  /// The language it is in.
  public var language: String
  /// Whether it is in English because the desk has no line in the story's language, or the story
  /// names none.
  public var isFallback: Bool
}

extension Desk {
  /// The line that readers get under a story as it stands at a commit, in the words laid down there.
  ///
  /// A commit that lays down nothing, such as one of branch wire, has those of main's tip.
  /// - Throws: `.configuration` with the first finding that is an error: readers must not get other
  ///   words than those that were meant.
  func readersLine(for story: Story, flag: Flag, at tip: Tip) throws -> ReadersLine? {
    guard flag != .edited else { return nil }
    let archive = try archive()
    let place = try archive.file(Configuration.settingsPath, at: tip) == nil ? mainTip() : tip
    func file(_ path: String) throws -> [UInt8]? { try archive.file(path, at: place)?.bytes }
    let settings = try file(Configuration.settingsPath).map {
      try Configuration.sound(DeskSettings.read($0, file: Configuration.settingsPath))
    }
    let disclaimers = try file(Disclaimers.path).map {
      try Configuration.sound(Disclaimers.read($0, file: Disclaimers.path))
    }
    let agency = story.syndication?.agency
    let choice = (disclaimers ?? .shipped).choice(
      language: story.language, agency: agency, publisher: settings?.publisher)
    return choice.wording.sentence(for: flag, publisher: settings?.publisher, agency: agency).map {
      ReadersLine(text: $0, language: choice.language, isFallback: choice.isFallback)
    }
  }
}
