import Archive
import Budget
import Foundation
import Git
import Stories
import Workflows

extension Desk {
  /// What the workflow must know of a story to judge a step.
  func facts(of story: Story, entry: StoryEntry, state: String) throws -> Facts {
    let workflow = try workflow()
    let standing = try standing(of: entry, text: story, in: workflow)
    var facts = Facts(story, as: entry.slug, state: state)
    facts.isBehind = try isBehind(story, at: entry.path, workflow)
    facts.lastEditors = try lastEditors(of: entry)
    (facts.changer, facts.approval) = (standing.changer, standing.approval)
    facts.debts = standing.debts
    facts.isSigned = try archive().repository.signsCommits()
    return facts
  }

  /// The addresses of all who changed words since the story came in.
  private func lastEditors(of entry: StoryEntry) throws -> [String] {
    var emails: [String] = []
    let workflow = try workflow()
    for step in try budget().steps(of: entry.id) {
      // A caption or a byline is text too, though its words are not counted.
      let changedText = workflow.transitions(named: step.transition ?? "")
        .contains(where: \.recordsChange)
      guard changedText || step.byHand, !emails.contains(step.email) else { continue }
      emails.append(step.email)
    }
    return emails
  }

  /// Who acts, as git knows them.
  /// - Throws: `.configuration` when git has no name for them.
  func hands() throws -> Hands {
    let repository = try archive().repository
    let now = clock()
    guard
      let author = try repository.identity(
        as: .author, at: try repository.dictatedTime(of: .author) ?? now),
      let committer = try repository.identity(
        as: .committer, at: try repository.dictatedTime(of: .committer) ?? now),
      !author.email.isEmpty
    else {
      throw DeskFailure(
        .configuration, "Git does not know who you are, so the record could not name you.",
        hint: "git config --global user.name \"Your Name\" "
          + "&& git config --global user.email you@example.org")
    }
    return Hands(author: author, committer: committer)
  }
}

extension Facts {
  /// What a story says of itself.
  init(_ story: Story, as slug: String, state: String) {
    let syndication = story.syndication
    self.init(
      story: slug, state: state, headline: story.headline, body: story.body,
      agency: syndication.map { $0.agency ?? "" }, credit: story.credit,
      agencyStatus: syndication.map { syndication in
        syndication.status.map { AgencyStatus(rawValue: $0) ?? .unknown } ?? .usable
      },
      embargo: Embargo(story.embargo))
  }
}

extension Facts.Embargo {
  init(_ embargo: Embargo?) {
    switch embargo {
    case nil: self = .none
    case .until(let date, _): self = .until(Int64(date.timeIntervalSince1970))
    case .unclear(let words): self = .unclear(words)
    }
  }
}
