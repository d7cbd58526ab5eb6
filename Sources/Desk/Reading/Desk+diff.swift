import Archive
import Budget
import Git
public import Prose
import Stories

/// The difference between two versions of a story.
public struct StoryDiff: Sendable {
  /// One front-matter key that differs.
  public struct Field: Hashable, Sendable {
    /// The key.
    public var key: String
    /// Its value before; nil when absent.
    public var old: String?
    /// Its value after; nil when absent.
    public var new: String?
  }

  /// What the older side is, for a head line.
  public var oldName: String
  /// What the newer side is.
  public var newName: String
  /// The keys that differ, in the file's order.
  public var fields: [Field]
  /// The body, paragraph by paragraph.
  public var body: ProseDiff
  /// Words added and removed in headline and body.
  public var words: (added: Int, removed: Int)
  /// Share of the old words of headline and body that are still there, 0 to 1.
  public var shareKept: Double

  /// Compares two versions.
  init(from old: Story, _ oldName: String, to new: Story, _ newName: String) {
    self.oldName = oldName
    self.newName = newName
    body = ProseDiff(from: old.body, to: new.body)
    words = Story.words(from: old, to: new)
    shareKept = Story.shareKept(of: old, in: new)
    fields = Self.keys(of: old, new).compactMap { key in
      let (before, after) = (Self.value(key, in: old), Self.value(key, in: new))
      return before == after ? nil : Field(key: key, old: before, new: after)
    }
  }

  /// Known keys in their order, then unknown ones; `syndication` key by key.
  private static func keys(of old: Story, _ new: Story) -> [String] {
    let known = StoryKey.order.filter { $0 != "syndication" }
    let unknown =
      (old.file.frontMatter.pairs ?? []).map(\.name)
      + (new.file.frontMatter.pairs ?? []).map(\.name)
    var keys = known
    for key in unknown where !keys.contains(key) && key != "syndication" { keys.append(key) }
    return keys + StoryKey.syndicationOrder.map { "syndication.\($0)" }
  }

  private static func value(_ key: String, in story: Story) -> String? {
    guard let node = story.file[key], !node.isNull else { return nil }
    if let text = node.text { return text }
    let rows = story.rows(key)
    guard rows.isEmpty else {
      return rows.map { row in
        row.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)" }.joined(separator: ", ")
      }.joined(separator: "; ")
    }
    return story.texts(key).joined(separator: ", ")
  }
}

extension Desk {
  /// The two sides that a story may be compared between.
  public enum Side: Sendable {
    /// The agency's text that the story builds on.
    case agency
    /// The story on `main` now.
    case record
    /// The file in the work tree.
    case workTree
    /// The story at a commit, branch or tag.
    case revision(String)
  }

  /// Compares two sides of a story; from the agency's text to the record unless told otherwise.
  public func diff(
    _ reference: String, from old: Side = .agency, to new: Side = .record
  ) throws -> StoryDiff {
    let entry = try find(reference)
    let (before, beforeName) = try side(old, entry.path, entry.slug)
    let (after, afterName) = try side(new, entry.path, entry.slug)
    return StoryDiff(from: before, beforeName, to: after, afterName)
  }

  private func side(_ side: Side, _ path: String, _ slug: String) throws -> (Story, String) {
    let tip = try mainTip()
    switch side {
    case .agency:
      let text = try text(at: path, tip)
      guard let agency = text.agency, let syndication = text.story.syndication else {
        throw DeskFailure(
          .noStory, "\(slug) has no agency text to compare with in this repository.",
          hint: "stet log -p \(slug)")
      }
      let name = [syndication.agency ?? "agency", syndication.version.map { "version \($0)" }]
      // The desk's own keys are no difference between the agency's words and ours.
      return (withDeskKeys(agency, of: text.story), name.compactMap(\.self).joined(separator: " "))
    case .record: return (try text(at: path, tip).story, "main")
    case .workTree:
      let bytes = try archive().workTreeChange(of: path, since: tip)
      return try (
        bytes.map { (bytes) throws(StoryFailure) in try Story(bytes, name: path) }
          ?? text(at: path, tip).story, "work tree"
      )
    case .revision(let revision):
      return (try text(at: path, try self.tip(at: revision)).story, revision)
    }
  }

  private func withDeskKeys(_ agency: Story, of story: Story) -> Story {
    guard let base = story.syndication?.base, let state = story.state else { return agency }
    var agency = agency.taken(state: state, base: base, flag: story.flag ?? .untouched)
    agency.flag = story.flag
    return agency
  }
}
