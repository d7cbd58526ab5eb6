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

/// How a desk words the line under its stories, as it is laid down at one commit.
struct ReadersLines: Sendable {
  let publisher: String?
  let disclaimers: Disclaimers

  /// The line that readers get under a story; nil for one that was edited.
  func line(for story: Story, flag: Flag) -> ReadersLine? {
    guard flag != .edited else { return nil }
    let agency = story.syndication?.agency
    let choice = disclaimers.choice(language: story.language, agency: agency, publisher: publisher)
    return choice.wording.sentence(for: flag, publisher: publisher, agency: agency).map {
      ReadersLine(text: $0, language: choice.language, isFallback: choice.isFallback)
    }
  }
}

extension Desk {
  /// The line that readers get under a story as it stands at a commit, in the words laid down there.
  func readersLine(for story: Story, flag: Flag, at tip: Tip) throws -> ReadersLine? {
    flag == .edited ? nil : try readersLines(at: tip).line(for: story, flag: flag)
  }

  /// How the line is worded at a commit.
  ///
  /// A commit that lays down nothing, such as one of branch wire, has the words of main's tip.
  /// - Throws: `.configuration` with the first finding that is an error: readers must not get other
  ///   words than those that were meant.
  func readersLines(at tip: Tip) throws -> ReadersLines {
    let archive = try archive()
    let place = try archive.file(Configuration.settingsPath, at: tip) == nil ? mainTip() : tip
    func file(_ path: String) throws -> [UInt8]? { try archive.file(path, at: place)?.bytes }
    let settings = try file(Configuration.settingsPath).map {
      try Configuration.sound(DeskSettings.read($0, file: Configuration.settingsPath))
    }
    let disclaimers = try file(Disclaimers.path).map {
      try Configuration.sound(Disclaimers.read($0, file: Disclaimers.path))
    }
    return ReadersLines(publisher: settings?.publisher, disclaimers: disclaimers ?? .shipped)
  }
}
