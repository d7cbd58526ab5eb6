import Archive
public import Budget
import Git
public import Revisions
import Stories
import Workflows

/// A story with the origin of each of its words.
public struct Blame: Sendable {
  /// The story.
  public var entry: StoryEntry
  /// Whose the words of headline and body are.
  public var provenance: Provenance
}

extension Desk {
  /// Whose each word of a story is: headline first, then the body.
  public func blame(_ reference: String) throws -> Blame {
    let entry = try find(reference)
    let steps = try budget().steps(of: entry.id).filter { $0.path == entry.path }
    var history: [Provenance.Step] = []
    var before: Story?
    for step in Self.line(of: steps, to: entry.blob) {
      // What was no story for a while told readers nothing.
      guard let after = try story(step.after) else { continue }
      history.append(
        Provenance.Step(
          to: after.prose, by: step.email == Actor.rules.email ? .rules : .person(step.name),
          taking: try taken(from: before, to: after, by: step)))
      before = after
    }
    return Blame(entry: entry, provenance: Provenance(of: history))
  }

  /// The steps that led to a version one after the other, without those of a line that was merged.
  private static func line(of steps: [Budget.Step], to blob: String) -> [Budget.Step] {
    var line: [Budget.Step] = []
    var wanted: String? = blob
    for step in steps.reversed() where wanted != nil && step.after == wanted {
      line.append(step)
      wanted = step.before
    }
    return line.reversed()
  }

  private func story(_ hex: String?) throws -> Story? {
    guard let id = hex.flatMap({ ObjectID(hex: $0) }) else { return nil }
    return try? Story(try archive().repository.blob(id))
  }

  /// The agency's text that a step built on for the first time, and what desk rules made of it.
  private func taken(
    from before: Story?, to after: Story, by step: Budget.Step
  ) throws -> [(text: String, origin: Provenance.Origin)] {
    guard let syndication = after.syndication, let base = syndication.base,
      base != before?.syndication?.base
    else { return [] }
    let origin = Provenance.Origin.agency(
      syndication.agency ?? "agency", version: syndication.version)
    // An import brings the agency's text as it is, so without it the first text stands for it.
    guard let agency = try agencyText(of: after) ?? (before == nil ? after : nil) else {
      return []
    }
    let (replaced, names) = try feedsBefore(step.commit).replacing(in: agency)
    return [(agency.prose, origin)] + (names.isEmpty ? [] : [(replaced.prose, .rules)])
  }
}
