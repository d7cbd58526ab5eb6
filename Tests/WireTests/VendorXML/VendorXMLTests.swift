import Testing

@testable import Wire

@Suite struct VendorXMLTests {
  @Test(arguments: WireCases.names(of: "vendor"))
  func `an invented wire is read as its expected JSON says`(name: String) throws {
    #expect(try GoldenWires.written("vendor", name) == WireCases.expected("vendor", name))
  }

  @Test(arguments: WireCases.names(of: "vendor"))
  func `a damaged wire is read or refused and never crashes`(name: String) throws {
    try GoldenWires.shaken("vendor", name, times: 40)
  }

  @Test(arguments: WireCases.names(of: "vendor"))
  func `the content tells the format whatever the name is`(name: String) throws {
    let format = WireReader.format(of: try WireCases.bytes("vendor", name), name: "story.bin")
    #expect(["vendor-xml", "html-fragment"].contains(format))
  }
}
