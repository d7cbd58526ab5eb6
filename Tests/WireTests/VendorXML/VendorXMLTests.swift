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

  @Test(arguments: ["nested-release.xml", "several-with-flags.xml"])
  func `a wire that is cut is refused wherever it is cut`(name: String) throws {
    let bytes = try WireCases.bytes("vendor", name)
    let end = try #require(bytes.lastIndex(of: 0x3E))
    for length in 0...end {
      #expect(throws: WireFailure.self) { try WireReader.read(Array(bytes[..<length])) }
    }
  }

  @Test(arguments: WireCases.names(of: "vendor"))
  func `the content tells the format whatever the name is`(name: String) throws {
    let format = WireReader.format(of: try WireCases.bytes("vendor", name), name: "story.bin")
    #expect(["vendor-xml", "html-fragment"].contains(format))
  }
}
