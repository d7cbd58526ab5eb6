import Testing

@testable import Wire

@Suite struct TeletypeTests {
  @Test(arguments: WireCases.names(of: "teletype"))
  func `an invented wire is read as its expected JSON says`(name: String) throws {
    #expect(try GoldenWires.written("teletype", name) == WireCases.expected("teletype", name))
  }

  @Test(arguments: WireCases.names(of: "teletype"))
  func `a damaged wire is read or refused and never crashes`(name: String) throws {
    try GoldenWires.shaken("teletype", name, times: 40)
  }

  @Test(arguments: WireCases.names(of: "teletype"))
  func `the content tells the format whatever the name is`(name: String) throws {
    let format = WireReader.format(of: try WireCases.bytes("teletype", name), name: "story.bin")
    #expect(["zczc", "teletype"].contains(format))
  }
}
