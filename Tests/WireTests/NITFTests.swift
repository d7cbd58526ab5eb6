import Testing

@testable import Wire

@Suite struct NITFTests {
  @Test(arguments: WireCases.names(of: "nitf"))
  func `an invented wire is read as its expected JSON says`(name: String) throws {
    let batch = try WireReader.read(WireCases.bytes("nitf", name), name: name)
    #expect(try WireCases.written(batch) == WireCases.expected("nitf", name))
  }

  private func embargo(issue: String?, release: String, status: String = "usable") throws
    -> WireItem.Embargo?
  {
    let issued = issue.map { "<date.issue norm='\($0)'/>" } ?? ""
    let text = """
      <nitf><head><docdata management-status='\(status)'>\(issued)<date.release norm='\(release)'/>\
      </docdata></head><body><body.content><p>Text of it.</p></body.content></body></nitf>
      """
    return try WireReader.read(Array(text.utf8)).items.first?.embargo
  }

  @Test func `a release after the issue is an embargo and one at the issue is none`() throws {
    #expect(try embargo(issue: "20240305T090000Z", release: "20240305T090000Z") == nil)
    #expect(try embargo(issue: "20240305T100000+0100", release: "20240305T090000Z") == nil)
    #expect(
      try embargo(issue: "20240305T090000Z", release: "20240305T100000Z")
        == .until("2024-03-05T10:00:00Z"))
    #expect(
      try embargo(issue: nil, release: "20240305T100000Z") == .until("2024-03-05T10:00:00Z"))
    #expect(
      try embargo(issue: "20240305T090000", release: "20240305T100000")
        == .unclear("20240305T100000"))
    #expect(try embargo(issue: nil, release: "tomorrow") == .unclear("tomorrow"))
    #expect(
      try embargo(issue: "20240305T090000Z", release: "20240305T090000Z", status: "EMBARGOED")
        == .until("2024-03-05T09:00:00Z"))
  }

  @Test(arguments: [
    ("<byline>By <person>Ida Lund</person> <byttl>Editor</byttl></byline>", "By Ida Lund, Editor"),
    ("<byline><person>A B</person> and <person>C D</person></byline>", "A B and C D"),
    (
      "<byline><person><name.given>A</name.given><name.family>B</name.family></person></byline>",
      "A B"
    ),
    ("<byline>A<br/>B</byline>", "A B"),
    ("<dateline><location>OSLO</location><story.date>20240305</story.date></dateline>", "OSLO"),
    (
      "<dateline><location>OSLO</location>\n<story.date>March 5</story.date></dateline>",
      "OSLO, March 5"
    ),
    ("<dateline><location>OSLO</location> (NP)</dateline>", "OSLO (NP)"),
    (
      "<dateline><location><city>Norfolk</city>, <state>Va.</state></location></dateline>",
      "Norfolk, Va."
    ),
  ])
  func `a line made of elements is one line of words`(head: String, expected: String) throws {
    let text = """
      <nitf><body><body.head>\(head)</body.head><body.content><p>Text.</p></body.content></body></nitf>
      """
    let item = try #require(try WireReader.read(Array(text.utf8)).items.first)
    #expect(item.byline ?? item.dateline == expected)
  }

  @Test func `no note to editors is in a body`() throws {
    let item = try #require(
      try WireReader.read(WireCases.bytes("nitf", "notes-and-lines.xml")).items.first)
    for words in ["Eds:", "print a map", "at home", "cousin", "555"] {
      #expect(!item.body.contains(words))
      #expect(item.ednotes?.contains { $0.text.contains(words) } == true)
    }
    #expect(item.embargo == .unclear("20240306T060000"))
  }

  @Test func `a file with nothing to say is refused`() {
    #expect(throws: WireFailure.self) {
      try WireReader.read(Array("<nitf><head><title/></head><body/></nitf>".utf8))
    }
  }
}
