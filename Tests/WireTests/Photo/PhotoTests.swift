import Testing

@testable import Wire

@Suite struct PhotoTests {
  @Test(arguments: WireCases.names(of: "photo"))
  func `an invented wire is read as its expected JSON says`(name: String) throws {
    #expect(try GoldenWires.written("photo", name) == WireCases.expected("photo", name))
  }

  @Test(arguments: WireCases.names(of: "photo"))
  func `a damaged wire is read or refused and never crashes`(name: String) throws {
    try GoldenWires.shaken("photo", name, times: 40)
  }

  @Test(arguments: WireCases.names(of: "photo"))
  func `the content tells the format whatever the name is`(name: String) throws {
    let format = WireReader.format(of: try WireCases.bytes("photo", name), name: "story.bin")
    #expect(["jpeg"].contains(format))
  }
}
