import Testing

@testable import Wire

@Suite struct ANPATests {
  @Test(arguments: WireCases.names(of: "anpa"))
  func `an invented wire is read as its expected JSON says`(name: String) throws {
    #expect(try GoldenWires.written("anpa", name) == WireCases.expected("anpa", name))
  }

  @Test(arguments: WireCases.names(of: "anpa"))
  func `a damaged wire is read or refused and never crashes`(name: String) throws {
    try GoldenWires.shaken("anpa", name, times: 40)
  }

  @Test(arguments: WireCases.names(of: "anpa"))
  func `no note to editors and no list of photos is in a body`(name: String) throws {
    for item in try WireReader.read(WireCases.bytes("anpa", name)).items {
      #expect(!item.body.contains("Eds:"))
      #expect(!item.body.contains("AP Photo"))
      #expect(!item.body.contains("EDITOR"))
    }
  }

  @Test(arguments: WireCases.names(of: "anpa"))
  func `the content tells the format whatever the name is`(name: String) throws {
    let format = WireReader.format(of: try WireCases.bytes("anpa", name), name: "story.bin")
    #expect(["anpa-1312"].contains(format))
  }
}
