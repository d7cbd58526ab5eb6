import Testing

@testable import Wire

/// Twenty wires, each cut at every byte.
@Suite struct TruncationTests {
  struct Sample: CustomTestStringConvertible {
    let folder: String
    let name: String

    init(_ folder: String, _ name: String) { (self.folder, self.name) = (folder, name) }

    var testDescription: String { "\(folder)/\(name)" }

    func bytes() throws -> [UInt8] { try WireCases.bytes(folder, name) }
  }

  @Test(arguments: [
    Sample("newsml-g2", "nitf-inside.xml"), Sample("newsml-g2", "kill-and-embargo.xml"),
    Sample("newsml1", "release-in-parts.xml"), Sample("nitf", "embargo-and-correction.xml"),
    Sample("vendor", "nested-release.xml"), Sample("feeds", "rss-2.0.xml"),
    Sample("feeds", "rss-1.0.xml"), Sample("feeds", "atom-1.0.xml"),
    Sample("feeds", "json-feed-1.1.json"), Sample("ninjs", "version-1.json"),
    Sample("ninjs", "version-3.json"), Sample("ninjs", "digital-wires.json"),
  ])
  func `XML and JSON that are cut are refused wherever they are cut`(sample: Sample) throws {
    let bytes = try sample.bytes()
    #expect(try !WireReader.read(bytes).items.isEmpty)
    let end = try #require(bytes.lastIndex { $0 > 0x20 })
    let read = (0...end).filter { (try? WireReader.read(Array(bytes[..<$0]))) != nil }
    #expect(read.isEmpty, "read although cut at these bytes")
  }

  @Test(arguments: [
    Sample("anpa", "writethru.anpa"), Sample("iptc7901", "lead-with-notes.txt"),
    Sample("teletype", "header-marks.txt"), Sample("mail", "alternatives-and-picture.eml"),
    Sample("photo", "xmp-wins.jpg"),
  ])
  func `a wire without its end mark is refused or marked incomplete`(sample: Sample) throws {
    let bytes = try sample.bytes()
    let whole = try WireReader.read(bytes)
    #expect(whole.items.allSatisfy { $0.incomplete == nil })
    let end = try #require(Self.endMark(of: bytes, in: sample.folder))
    var marked = 0
    for length in 0..<end {
      guard let batch = try? WireReader.read(Array(bytes[..<length])) else { continue }
      #expect(batch.items.map(\.format) == whole.items.map(\.format), "cut at \(length)")
      #expect(batch.items.allSatisfy { $0.incomplete == true }, "cut at \(length)")
      marked += 1
    }
    #expect(marked > end / 3)
  }

  @Test(arguments: [
    Sample("html", "microdata.html"), Sample("page/stories", "indian-site.txt"),
    Sample("page/stories", "reuters-style.txt"),
  ])
  func `a text that needs no end mark is refused or read as what it is`(sample: Sample) throws {
    let bytes = try sample.bytes()
    var formats: Set<String> = []
    for length in 0...bytes.count {
      guard let batch = try? WireReader.read(Array(bytes[..<length])) else { continue }
      #expect(batch.items.count == 1, "cut at \(length)")
      formats.formUnion(batch.items.map(\.format))
    }
    #expect(formats == Set(try WireReader.read(bytes).items.map(\.format)))
  }

  /// Where the mark begins that says that nothing is missing.
  private static func endMark(of bytes: [UInt8], in folder: String) -> Int? {
    switch folder {
    case "teletype": bytes.lastIndex(of: UInt8(ascii: "N"))
    case "mail": bytes.indices.last { bytes[$0...].starts(with: "--".utf8) }
    // ETX of the wires; the second byte of a picture's EOI.
    case "photo": bytes.lastIndex(of: 0xD9)
    default: bytes.firstIndex(of: 0x03)
    }
  }
}
