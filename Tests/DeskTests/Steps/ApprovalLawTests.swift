import Foundation
import Git
import Stories
import Testing
import Workflows

@testable import Desk

/// How many random cases the law is tried on: `STET_CASES=100000` for the long run.
private let cases =
  ProcessInfo.processInfo.environment["STET_CASES"].flatMap { Int($0) } ?? 1_000

/// Whatever is done to an approved story, it is approved just as long as readers see the same.
@Suite struct ApprovalLawTests {
  @Test func `any change that readers see voids an approval, and no other does`() throws {
    let file = try #require(
      Shipped.files(publisher: "").first { $0.path == "Workflows/two-eyes.yaml" })
    let workflow = try #require(Workflow.read(Array(file.text.utf8)).workflow)
    let version = try #require(ObjectID(hex: String(repeating: "1", count: 40)))
    let grant = Ledger.Grant(name: "Jonas", email: "jonas@x.example", seconds: 0, version: version)
    let mei = Actor(name: "Mei", email: "mei@x.example", roles: .every)
    var dice = Dice(seed: 17)
    for number in 0..<cases {
      let approved = dice.story()
      var story = approved
      let isSeen = Bool.random(using: &dice)
      for _ in 0..<Int.random(in: 1...3, using: &dice) { dice.changeUnseen(&story) }
      let name = isSeen ? dice.changeSeen(&story) : ""
      func reasons() -> [Reason] {
        var facts = Facts(
          story: "storm", state: "reviewed", headline: "x", body: "x", agency: "Northwire")
        facts.approval = Approval(grant, of: approved, now: story, changer: "asha@x.example")
        return workflow.verdict(on: "publish", facts: facts, actor: mei, now: 0).reasons
      }
      let found = reasons()
      let digests = approved.contentDigest == story.contentDigest
      guard isSeen == !digests, found.map(\.name) == (isSeen ? ["approved"] : []) else {
        Issue.record("case \(number): \(name), \(found.map(\.sentence))")
        continue
      }
      if isSeen, !found[0].sentence.hasSuffix(" the \(name).") || found[0].sentence.count > 250 {
        Issue.record("case \(number): \(name) changed, and it says: \(found[0].sentence)")
      }
    }
  }
}

extension Dice {
  private mutating func words(_ range: ClosedRange<Int>) -> String {
    (0..<Int.random(in: range, using: &self)).map { _ in
      "word\(Int.random(in: 0..<40, using: &self))"
    }.joined(separator: " ")
  }

  fileprivate mutating func story() -> Story {
    var fields = Story.Fields(id: "aaaaaaaaaa")
    fields.state = "reviewed"
    fields.headline = words(1...6)
    if Bool.random(using: &self) { fields.subheadline = words(1...6) }
    if Bool.random(using: &self) { fields.byline = words(1...3) }
    if Bool.random(using: &self) { fields.dateline = words(1...2) }
    if Bool.random(using: &self) { fields.credit = words(1...2) }
    var story = Story.make(fields)
    story.photos = (0..<Int.random(in: 0...2, using: &self)).map { _ in
      Story.Photo(href: "https://x.example/\(words(1...1)).jpg", caption: words(1...8))
    }
    let paragraphs = (0..<Int.random(in: 1...5, using: &self)).map { _ in words(1...20) + "." }
    story.body = paragraphs.joined(separator: "\n\n") + "\n"
    return story
  }

  /// Changes something that readers see, and says what it is called in a sentence.
  fileprivate mutating func changeSeen(_ story: inout Story) -> String {
    // No other word is called so: it cannot be what stood there before.
    let new = "new\(Int.random(in: 0..<1_000_000, using: &self))"
    switch Int.random(in: 0..<8, using: &self) {
    case 0:
      story.headline = change(story.headline, by: new)
      return "headline"
    case 1:
      story.subheadline = change(story.subheadline ?? "", by: new)
      return "subheadline"
    case 2:
      story.byline = story.byline == nil ? new : nil
      return "byline"
    case 3:
      story.dateline = change(story.dateline ?? "", by: new)
      return "dateline"
    case 4:
      story.credit = change(story.credit ?? "", by: new)
      return "credit"
    case 5 where !story.photos.isEmpty:
      let place = Int.random(in: 0..<story.photos.count, using: &self)
      story.photos[place].caption = change(story.photos[place].caption ?? "", by: new)
      return "caption of photo \(place + 1)"
    case 6:
      story.ednotes = [Story.EdNote(new, visibility: "public")]
      return "note 1"
    default:
      story.body = change(story.body, by: new)
      return "body"
    }
  }

  /// Puts a word in, in place of another, or takes one out.
  private mutating func change(_ text: String, by new: String) -> String {
    var words = text.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
    let place = Int.random(in: 0..<words.count, using: &self)
    switch Int.random(in: 0..<3, using: &self) {
    case 0: words[place] = new
    case 1: words.insert(new, at: place)
    default: if words.count > 1 { words.remove(at: place) } else { words[place] = new }
    }
    return words.joined(separator: " ")
  }

  /// Changes something that readers never see.
  fileprivate mutating func changeUnseen(_ story: inout Story) {
    switch Int.random(in: 0..<6, using: &self) {
    case 0: story.state = words(1...1)
    case 1: story.flag = [.untouched, .exceptHeadline, .edited].randomElement(using: &self)
    case 2: story.forced = Bool.random(using: &self) ? "approved" : nil
    case 3: story.keywords = [words(1...1)]
    case 4: story.slugline = words(1...2)
    default: story.ednotes = [Story.EdNote(words(1...4), visibility: "nonpublic")]
    }
  }
}
