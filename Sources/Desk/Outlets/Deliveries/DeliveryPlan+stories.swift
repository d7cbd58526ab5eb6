import Archive
import Budget
import Press
import Stories
import Workflows

extension DeliveryPlan {
  /// Adds the stories that readers see or saw: by what the press kept of them, so that those of which
  /// an output has what it is to have need not be read again.
  mutating func addStories(_ cache: inout DeliveryCache) throws {
    let style = try desk.houseStyle(at: tip)
    let old = cache.documents
    cache.documents = [:]
    let kept = try Desk.sound(budget.standings(in: style))
    for standing in kept ?? [] {
      switch standing {
      case .visible(let card): try add(card, in: style, old, &cache)
      case .withdrawn(let story): try add(story, cache.receipts)
      case .unseen: continue
      }
    }
    let rest = try kept == nil ? budget.list(limit: .max) : budget.storiesWithoutStanding(in: style)
    for entry in rest { try add(entry, key: nil, cache: &cache) }
  }

  private mutating func add(
    _ card: Card, in style: String, _ old: [String: [String: DeliveryCache.Document]],
    _ cache: inout DeliveryCache
  ) throws {
    guard let id = StoryPath(card.story)?.id, isSound else { return }
    let isDelivered = outputs.allSatisfy { output in
      guard output.format != nil else { return true }
      guard let known = old[output.name]?[id], known.key == output.key(of: card.key, in: style)
      else { return false }
      let receipt = cache.receipts[output.name, id]
      return known.digest == nil
        ? receipt?.kind != .published
        : receipt?.kind == .published && receipt?.digest == known.digest
    }
    guard isDelivered else {
      guard let entry = try budget.entry(at: card.story) else { return }
      return try add(entry, key: { $0.key(of: card.key, in: style) }, cache: &cache)
    }
    for output in outputs where output.format != nil {
      let document = old[output.name]?[id]
      cache.documents[output.name, default: [:]][id] = document
      guard let digest = document?.digest else { continue }
      add(
        id, .published, digest: digest, since: card.published, headline: card.headline,
        to: output, cache.receipts)
    }
  }

  /// Adds a story by its record; with a key, what is made of it is kept.
  private mutating func add(
    _ entry: StoryEntry, key: ((PressOutput) -> String)?, cache: inout DeliveryCache
  ) throws {
    // The press tells of what cannot be read; other stories do not wait for it.
    guard entry.state != StoryEntry.unreadable,
      let life = try desk.publicLife(
        of: entry, in: room.workflow, by: budget, accepting: history)
    else { return }
    if let story = life.withdrawal(in: room.workflow) { return try add(story, cache.receipts) }
    guard isSound, let id = StoryPath(entry.path)?.id else { return }
    let story = try room.story(of: life, from: desk.archive()).story
    stories[id] = .life(life)
    for output in outputs {
      guard let format = output.format else { continue }
      let digest =
        output.covers(story) ? digest(of: room.edition.document(of: story, as: format)) : nil
      if let key {
        cache.documents[output.name, default: [:]][id] = DeliveryCache.Document(
          key: key(output), digest: digest)
      }
      if let digest {
        add(
          id, .published, digest: digest, since: life.modified, headline: entry.headline,
          to: output, cache.receipts)
      } else if cache.receipts[output.name, id]?.kind == .published, let gone = life.recall {
        // It has had the story, and is to have it no more.
        add(
          id, .withdrawn,
          digest: self.digest(of: room.edition.document(of: gone, as: format)),
          since: life.modified, to: output, cache.receipts)
      }
    }
  }

  private mutating func add(_ story: WithdrawnStory, _ receipts: DeliveryReceipts) throws {
    // What a file says of its id may be anything; its place is sound.
    let id = story.path.id
    stories[id] = .gone(story)
    for output in outputs {
      // Whether it ever had the story only it knows: a receipt may be missing, a story come too late.
      guard let format = output.format,
        receipts[output.name, id] != nil || isCovered(story, by: output)
      else { continue }
      add(
        id, .withdrawn, digest: digest(of: room.edition.document(of: story, as: format)),
        since: story.since, to: output, receipts)
    }
  }

  private func isCovered(_ story: WithdrawnStory, by output: PressOutput) -> Bool {
    guard output.only != PressOutput.Filter() else { return true }
    // What cannot be read any more is rather taken back once too often.
    guard let text = try? desk.text(at: story.path.text, tip) else { return true }
    let flag = text.flag(of: text.story) ?? text.story.flag
    return output.only.covers(
      agency: text.story.syndication?.agency, subjects: text.story.subjects,
      flag: text.story.syndication == nil ? .edited : flag ?? .edited)
  }

  private func digest(of document: [UInt8]) -> String { PressManifest.digest(of: document) }
}

extension PublicLife {
  /// The story as one that an output is to show no more, though readers see it elsewhere.
  var recall: WithdrawnStory? {
    StoryPath(entry.path).map {
      WithdrawnStory(
        id: entry.id, path: $0, since: modified, isFinal: false, version: version.count + 1,
        versioned: version.seconds)
    }
  }
}

extension PressOutput {
  /// Another one whenever what the output is to have of a story may be another.
  fileprivate func key(of story: String, in style: String) -> String {
    PressManifest.digest(of: Array("\(style) \(mark) \(story)".utf8))
  }

  fileprivate func covers(_ story: PublishedStory) -> Bool {
    only.covers(
      agency: story.story.syndication?.agency, subjects: story.story.subjects, flag: story.flag)
  }
}
