import Desk
import DeskTesting
import Revisions
import Stories
import Testing

@Suite struct BlameTests {
  private func runs(_ room: Newsroom, _ id: String) throws -> [String] {
    try room.desk().blame(id).provenance.runs.map { run in
      switch run.origin {
      case .agency(let name, let version): "\(name) \(version ?? "?"): \(run.text)"
      case .person(let name): "\(name): \(run.text)"
      case .rules: "rules: \(run.text)"
      }
    }
  }

  @Test func `each word is told by who wrote it, through an edit and an update`() throws {
    let room = try Newsroom()
    let first = Dispatch()
    let id = try #require(try room.receive(first).lines.first?.id)
    #expect(try runs(room, id).map { $0.prefix(12) } == ["Northwire 1:"])
    try room.edit(id, adding: "Nobody was hurt.", as: .jonas)
    #expect(
      try room.receive(first.next(replacing: 4, by: "The coast road is shut again.")).lines
        .map(\.outcome) == [.updated])
    let told = try runs(room, id)
    #expect(told.first?.hasPrefix("Northwire 1: Storm closes") == true)
    #expect(
      told.dropFirst() == [
        "Northwire 2: shut again.\n", "Jonas Weber: Nobody was hurt.",
      ], "\(told)")
    let blame = try room.desk().blame(id)
    #expect(blame.provenance.shares.reduce(0) { $0 + $1.percent } == 100)
  }

  @Test func `words of a change made with plain git are its author's`() throws {
    let room = try Newsroom()
    let line = try #require(try room.receive(Dispatch()).lines.first)
    let (id, path) = (try #require(line.id), try #require(line.path))
    try room.replace("Eleven freighters", by: "Twelve barges", in: path)
    try room.git("commit", "-qam", "By hand", "--author", "Mei Tan <mei@desk.example>")
    #expect(try runs(room, id).contains("Mei Tan: Twelve barges "))
  }
}
