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
}
