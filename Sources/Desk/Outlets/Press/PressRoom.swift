import Archive
import Budget
import Git
import Press
import Stories
import Synchronization
import Workflows

/// Makes files of stories on all cores; libgit2 wants a repository handle for each.
struct PressRoom: Sendable {
  let folder: String
  let environment: [String: String]
  let edition: Edition
  let workflow: Workflow
  let lines: ReadersLines

  /// How a story was found to stand, and what its files were before.
  struct Pressed {
    let path: String
    let standing: Standing
    /// Whether nothing was missing that may yet come.
    let isWhole: Bool
    let differences: [PressDifference]
  }

  /// Makes the files of stories.
  func press(_ lives: [PublicLife], into out: PressFolder) throws -> [Pressed] {
    try inShares(of: lives, each: 32) { lives, archive in
      try lives.map { life in
        let (standing, files, isWhole) = try press(life, from: archive)
        let differences = try files.compactMap { try out.put($0, made: standing.key ?? "") }
        return Pressed(
          path: life.entry.path, standing: standing, isWhole: isWhole, differences: differences)
      }
    }.flatMap(\.self)
  }

  /// Makes the files that are made of many stories.
  func press(
    _ sheets: [Sheet], of latest: [PublishedStory], into out: PressFolder
  ) throws -> [PressDifference] {
    try inShares(of: sheets, each: 8) { sheets, _ in
      try sheets.compactMap { sheet in
        try out.put(sheet.make(sheet.stories.isEmpty ? [] : latest), made: sheet.key ?? "")
      }
    }.flatMap(\.self)
  }

  private func press(
    _ life: PublicLife, from archive: Archive
  ) throws -> (Standing, [PressFile], isWhole: Bool) {
    if var story = life.withdrawal(in: workflow) {
      story.key = PressManifest.digest(of: Standing.withdrawn(story).bytes)
      return (.withdrawn(story), edition.files(of: story), true)
    }
    let (story, isWhole) = try story(of: life, from: archive)
    var card = edition.card(of: story)
    let entry = life.entry
    let record =
      "\(entry.blob) \(entry.commit) \(life.modified) \(life.version) \(story.disclaimer?.text ?? "")\n"
    card.key = PressManifest.digest(of: record.utf8 + Standing.visible(card).bytes)
    return (.visible(card), edition.files(of: story), isWhole)
  }

  /// A story with all that is printed of it, and whether the agency's text was there.
  func story(
    of life: PublicLife, from archive: Archive
  ) throws -> (story: PublishedStory, isWhole: Bool) {
    var (story, isWhole) = try lines.story(of: life.entry, from: archive)
    (story.published, story.modified) = (life.published, life.modified)
    (story.version, story.versioned) = (life.version.count, life.version.seconds)
    story.corrections = life.corrections
    return (story, isWhole)
  }

  /// Gives parts of some work to each core until it is done, or one of them fails.
  private func inShares<Item: Sendable, Result: Sendable>(
    of items: [Item], each count: Int,
    _ work: @Sendable (ArraySlice<Item>, Archive) throws -> Result
  ) throws -> [Result] {
    let parts = (items.count + count - 1) / count
    let next = Atomic(0)
    let hasFailed = Atomic(false)
    return try Cores.each(min(Cores.count, parts)) { _ in
      let archive = Archive(try Repository.open(folder, environment: environment))
      var results: [Result] = []
      do {
        while !hasFailed.load(ordering: .relaxed) {
          let part = next.wrappingAdd(1, ordering: .relaxed).oldValue
          guard part < parts else { break }
          results.append(
            try work(items[part * count..<min((part + 1) * count, items.count)], archive))
        }
      } catch {
        hasFailed.store(true, ordering: .relaxed)
        throw error
      }
      return results
    }.flatMap(\.self)
  }
}

extension Standing {
  /// Another one whenever anything about the story is another; nil for one that nobody saw.
  var key: String? {
    switch self {
    case .unseen: nil
    case .visible(let card): card.key
    case .withdrawn(let story): story.key
    }
  }

  /// The story's page on the site.
  var page: String? {
    switch self {
    case .unseen: nil
    case .visible(let card): card.page
    case .withdrawn(let story): story.path.page
    }
  }
}

extension Sheet {
  /// The digest of all that it is made of; nil for what is always made.
  var key: String? {
    ingredients.map { PressManifest.digest(of: Array($0.joined(separator: "\n").utf8)) }
  }
}

extension ReadersLines {
  /// A story as it stands now with the line that readers get under it, and whether the agency's text
  /// was there; nothing is said yet of when readers saw it.
  func story(
    of entry: StoryEntry, from archive: Archive
  ) throws -> (story: PublishedStory, isWhole: Bool) {
    guard let path = StoryPath(entry.path), let blob = ObjectID(hex: entry.blob) else {
      throw DeskFailure(
        .unreadable, "The index names \(entry.path) in a way that git does not.",
        hint: "stet reindex")
    }
    var story = try Story(archive.repository.blob(blob), name: path.text)
    let text = StoryText(
      path: path.text, blob: blob, story: story, agency: try archive.agencyText(of: story))
    // What readers are told is computed from the words, whatever the file says.
    let flag = text.flag(of: story) ?? story.flag
    story.flag = flag
    let line = flag.flatMap { self.line(for: story, flag: $0) }
    let published = PublishedStory(
      story, path: path, published: entry.changed, modified: entry.changed,
      disclaimer: line.map { ($0.text, $0.language) })
    return (published, text.agency != nil || story.syndication?.base == nil)
  }
}
