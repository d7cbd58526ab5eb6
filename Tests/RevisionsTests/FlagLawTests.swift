import Foundation
import Revisions
import Stories
import Testing
import Workflows

/// How many random steps the law is tried on: `STET_CASES=100000` for the long run.
private let cases =
  ProcessInfo.processInfo.environment["STET_CASES"].flatMap { Int($0) } ?? 1_000

/// Whatever imports, edits, updates and undone steps follow each other, the flag says what is true.
@Suite struct FlagLawTests {
  /// A story as it stands, and the agency's text it builds on.
  private struct Version {
    var ours: Story
    var agency: Story
    /// The agency's text with the words of desk rules, as the story took it.
    var asTaken: Story
  }

  /// Two sets of rules, so that those of an update may be others than those of the text before.
  private static let replacements = [
    "- {name: ports, find: port, with: rulesharbour}\n- {name: by, find: By, with: rulesby, in: byline}",
    "- {name: ports, find: port, with: ruleshaven}\n- {name: heads, find: head, with: rulestop}",
  ]

  @Test(arguments: [false, true])
  func `no word of staff's stands under a line that says nobody edited it`(
    withRules: Bool
  ) throws {
    var random = FlagRandom(seed: 2_026)
    let laid = try (withRules ? Self.replacements : [""]).map {
      try #require(Feeds.read([UInt8](($0.isEmpty ? "" : "replace:\n\($0)\n").utf8)).feeds)
    }
    var versions: [Version] = []
    var seen: [Flag: Int] = [:]
    for number in 0..<cases {
      if number % 12 == 0 {
        let agency = random.agencyText(version: 1)
        let taken = agency.taken(state: "draft", base: "1")
        let feeds = try #require(laid.randomElement(using: &random))
        versions = [
          Version(
            ours: feeds.replacing(in: taken).story, agency: agency,
            asTaken: feeds.replacing(in: agency).story)
        ]
      }
      var version = try #require(versions.last)
      switch Int.random(in: 0..<7, using: &random) {
      case 0...2: random.edit(&version.ours)
      case 3: random.restore(&version.ours, from: version.agency)
      case 4, 5:
        let newer = random.newer(version.agency)
        let theirs = try #require(laid.randomElement(using: &random)).replacing(in: newer).story
        let merge = StoryMerge(base: version.asTaken, ours: version.ours, theirs: theirs)
        let side: StoryMerge.Side = Bool.random(using: &random) ? .ours : .theirs
        if let merged = merge.story {
          let kept = Set(merged.body.split(whereSeparator: \.isWhitespace))
          let lost = version.ours.body.split(whereSeparator: \.isWhitespace)
            .filter { $0.hasPrefix("staff") && !kept.contains($0) }
          if !lost.isEmpty { Issue.record("step \(number): \(lost) lost without a dispute") }
        }
        if version.ours.contentDigest == version.asTaken.contentDigest,
          merge.story?.contentDigest != theirs.contentDigest
        {
          Issue.record("step \(number): nobody had a hand in it, and it is not the newer text")
        }
        version = Version(
          ours: merge.story ?? merge.story(deciding: side), agency: newer, asTaken: theirs)
      default:
        if versions.count > 1 { versions.removeLast() }
        version = try #require(versions.last)
      }
      version.ours.flag = Flag(ours: version.ours, agency: version.agency)
      versions.append(version)
      seen[try #require(version.ours.flag), default: 0] += 1

      let stored = try Story(version.ours.bytes)
      let flag = try #require(stored.flag)
      guard Flag(ours: stored, agency: try Story(version.agency.bytes)) == flag else {
        Issue.record("step \(number): the file says \(flag.rawValue), its words something else")
        continue
      }
      let isHeadlineOurs = differs(stored.headline, version.agency.headline)
      let isTextOurs =
        differs(stored.body, version.agency.body)
        || differs(stored.byline ?? "", version.agency.byline ?? "")
      let expected: Flag =
        isTextOurs ? .edited : isHeadlineOurs ? .exceptHeadline : .untouched
      if flag != expected {
        Issue.record("step \(number): \(flag.rawValue) and not \(expected.rawValue)")
      }
      let text = stored.body + " " + (stored.byline ?? "")
      if flag != .edited, text.contains("staff") || text.contains("rules") {
        Issue.record("step \(number): the desk's words under \(flag.rawValue)")
      }
      if flag == .untouched,
        stored.headline.contains("staff") || stored.headline.contains("rules")
      {
        Issue.record("step \(number): staff's headline under \(flag.rawValue)")
      }
    }
    for flag in [Flag.untouched, .exceptHeadline, .edited] {
      let least = cases / (withRules ? 40 : 20)
      #expect(seen[flag, default: 0] > least, "the walk hardly met \(flag.rawValue)")
    }
  }

  /// Told apart in another way than the flag does it.
  private func differs(_ one: String, _ other: String) -> Bool {
    one.components(separatedBy: .whitespacesAndNewlines).filter { !$0.isEmpty }
      != other.components(separatedBy: .whitespacesAndNewlines).filter { !$0.isEmpty }
  }
}

/// Makes texts of which each word tells whose it is: no two are the same.
private struct FlagRandom: RandomNumberGenerator {
  private var state: UInt64
  private var count = 0

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    let value = (state ^ (state >> 33)) &* 0xFF51_AFD7_ED55_8CCD
    return value ^ (value >> 33)
  }

