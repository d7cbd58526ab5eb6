import Foundation
import GRDB
import Prose

/// A story that tells much the same as another.
public struct NearStory: Hashable, Sendable {
  /// The story.
  public let entry: StoryEntry
  /// The share of both texts' phrases that they have in common, about: 0 to 1.
  public let resemblance: Double
}

extension NewsBudget {
  /// From how much on two stories are taken to tell the same; `SketchTests` measures it.
  static let nearness = 0.2
  /// Texts looked at closely for one story; a form that thousands share is no news.
  private static let candidates = 300

  /// The agencies' other stories that tell much the same as the one at a path, the likest first.
  public func near(_ path: String, limit: Int = 5) throws(BudgetFailure) -> [NearStory] {
    try read("look for stories that tell the same") { database in
      guard
        let row = try Row.fetchOne(
          database,
          sql: "SELECT number, minima FROM sketch JOIN story USING (number) WHERE story.path = ?",
          arguments: [path]),
        case (let number, let sketch?) = try row.sketch()
      else { return [] }
      let bands = sketch.bands.map { String($0) }.joined(separator: ", ")
      let others = try Row.fetchAll(
        database,
        sql: """
          SELECT number, minima FROM sketch WHERE number <> ? AND number IN (
            SELECT number FROM band WHERE hash IN (\(bands)) LIMIT \(Self.candidates))
          """, arguments: [number])
      let near = try others.compactMap { row -> (number: Int64, resemblance: Double)? in
        let (number, other) = try row.sketch()
        guard let resemblance = other?.resemblance(to: sketch), resemblance >= Self.nearness
        else { return nil }
        return (number, resemblance)
      }
      // Only of those that are told the rest is read; a higher number is a newer change.
      return try near.sorted { ($0.resemblance, $0.number) > ($1.resemblance, $1.number) }
        .prefix(limit).compactMap { one -> NearStory? in
          try database.stories(where: "story.number = ?", [one.number], limit: 1).first
            .map { NearStory(entry: $0, resemblance: one.resemblance) }
        }
    }
  }
}

extension Database {
  /// Keeps the sketch of an agency's story for `near`.
  func insertSketch(of body: String, number: Int64) throws {
    guard let sketch = Sketch(body) else { return }
    try cachedStatement(sql: "INSERT INTO sketch (number, minima) VALUES (?, ?)")
      .execute(arguments: [number, Data(sketch.bytes)])
    let band = try cachedStatement(sql: "INSERT OR IGNORE INTO band (hash, number) VALUES (?, ?)")
    for hash in sketch.bands { try band.execute(arguments: [hash, number]) }
  }

  /// Forgets the sketch of the story at a path, before the story goes.
  func removeSketch(at path: String) throws {
    let known = try cachedStatement(
      sql: "SELECT number, minima FROM sketch JOIN story USING (number) WHERE story.path = ?")
    guard let row = try Row.fetchOne(known, arguments: [path]) else { return }
    let (number, sketch) = try row.sketch()
    let band = try cachedStatement(sql: "DELETE FROM band WHERE hash = ? AND number = ?")
    for hash in sketch?.bands ?? [] {
      try band.execute(arguments: [hash, number])
    }
    try cachedStatement(sql: "DELETE FROM sketch WHERE number = ?").execute(arguments: [number])
  }
}

extension Row {
  /// The number and the sketch of a story, as they were selected in this order.
  fileprivate func sketch() throws(BudgetFailure) -> (number: Int64, sketch: Sketch?) {
    var columns = Columns(self)
    return (try columns.number(), Sketch(bytes: try columns.blob()))
  }
}
