import Archive
import Budget
import Git
import Revisions
import Stories
import Workflows

extension Desk {
  /// A change that was made from an earlier version, joined with what others recorded since.
  ///
  /// - Throws: `.refused` where both changed the same words, with both wordings.
  func joined(
    _ request: StepRequest, _ edit: StepRequest.Edit, from version: String,
    with current: StoryText, of entry: StoryEntry
  ) throws -> Story {
    let blob = try self.version(version, of: entry)
    guard blob != current.blob else { return try edit(current.story) }
    let base = try Story(archive().repository.blob(blob), name: current.path)
    let mine = try edit(base)
    try refuseComputedKeys(
      in: mine,
      of: StoryText(path: current.path, blob: blob, story: base, agency: current.agency))
    let merge = StoryMerge(base: base, ours: mine, theirs: current.story)
    guard var joined = merge.story else {
      let places = merge.conflicts.map {
        "In the \($0.field) you wrote \"\($0.ours)\", and the record has \"\($0.theirs)\"."
      }
      throw DeskFailure(
        .refused,
        "\(entry.slug) was changed since you began, and both changed the same words. "
          + places.joined(separator: " "),
        hint: "stet show \(entry.slug)")
    }
    for key in StoryKey.desk { joined.set(key, to: current.story.file[key]) }
    return joined
  }

  /// The version of a story that a blob names, or the commit that made it.
  private func version(_ name: String, of entry: StoryEntry) throws -> ObjectID {
    let step = try budget().steps(of: entry.id).last { step in
      step.after == name || name.utf8.count >= 7 && step.commit.hasPrefix(name)
    }
    guard let blob = step?.after.flatMap({ ObjectID(hex: $0) }) else {
      throw DeskFailure(
        .usage, "\(name.prefix(40)) is no version of \(entry.slug), so nothing was recorded.",
        hint: "stet log \(entry.slug)")
    }
    return blob
  }

  /// What a step that was asked for before, under the same operation id, came to; nil where none was.
  ///
  /// - Throws: `.refused` where that id was given to another step.
  func earlierReport(of request: StepRequest) throws -> StepReport? {
    guard let op = request.op else { return nil }
    let entry = try find(request.story)
    let archive = try archive()
    for step in try budget().steps(of: entry.id).reversed() where step.path == entry.path {
      guard let id = ObjectID(hex: step.commit),
        let known = try archive.steps(of: archive.repository.commit(id), under: entry.path)
          .first(where: { $0.path == entry.path }),
        let record = known.record, record[.op] == op
      else { continue }
      guard let blob = known.before, let version = known.after,
        let before = try? Story(archive.repository.blob(blob), name: entry.path),
        let after = try? Story(archive.repository.blob(version), name: entry.path),
        try isSame(
          request, as: record, entry,
          StoryText(path: entry.path, blob: blob, story: before, agency: nil), after)
      else {
        throw DeskFailure(
          .refused,
          "The operation \(op) was used before, for \"\(record.subject)\" of \(entry.slug) "
            + "(\(step.commit.prefix(10))), and what is asked for now is something else.",
          hint: "stet log \(entry.slug)")
      }
      return try report(record, entry, before, after, step.commit)
    }
    return nil
  }

  /// Whether a step that is recorded is the one that is asked for.
  private func isSame(
    _ request: StepRequest, as record: StepRecord, _ entry: StoryEntry, _ before: StoryText,
    _ after: Story
  ) throws -> Bool {
    let workflow = try workflow()
    guard let name = record[.transition],
      try transition(request, state: before.story.state ?? "", workflow, slug: request.story)
        == name,
      request.given.allSatisfy({ record.given[$0.key] == $0.value })
    else { return false }
    guard let edit = request.edit else { return true }
    guard let expected = request.expected, expected != before.blob.hex else {
      return try edit(before.story).isSame(as: after)
    }
    return try joined(request, edit, from: expected, with: before, of: entry).isSame(as: after)
  }

  private func report(
    _ record: StepRecord, _ entry: StoryEntry, _ before: Story, _ after: Story, _ commit: String
  ) throws -> StepReport {
    let name = record[.transition] ?? ""
    let words = record.words ?? (0, 0)
    return StepReport(
      id: entry.id, slug: entry.slug, path: entry.path, headline: after.headline, transition: name,
      past: try workflow().transitions(named: name).first?.past ?? name,
      from: before.state ?? "", to: after.state ?? "", isAppearing: false, flag: after.flag,
      wordsAdded: words.added, wordsRemoved: words.removed, commit: commit,
      message: record.message, before: before, after: after)
  }
}
