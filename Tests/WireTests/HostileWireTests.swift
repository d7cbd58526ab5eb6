import Testing

@testable import Wire

@Suite struct HostileWireTests {
  private func refusal(_ text: String) -> WireFailure? {
    refusal(Array(text.utf8))
  }

  private func refusal(_ bytes: [UInt8]) -> WireFailure? {
    do throws(WireFailure) {
      _ = try WireReader.read(bytes)
      return nil
    } catch {
      return error
    }
  }

  private func item(_ inside: String) -> String {
    """
    <newsItem guid="g" version="1"><itemMeta/><contentMeta><headline>\(inside)</headline>\
    </contentMeta></newsItem>
    """
  }

  @Test(arguments: [
    "<!DOCTYPE newsItem [<!ENTITY a 'x'>]>",
    "<!DOCTYPE newsItem [<!ENTITY a SYSTEM 'file:///etc/passwd'>]>",
    "<!DOCTYPE newsItem [<!ENTITY % p SYSTEM 'http://127.0.0.1/x'> %p;]>",
  ])
  func `a file that declares entities is refused as hostile`(doctype: String) {
    #expect(refusal(doctype + item("&a;"))?.reason == .hostile)
  }

  @Test func `a DOCTYPE that only names a file is allowed and nothing is loaded`() throws {
    let text = "<!DOCTYPE newsItem SYSTEM 'file:///dev/zero'>" + item("Calm")
    #expect(try WireReader.read(Array(text.utf8)).items.first?.headline == "Calm")
  }

  @Test func `an entity nobody declared is named in the refusal`() {
    let failure = refusal(item("a &nosuch; b"))
    #expect(failure?.reason == .malformed)
    #expect(failure?.message.contains("nosuch") == true)
  }

  @Test func `a hundred thousand levels are too deep and 200 are not`() {
    let deep = String(repeating: "<a>", count: 100_000) + String(repeating: "</a>", count: 100_000)
    #expect(refusal("<newsItem>\(deep)</newsItem>")?.reason == .tooLarge)
    let fine = String(repeating: "<a>", count: 200) + String(repeating: "</a>", count: 200)
    #expect(refusal(item("x" + fine)) == nil)
  }

  @Test func `a million attributes are refused before they are compared`() {
    let many = (0..<1_000_000).map { " a\($0)=''" }.joined()
    #expect(refusal("<newsItem\(many)/>")?.reason == .tooLarge)
  }

  @Test func `a million empty elements are more than a wire has`() {
    let many = String(repeating: "<a/>", count: 1_000_000)
    #expect(refusal("<newsItem>\(many)</newsItem>")?.reason == .tooLarge)
  }

  @Test func `a name of its own for each element is more than a wire has`() {
    let names = 0...WireLimits.names
    let elements = names.map { "<x\($0)/>" }.joined()
    #expect(refusal("<newsItem>\(elements)</newsItem>")?.reason == .tooLarge)
    let declarations = names.map { "<!ELEMENT x\($0) ANY>" }.joined()
    #expect(refusal("<!DOCTYPE nitf [\(declarations)]><nitf/>")?.reason == .tooLarge)
  }

  @Test func `more items or lines than a wire of its size has are too large`() {
    let items = String(repeating: "<item><title>T</title></item>", count: WireLimits.items + 1)
    #expect(refusal("<rss><channel>\(items)</channel></rss>")?.reason == .tooLarge)
    let lines = "Subject: Calm\nFrom: a@x.example\n\n" + String(repeating: "a\n\n", count: 200_000)
    #expect(refusal(lines)?.reason == .tooLarge)
  }

  @Test func `pictures beside a story are each told once, however many there are`() throws {
    let pictures = (0..<12_000).map {
      "<enclosure url='https://x.example/\($0 % 6_000).jpg' type='image/jpeg'/>"
    }
    let text = "<rss><channel><item><title>T</title>\(pictures.joined())</item></channel></rss>"
    #expect(try WireReader.read(Array(text.utf8)).items.first?.photos?.count == 6_000)
  }

  @Test func `two roots and a tail of junk are refused`() {
    #expect(refusal(item("a") + item("b"))?.reason == .malformed)
    #expect(refusal(item("a") + "junk")?.reason == .malformed)
  }

  @Test func `markup that does not match is refused with its line`() {
    let failure = refusal("<newsItem>\n<itemMeta>\n</contentMeta></newsItem>")
    #expect(failure?.line == 3)
    #expect(failure?.reason == .malformed)
  }

  @Test func `control characters and NULs inside are refused and padding is not`() {
    #expect(refusal(item("a\u{1}b"))?.reason == .malformed)
    #expect(refusal(item("a\0b"))?.reason == .malformed)
    #expect(refusal([0, 0, 0x0A] + Array(item("fine").utf8) + [0, 0, 0, 0x1A - 0x1A]) == nil)
  }

  @Test func `nothing, blanks, binary data and other XML are refused with a sentence each`() {
    #expect(refusal("")?.message == "The file is empty.")
    #expect(refusal(" \r\n\t")?.message == "The file is blank.")
    #expect(
      refusal([0x7F, 0x45, 0x4C, 0x46] + (0..<400).map { UInt8($0 % 32) })?.reason == .notAStory)
    #expect(refusal("<recipe/>")?.message.contains("<recipe>") == true)
    #expect(refusal("<newsMessage/>")?.reason == .notAStory)
  }

  @Test func `a file over 8 MiB is too large`() {
    #expect(refusal(Array(repeating: 0x61, count: WireLimits.bytes + 1))?.reason == .tooLarge)
  }

  @Test func `random damage to a wire never crashes the reader`() throws {
    let bytes = try WireCases.bytes("newsml-g2", "everything.xml")
    var random = SeededGenerator(seed: 20_240_311)
    for _ in 0..<400 {
      var damaged = bytes
      for _ in 0..<Int.random(in: 1...6, using: &random) {
        let place = Int.random(in: damaged.indices, using: &random)
        switch Int.random(in: 0..<3, using: &random) {
        case 0: damaged[place] = UInt8.random(in: 0...255, using: &random)
        case 1: damaged.remove(at: place)
        default: damaged.insert(contentsOf: damaged[place...].prefix(40), at: place)
        }
      }
      _ = refusal(damaged)
    }
  }
}

/// SplitMix64: the same numbers on every machine.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }
}
