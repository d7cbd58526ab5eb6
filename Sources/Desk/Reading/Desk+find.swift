import Archive
public import Budget
import Foundation
import Git
import Stories

extension Desk {
  /// The one story meant by a path, an id, a slug or the beginning of one.
  /// - Throws: `.noStory` with the nearest name, or with the candidates when several are meant.
  public func find(_ reference: String) throws -> StoryEntry {
    let budget = try budget()
    let found = try budget.find(pathInDesk(reference), limit: 6)
    if let only = found.first, found.count == 1 { return only }
    if found.isEmpty {
      throw DeskFailure(
        .noStory, "No story is called \"\(reference)\".", hint: try hint(for: reference, budget))
    }
    let names = found.prefix(5).map { "\($0.slug)-\($0.id)" }.joined(separator: ", ")
    throw DeskFailure(
      .noStory,
      "\"\(reference)\" may mean several stories: \(names)\(found.count > 5 ? " and more" : "").",
      hint: "stet list")
  }

  private func hint(for reference: String, _ budget: NewsBudget) throws -> String {
    // A slug is rarely typed whole, so its beginning of as many words is compared.
    let parts = reference.split(separator: "-").count
    var names: [String: String] = [:]
    for entry in try budget.list(limit: 2_000) {
      names[entry.slug.split(separator: "-").prefix(parts).joined(separator: "-")] = entry.slug
      names[entry.id] = entry.id
    }
    guard let near = nearest(to: reference, in: names.keys.sorted()) else { return "stet list" }
    return "did you mean \(names[near] ?? near)?"
  }

  /// A path as the shell completes it, taken relative to the repository.
  private func pathInDesk(_ reference: String) -> String {
    guard reference.hasSuffix(".md"), let start = reference.range(of: "Stories/") else {
      return reference
    }
    return String(reference[start.lowerBound...])
  }
}
