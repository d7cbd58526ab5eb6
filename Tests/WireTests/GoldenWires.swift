import Testing

@testable import Wire

/// One invented wire under `Cases` and what it is read as; a refusal is written as its sentence.
enum GoldenWires {
  static func written(_ format: String, _ name: String) throws -> String {
    let bytes = try WireCases.bytes(format, name)
    do {
      return try WireCases.written(try WireReader.read(bytes, name: name))
    } catch let failure as WireFailure {
      return "\"\(failure.description)\"\n"
    }
  }

  /// Wires with random bytes changed, from a seed, so that each run is the same.
  static func shaken(_ format: String, _ name: String, times: Int) throws {
    let bytes = try WireCases.bytes(format, name)
    var state: UInt64 = 0x9E37_79B9_7F4A_7C15
    func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(truncatingIfNeeded: (state >> 33) % UInt64(max(1, bound)))
    }
    for _ in 0..<times {
      var copy = bytes
      for _ in 0..<(1 + next(8)) where !copy.isEmpty {
        let index = next(copy.count)
        switch next(4) {
        case 0: copy[index] = UInt8(next(256))
        case 1: copy.remove(at: index)
        case 2: copy.insert([0x00, 0x01, 0x02, 0x03, 0x1C, 0x3D, 0xFF, 0x5E][next(8)], at: index)
        default:
          let end = min(copy.count, index + next(40))
          copy.insert(contentsOf: Array(copy[index..<end]), at: next(copy.count))
        }
      }
      _ = try? WireReader.read(copy, name: name)
    }
  }
}
