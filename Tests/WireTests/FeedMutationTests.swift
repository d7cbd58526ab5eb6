import Testing

@testable import Wire

struct FeedMutationTests {
  @Test func `no changed byte makes a reader fail`() throws {
    var state: UInt64 = 42
    func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(max(1, bound)))
    }
    let strange: [UInt8] = [
      0, 0x22, 0x26, 0x28, 0x29, 0x3C, 0x3E, 0x5B, 0x5D, 0x7B, 0x80, 0xE2, 0xFF,
    ]
    let paths =
      try WireCase.files(in: "ninjs", ending: ".json") + WireCase.files(in: "feeds", ending: ".xml")
      + WireCase.files(in: "feeds", ending: ".json")
      + WireCase.files(in: "page/stories", ending: ".txt")
    var readings = 0
    for path in paths {
      let bytes = try WireCase.bytes(path)
      for _ in 0..<20 {
        var changed = bytes
        for _ in 0...next(4) {
          let index = next(changed.count)
          switch next(3) {
          case 0: changed[index] = strange[next(strange.count)]
          case 1: changed.remove(at: index)
          default: changed.insert(contentsOf: changed[index...].prefix(next(40)), at: index)
          }
        }
        if (try? WireReader.read(changed, name: path)) != nil { readings += 1 }
      }
    }
    #expect(readings > 0)
  }
}