  private mutating func word(_ owner: String) -> String {
    count += 1
    // What desk rules find is the agency's alone.
    if owner == "wire", Int.random(in: 0..<30, using: &self) == 0 {
      return Bool.random(using: &self) ? "port" : "head"
    }
    return "\(owner)\(count)"
  }

  private mutating func sentence(_ owner: String) -> String {
    let words = (0..<Int.random(in: 3...8, using: &self)).map { _ in word(owner) }
    return words.joined(separator: " ") + "."
  }

  mutating func agencyText(version: Int) -> Story {
    var fields = Story.Fields(id: "7h2k9m4qtx")
    fields.headline = word("wire") + " " + word("wire")
    fields.byline = "By " + word("wire")
    fields.syndication = .init(agency: "AGP", guid: "urn:agp:1", version: "\(version)")
    fields.body =
      (0..<3).map { _ in
        (0..<Int.random(in: 1...3, using: &self)).map { _ in sentence("wire") }
          .joined(separator: " ")
      }.joined(separator: "\n\n") + "\n"
    return Story.make(fields)
  }

  /// The same text with a few words changed by whom the words are.
  private mutating func changed(_ text: String, by owner: String) -> String {
    var words = text.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
    for _ in 0..<Int.random(in: 1...3, using: &self) where !words.isEmpty {
      let place = Int.random(in: words.indices, using: &self)
      switch Int.random(in: 0..<4, using: &self) {
      case 0: words[place] = word(owner)
      case 1: words.insert(word(owner), at: place)
      case 2 where words.count > 3: words.remove(at: place)
      default: words[place] += "\n\n" + word(owner)
      }
    }
    return words.joined(separator: " ")
  }

  mutating func edit(_ story: inout Story) {
    switch Int.random(in: 0..<5, using: &self) {
    case 0, 1: story.headline = line(changed(story.headline, by: "staff"))
    case 2: story.set("byline", text: "By " + word("staff"))
    case 3: story.body = reflowed(story.body)
    default: story.body = changed(story.body, by: "staff")
    }
  }

  /// Takes a field back to what the agency wrote, or all of them.
  mutating func restore(_ story: inout Story, from agency: Story) {
    let isAll = Bool.random(using: &self)
    if isAll || Bool.random(using: &self) { story.headline = agency.headline }
    if isAll || Bool.random(using: &self) { story.body = agency.body }
    if isAll || Bool.random(using: &self) { story.set("byline", text: agency.byline) }
  }

  mutating func newer(_ agency: Story) -> Story {
    var story = agency
    if Int.random(in: 0..<3, using: &self) == 0 {
      story.headline = line(changed(story.headline, by: "wire"))
    }
    story.body = changed(story.body, by: "wire")
    story.set("syndication.version", text: word(""))
    return story
  }

  /// The same words in other paragraphs: no edit.
  private mutating func reflowed(_ body: String) -> String {
    let words = body.split { $0 == " " || $0 == "\n" }
    return words.map { String($0) + (Int.random(in: 0..<6, using: &self) == 0 ? "\n\n" : " ") }
      .joined().trimmingCharacters(in: .whitespacesAndNewlines) + "\n"
  }

  private func line(_ text: String) -> String {
    text.split { $0 == "\n" || $0 == " " }.joined(separator: " ")
  }
}
