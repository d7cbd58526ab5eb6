import Archive
import Git
import Stories
import Workflows

extension StepRecord {
  /// The record of a step of one story, called by a title such as "Publish": what it did, as far as
  /// the versions before and after tell, and an id by which it is known when it is tried again.
  init(
    _ title: String, _ transition: String, of id: String, from before: Story, to after: Story,
    by email: String, at seconds: Int64
  ) throws {
    self.init(subject: "\(title): \(after.headline)", stories: [id])
    self[.transition] = transition
    self[.from] = before.state
    self[.to] = after.state
    self[.flag] = after.flag?.rawValue
    words = Story.words(from: before, to: after)
    if let base = after.syndication?.base, base != before.syndication?.base {
      self[.base] = base
      self[.version] = after.syndication?.version
      let guid = before.syndication?.guid
      if guid != after.syndication?.guid { self[.formerly] = guid }
    }
    self[.op] = StoryID.mint(
      agency: "\(try Repository.hash(blob: before.bytes).hex) \(transition) \(email)",
      guid: "\(try Repository.hash(blob: after.bytes).hex) \(seconds)")
  }

  /// What was given with the step.
  var given: [Ask: String] {
    Ask.allCases.reduce(into: [:]) { $0[$1] = self[$1.trailer] }
  }
}

extension Ask {
  /// The trailer that keeps it.
  var trailer: StepTrailer {
    switch self {
    case .reason: .reason
    case .note: .note
    case .at: .at
    }
  }
}
