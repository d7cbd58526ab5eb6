import Archive
import Budget
import Git
import Revisions
import Stories
import Workflows

/// All that the record holds of one story, as of one commit.
struct Evidence {
  /// One version that its agency sent.
  struct AgencyVersion {
    var number: Int
    var version: String?
    var commit: Commit
    /// The files of the commit that are the story's, by the name they have in the folder `agency`.
    var files: [(name: String, path: String, blob: ObjectID)]
  }

  /// One step, with the story as it was before and after.
  struct Step {
    var number: Int
    var step: HistoryStep
    var before, after: Story?
    /// What the proof has against it, as sentences.
    var findings: [String]
    /// Whether readers may get what it left.
    var isAccepted: Bool

    /// The name that the story has in the folder `versions` after the step.
    var file: String? {
      step.after == nil
        ? nil : "versions/\(Self.digits(number))-\(step.commit.id.hex.prefix(10)).md"
    }

    private static func digits(_ number: Int) -> String {
      let text = String(number)
      return String(repeating: "0", count: max(0, 3 - text.utf8.count)) + text
    }
  }

  var entry: StoryEntry
  var story: Story
  var main: Tip
  var wire: Tip?
  var agency: [AgencyVersion]
  var steps: [Step]
  var showings: [Showing]
  var corrections: [Correction]
  var debts: [Debt]
  var shares: [Provenance.Share]
  /// When the last commit was recorded; every file in the archive bears this time.
  var seconds: Int64
}

extension Desk {
  /// Gathers what the record holds of a story as `main` has it now.
  func evidence(on reference: String) throws -> Evidence {
    let entry = try find(reference)
    let (archive, main) = (try archive(), try mainTip())
    let wire = try archive.tip(of: .wire)
    let versions = Versions(archive)
    let proof = try proof(of: entry.path, at: main)
    let findings = Dictionary(grouping: proof.findings, by: \.commit)
    var steps: [Evidence.Step] = []
    for known in try budget().steps(of: entry.id) where known.path == entry.path {
      guard let id = ObjectID(hex: known.commit) else { continue }
      for step in try archive.steps(of: archive.repository.commit(id), under: entry.path) {
        steps.append(
          Evidence.Step(
            number: steps.count + 1, step: step,
            before: step.before.flatMap { try? versions.story($0) },
            after: step.after.flatMap { try? versions.story($0) },
            findings: findings[id.hex]?.map(\.message) ?? [],
            isAccepted: !proof.refused.contains(id)))
      }
    }
    let story = try text(at: entry.path, main).story
    return Evidence(
      entry: entry, story: story, main: main, wire: wire,
      agency: try wire.map { try agencyVersions(of: entry.path, on: $0) } ?? [], steps: steps,
      showings: try showings(of: entry.path, upTo: main, without: proof.refused),
      corrections: try corrections(of: entry),
      debts: try pastToTell(of: entry, text: story, under: workflow()).debts,
      shares: try blame(reference).provenance.shares,
      seconds: try archive.repository.commit(main.commit).committer.seconds)
  }

  private func agencyVersions(of path: String, on wire: Tip) throws -> [Evidence.AgencyVersion] {
    guard path.hasSuffix(".md"), let folder = path.lastIndex(of: "/") else { return [] }
    let stem = path.dropLast(2)
    let repository = try archive().repository
    var found: [Evidence.AgencyVersion] = []
    try repository.walkIDs(from: [wire.commit], reversed: true) { id throws(GitFailure) in
      let commit = try repository.commit(id)
      let parent = try commit.parents.first.map { parent throws(GitFailure) in
        try repository.commit(parent).tree
      }
      var version: String?
      var files: [(name: String, path: String, blob: ObjectID)] = []
      for delta in try repository.differences(
        from: parent, to: commit.tree, under: String(path[..<folder]))
      where delta.path.hasPrefix(stem) {
        guard let blob = delta.new else { continue }
        if delta.path == path {
          version = (try? Story(repository.blob(blob)))?.syndication?.version
        }
        let number = found.count < 9 ? "0\(found.count + 1)" : "\(found.count + 1)"
        files.append(("agency/\(number).\(delta.path.dropFirst(stem.count))", delta.path, blob))
      }
      if !files.isEmpty {
        found.append(
          Evidence.AgencyVersion(
            number: found.count + 1, version: version, commit: commit, files: files))
      }
      return .next
    }
    return found
  }
}
