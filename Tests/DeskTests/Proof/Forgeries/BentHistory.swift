import Archive
import Desk
import DeskTesting
import Stories
import Testing

/// One story that readers can see, and whose history plain git bends.
protocol BentHistory {
  var room: Newsroom { get }
  var id: String { get }
  var path: String { get }
}

extension BentHistory {
  func findings() throws -> [String] {
    try room.desk().verify().findings.map(\.message)
  }

  func forge(
    _ transition: String, from: String, to: String, trailers: [StepTrailer: String] = [:],
    _ change: (inout Story) -> Void = { _ in }
  ) throws {
    try room.rewrite(path) { story in
      story.state = to
      change(&story)
    }
    let trailers = trailers.merging([.flag: try text().flag?.rawValue ?? ""]) { given, _ in given }
    try room.forge(
      transition, from: from, to: to, of: id, at: Forgery.later, trailers: trailers)
  }

  func text() throws -> Story { try Story(room.scratch.bytes(of: "desk/\(path)")) }

  var addWord: (inout Story) -> Void { { $0 = $0.adding(Forgery.word) } }

  /// What readers see: the version before the forged one, or nothing of the story.
  func expect(_ seen: Bool, sourceLocation: SourceLocation = #_sourceLocation) throws {
    let site = try room.pressed(at: Forgery.later)
    #expect(!site.contains(Forgery.word), sourceLocation: sourceLocation)
    #expect(site.contains("harbour master") == seen, sourceLocation: sourceLocation)
  }
}
