import Testing

@testable import Wire

@Suite struct NewsML1Tests {
  @Test(arguments: WireCases.names(of: "newsml1"))
  func `an invented wire is read as its expected JSON says`(name: String) throws {
    let batch = try WireReader.read(WireCases.bytes("newsml1", name), name: name)
    #expect(try WireCases.written(batch) == WireCases.expected("newsml1", name))
  }

  private func item(_ management: String, _ component: String, revision: String = "1") -> [UInt8] {
    Array(
      """
      <NewsML><NewsItem><Identification><NewsIdentifier><ProviderId>np</ProviderId>\
      <DateId>20240305</DateId><NewsItemId>i</NewsItemId><RevisionId>\(revision)</RevisionId>\
      <PublicIdentifier>urn:newsml:np:20240305:i:\(revision)</PublicIdentifier></NewsIdentifier>\
      </Identification><NewsManagement>\(management)</NewsManagement>\
      <NewsComponent>\(component)</NewsComponent></NewsItem></NewsML>
      """.utf8)
  }

  @Test(arguments: [
    ("urn:newsml:p:20240305:x:1", "urn:newsml:p:20240305:x", "1"),
    ("urn:newsml:p:20240305:x:12N", "urn:newsml:p:20240305:x", "12"),
    ("urn:newsml:p:20240305:a:b:3U", "urn:newsml:p:20240305:a:b", "3"),
    ("urn:newsml:p:20240305:doc-1cg0j2", "urn:newsml:p:20240305:doc-1cg0j2", nil),
    ("p.example:20010714:10000001", "p.example:20010714:10000001", nil),
    ("p3", "p3", nil), ("", "", nil), (":", ":", nil),
  ])
  func `a public identifier is split into story and revision`(
    urn: String, guid: String, version: String?
  ) {
    let split = NewsML1Identity.split(urn)
    #expect(split.guid == guid)
    #expect(split.version == version)
  }

  @Test(arguments: [
    ("Usable", WireItem.Status.usable), ("USABLE", .usable), ("withheld", .withheld),
    ("Canceled", .canceled), ("CANCELLED", .canceled), ("Something", .withheld), ("", .usable),
  ])
  func `a status is read whatever its case and an unknown one withholds`(
    words: String, status: WireItem.Status
  ) throws {
    let bytes = item(
      "<Status FormalName='\(words)'/>",
      "<NewsLines><HeadLine>H</HeadLine></NewsLines><ContentItem><DataContent>T</DataContent></ContentItem>"
    )
    #expect(try WireReader.read(bytes).items.map(\.status) == [status])
  }

  @Test func `an embargo without an end or without a zone is unclear`() throws {
    let text = "<ContentItem><DataContent>Text of it</DataContent></ContentItem>"
    let change = "<StatusWillChange><FutureStatus FormalName='usable'/><DateAndTime>"
    func embargo(_ management: String) throws -> WireItem.Embargo? {
      try WireReader.read(item(management, text)).items.first?.embargo
    }
    #expect(try embargo("<Status FormalName='Embargoed'/>") == .unclear("embargoed"))
    #expect(
      try embargo(
        "<Status FormalName='Embargoed'/>\(change)20240306T060000</DateAndTime></StatusWillChange>")
        == .unclear("20240306T060000"))
    #expect(
      try embargo(
        "<Status FormalName='Usable'/>\(change)20240306T060000Z</DateAndTime></StatusWillChange>")
        == .until("2024-03-06T06:00:00Z"))
    #expect(
      try embargo("\(change)next week</DateAndTime></StatusWillChange>") == .unclear("next week"))
  }

  @Test func `a patch is never passed as the full story`() throws {
    let bytes = try WireCases.bytes("newsml1", "management.xml")
    let patch = try #require(
      WireReader.read(bytes).items.first { $0.guid == "urn:newsml:np.example:20240304:a4" })
    #expect(patch.body.isEmpty)
    #expect(patch.incomplete == true)
    #expect(patch.remarks?.contains { $0.contains("not the full story") } == true)
    #expect(patch.signals?.map(\.kind).contains(.hold) == true)
  }

  @Test
  func `a file that declares entities of its own is refused and one that includes files is not`()
    throws
  {
    let text = String(
      decoding: item("", "<NewsLines><HeadLine>H</HeadLine></NewsLines>"), as: UTF8.self)
    let harmless = "<!DOCTYPE NewsML [<!ENTITY % n PUBLIC 'a' 'http://127.0.0.1/x.dtd'> %n; ]>"
    #expect(try WireReader.read(Array((harmless + text).utf8)).items.count == 1)
    for declaration in [
      "<!ENTITY a 'x'>", "<!ENTITY a SYSTEM 'file:///etc/passwd'>", "<!ENTITY % a '&#60;!ENTITY'>",
      "<!ENTITY % n SYSTEM 'x'> <!ENTITY b 'y'>",
    ] {
      let bytes = Array(("<!DOCTYPE NewsML [\(declaration)]>" + text).utf8)
      let failure = #expect(throws: WireFailure.self) { try WireReader.read(bytes) }
      #expect(failure?.reason == .hostile)
    }
  }

  @Test func `a list that is cut says so, once`() throws {
    func keywords(_ count: Int) throws -> WireItem {
      let lines = (1...count).map { "<KeywordLine>word\($0)</KeywordLine>" }.joined()
      let bytes = item(
        "",
        """
        <NewsComponent><NewsLines><HeadLine>Ferry</HeadLine>\(lines)</NewsLines>\
        <ContentItem><DataContent>Calm seas</DataContent></ContentItem></NewsComponent>
        """)
      return try #require(try WireReader.read(bytes).items.first)
    }
    func remarks(_ item: WireItem) -> Int {
      (item.remarks ?? []).count { $0.contains("more than 1000 entries") }
    }
    let full = try keywords(1_000)
    #expect(full.keywords?.count == 1_000 && remarks(full) == 0)
    let cut = try keywords(1_010)
    #expect(cut.keywords?.count == 1_000 && remarks(cut) == 1)
  }

  @Test func `a file without any item is refused`() {
    #expect(throws: WireFailure.self) {
      try WireReader.read(Array("<NewsML><NewsEnvelope/></NewsML>".utf8))
    }
  }

  @Test func `components nested two hundred deep are read in good time`() throws {
    let open = String(
      repeating: "<NewsComponent><NewsLines><HeadLine>H</HeadLine></NewsLines>", count: 200)
    let close = String(repeating: "</NewsComponent>", count: 200)
    let bytes = item(
      "", open + "<ContentItem><DataContent>Deep text</DataContent></ContentItem>" + close)
    #expect(try WireReader.read(bytes).items.map(\.body) == ["Deep text"])
  }
}
