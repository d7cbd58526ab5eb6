import Testing

@testable import Wire

@Suite struct IPTC7901Tests {
  @Test(arguments: WireCases.names(of: "iptc7901"))
  func `an invented wire is read as its expected JSON says`(name: String) throws {
    #expect(try GoldenWires.written("iptc7901", name) == WireCases.expected("iptc7901", name))
  }

  @Test(arguments: WireCases.names(of: "iptc7901"))
  func `a damaged wire is read or refused and never crashes`(name: String) throws {
    try GoldenWires.shaken("iptc7901", name, times: 40)
  }

  @Test(arguments: WireCases.names(of: "iptc7901"))
  func `nothing that is not for publication is in a body`(name: String) throws {
    for item in try WireReader.read(WireCases.bytes("iptc7901", name)).items {
      #expect(!item.body.contains("+49"))
      #expect(!item.body.contains("@"))
      #expect(!item.body.contains("publication"))
    }
  }

  @Test func `braces between letters are umlauts only where the text uses them as such`() {
    let english = Array("a {b} c|d x~y".utf8)
    #expect(GermanSevenBit.resolved(english[...]) == english)
    let german = Array("H{fen, K}ste, m|chte, gro~".utf8)
    #expect(
      String(decoding: GermanSevenBit.resolved(german[...]), as: UTF8.self)
        == "Häfen, Küste, möchte, groß")
  }

  @Test(arguments: WireCases.names(of: "iptc7901"))
  func `the content tells the format whatever the name is`(name: String) throws {
    let format = WireReader.format(of: try WireCases.bytes("iptc7901", name), name: "story.bin")
    #expect(["iptc-7901"].contains(format))
  }
}
