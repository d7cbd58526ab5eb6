import Testing

@testable import Wire

@Suite struct NewsMLG2Tests {
  @Test(arguments: WireCases.names(of: "newsml-g2"))
  func `an invented wire is read as its expected JSON says`(name: String) throws {
    let batch = try WireReader.read(WireCases.bytes("newsml-g2", name), name: name)
    #expect(try WireCases.written(batch) == WireCases.expected("newsml-g2", name))
  }

  @Test(arguments: WireCases.names(of: "newsml-g2"))
  func `no body holds what is not for publication`(name: String) throws {
    let batch = try WireReader.read(WireCases.bytes("newsml-g2", name))
    for item in batch.items {
      #expect(!item.body.contains("+49"))
      #expect(!item.body.lowercased().contains("publication"))
      #expect(!item.body.contains("np.example>"))
    }
  }

  @Test func `a file is told by its content whatever its name is`() throws {
    let bytes = try WireCases.bytes("newsml-g2", "everything.xml")
    #expect(try WireReader.read(bytes, name: "story.jpg").items.count == 1)
    #expect(WireReader.format(of: bytes) == "newsml-g2")
  }

  @Test func `a wire in UTF-16 is read like the same wire in UTF-8`() throws {
    let bytes = try WireCases.bytes("newsml-g2", "everything.xml")
    let text = String(decoding: bytes, as: UTF8.self)
    var wide: [UInt8] = [0xFF, 0xFE]
    for unit in text.utf16 { wide += [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
    #expect(try WireReader.read(wide).items == WireReader.read(bytes).items)
  }
}
