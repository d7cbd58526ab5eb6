import Foundation
import Testing

@testable import Prose

/// Made pairs: a story and what another agency makes of it, and stories that only share a subject.
@Suite struct SketchTests {
  private static let words = """
    harbour council storm ferry budget court bridge school market river strike vote tax rail judge \
    minister mayor doctor farmer teacher plan report price winter morning street hall letter night \
    company worker ship field house road answer reason number meeting promise engine window garden \
    village border signal station paper driver crew owner tenant fisher baker inspector ledger quay
    """.split(separator: " ").map(String.init)
  private static let verbs = """
    said told opened closed sold bought refused asked wrote found lost built raised moved counted \
    called promised left joined ended began showed sent kept broke mended
    """.split(separator: " ").map(String.init)

  private static func sentence(_ random: inout SketchRandom) -> String {
    let count = Int.random(in: 9...22, using: &random)
    let parts = (0..<count).map { place in
      place % 4 == 2
        ? verbs.randomElement(using: &random) ?? "" : words.randomElement(using: &random) ?? ""
    }
    return parts.joined(separator: " ") + "."
  }

  private static func story(_ random: inout SketchRandom) -> [String] {
    (0..<Int.random(in: 12...30, using: &random)).map { _ in sentence(&random) }
  }

  /// Cut by up to a quarter, a new lead, sentences moved, and one word of `every` changed.
  private static func retold(
    _ story: [String], every: Int, _ random: inout SketchRandom
  ) -> [String] {
    var told = story.filter { _ in Int.random(in: 0..<8, using: &random) > 0 }
    told.swapAt(1, told.count - 1)
    told[0] = sentence(&random)
    return told.map { sentence in
      sentence.split(separator: " ").map { word in
        Int.random(in: 0..<every, using: &random) == 0
          ? words.randomElement(using: &random) ?? "" : String(word)
      }.joined(separator: " ")
    }
  }

  @Test func `stories told again are found, and those on one subject are not taken for them`()
    throws
  {
    var random = SketchRandom(seed: 2_026)
    var (found, missed, wrong, right, bandless) = (0, 0, 0, 0, 0)
    for _ in 0..<120 {
      let one = Self.story(&random)
      let first = try #require(Sketch(one.joined(separator: "\n\n")))
      let again = Self.retold(one, every: Int.random(in: 8...30, using: &random), &random)
      let second = try #require(Sketch(again.joined(separator: "\n\n")))
      let isFound = first.resemblance(to: second) >= 0.2
      if isFound { found += 1 } else { missed += 1 }
      if isFound, Set(first.bands).isDisjoint(with: second.bands) { bandless += 1 }
      // The same background at the end, as two reports on one court case have it.
      var other = Self.story(&random)
      other += one.suffix(one.count / 6)
      let third = try #require(Sketch(other.joined(separator: "\n\n")))
      if first.resemblance(to: third) >= 0.2, !Set(first.bands).isDisjoint(with: third.bands) {
        wrong += 1
      } else {
        right += 1
      }
    }
    let recall = Double(found - bandless) / 120
    let precision = Double(found - bandless) / Double(found - bandless + wrong)
    print("near duplicates at 0.2: recall \(recall), precision \(precision), \(bandless) bandless")
    #expect(recall >= 0.95)
    #expect(precision >= 0.98)
    #expect(missed + found == 120 && right + wrong == 120)
  }

  @Test func `marks, case and white space do not count, and bytes mean the same for ever`() throws {
    let text = (0..<40).map { "word\($0)" }.joined(separator: " ")
    let sketch = try #require(Sketch(text))
    let marked = text.replacing("word7 ", with: "**Word7**\n\n").replacing("word9", with: "WORD9")
    #expect(Sketch(marked) == sketch)
    #expect(Sketch(bytes: sketch.bytes) == sketch)
    #expect(sketch.bytes.prefix(8).map { $0 } == Self.firstBytes)
    #expect(Sketch(bytes: [1, 2, 3]) == nil)
    #expect(Sketch("Too short to tell.") == nil)
    #expect(sketch.resemblance(to: sketch) == 1)
  }

  /// Sketches are kept in indexes that other versions read.
  private static let firstBytes: [UInt8] = [6, 29, 182, 208, 1, 155, 38, 31]
}

private struct SketchRandom: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    let value = (state ^ (state >> 33)) &* 0xFF51_AFD7_ED55_8CCD
    return value ^ (value >> 33)
  }
}
