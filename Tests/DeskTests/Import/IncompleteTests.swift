import Budget
import Desk
import DeskTesting
import Stories
import Testing
import Wire

@Suite struct IncompleteTests {
  @Test func `a story that is not the full one comes in held, and says why`() throws {
    let room = try Newsroom()
    let line = try #require(try room.receive(files: [patch(revision: 1)]).lines.first)
    #expect(line.outcome == .new)
    #expect(line.remarks.contains("It is not the full story, so it is held."))
    let story = try room.story(line)
    #expect(story.state == "held")
    #expect(story.signals.contains { $0.kind == "incomplete" })
    #expect(try room.desk().verify().findings == [])
    // Another one may take its place, and so may the full story; a person releases it.
    #expect(try room.receive(files: [patch(revision: 2)]).lines.map(\.outcome) == [.updated])
    #expect(try room.receive(files: [full(revision: 3)]).lines.map(\.outcome) == [.updated])
    #expect(try room.story(line).body.hasPrefix("Three ports"))
    #expect(try room.story(line).state == "held")
    try room.take("release", try #require(line.id), reason: "The agency sent it in full.")
  }

  @Test func `a patch never blanks a story that is here, and waits in quarantine`() throws {
    let room = try Newsroom()
    let line = try #require(try room.receive(files: [full(revision: 1)]).lines.first)
    let refs = try room.git("for-each-ref")
    let refused = try #require(try room.receive(files: [patch(revision: 2)]).lines.first)
    #expect(refused.outcome == .refused)
    #expect(
      refused.reason
        == "It is not the full story, so it does not replace the text that the desk has.")
    #expect(try room.git("for-each-ref") == refs)
    #expect(try room.story(line).body.hasPrefix("Three ports"))
    #expect(try room.quarantined() == [bytes(of: patch(revision: 2))])
    #expect(try room.receive(files: [full(revision: 3)]).lines.map(\.outcome) == [.updated])
  }

  @Test func `an older version that never came is refused and kept, with its reason`() throws {
    let room = try Newsroom()
    let first = Dispatch()
    try room.receive(first.next(3))
    let dry = try room.receive(first.next(2), dryRun: true)
    #expect(dry.lines.map(\.outcome) == [.refused])
    #expect(!room.scratch.has("desk/.git/stet/refused"))
    #expect(try room.receive(first.next(2)).lines.map(\.outcome) == [.refused])
    #expect(try room.quarantined() == [first.next(2).bytes])
    // Once only, however often it comes.
    #expect(try room.receive(first.next(2)).lines.map(\.outcome) == [.refused])
    #expect(try room.quarantined().count == 1)
  }

  @Test func `an older version that came before is no news`() throws {
    let room = try Newsroom()
    let first = Dispatch()
    try room.receive(first)
    try room.receive(first.next(2))
    try room.receive(first.next(3))
    for file in [first.file, Dispatch.batch([first, first.next(2)])] {
      let report = try room.receive(files: [file])
      #expect(Set(report.lines.map(\.outcome)) == [.unchanged])
    }
    #expect(try room.quarantined() == [])
  }

  @Test func `a text that came before is known in other bytes too, whatever came since`() throws {
    let room = try Newsroom()
    var texts = [Dispatch(), Dispatch(), Dispatch()]
    texts[1].paragraphs[0] = "Four ports were closed."
    texts[2].paragraphs[0] = "Five ports were closed."
    // Each comes in a file of its own, then in one with something else beside it.
    for text in texts { try room.receive(text) }
    let refs = try room.git("for-each-ref")
    for (number, text) in texts.enumerated() {
      var other = text
      other.fileName = "again-\(number).json"
      let again = Dispatch.batch([other])
      #expect(try bytes(of: again) != text.bytes)
      #expect(try room.receive(files: [again]).lines.map(\.outcome) == [.unchanged])
    }
    #expect(try room.git("for-each-ref") == refs)
  }

  private func bytes(of file: WireFile) throws -> [UInt8] { try file.content.get() }

  private func full(revision: Int) -> WireFile {
    newsML(
      revision: revision, update: "N",
      """
      <NewsComponent><NewsLines><HeadLine>Storm closes three ports</HeadLine></NewsLines>
      <ContentItem><DataContent><p>Three ports were closed (\(revision)).</p></DataContent>
      </ContentItem></NewsComponent>
      """)
  }

  private func patch(revision: Int) -> WireFile {
    newsML(
      revision: revision, update: "U",
      """
      <Update><Replace DuidRef="hl"><HeadLine>Storm closes \(revision) ports</HeadLine></Replace>
      </Update>
      """)
  }

  private func newsML(revision: Int, update: String, _ content: String) -> WireFile {
    let text = """
      <?xml version="1.0" encoding="UTF-8"?>
      <NewsML Version="1.2"><NewsEnvelope><DateAndTime>20260203T054000Z</DateAndTime></NewsEnvelope>
      <NewsItem><Identification><NewsIdentifier><ProviderId>northwire.example</ProviderId>
      <DateId>20260203</DateId><NewsItemId>7</NewsItemId>
      <RevisionId PreviousRevision="\(revision - 1)" Update="\(update)">\(revision)</RevisionId>
      <PublicIdentifier>urn:newsml:northwire.example:20260203:7:\(revision)</PublicIdentifier>
      </NewsIdentifier></Identification>
      <NewsManagement><NewsItemType FormalName="News"/>
      <FirstCreated>20260203T054000Z</FirstCreated>
      <ThisRevisionCreated>20260203T0\(5 + revision)4000Z</ThisRevisionCreated>
      <Status FormalName="Usable"/></NewsManagement>
      \(content)
      </NewsItem></NewsML>
      """
    return WireFile(name: "wire-\(revision).xml", content: .success(Array(text.utf8)))
  }
}

extension Newsroom {
  /// The bytes of all that is in quarantine.
  func quarantined() throws -> [[UInt8]] {
    guard scratch.has("desk/.git/stet/refused") else { return [] }
    return try scratch.names(in: "desk/.git/stet/refused").filter { $0.hasSuffix(".wire") }
      .map { try scratch.bytes(of: "desk/.git/stet/refused/\($0)") }
  }
}
