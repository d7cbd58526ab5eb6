import Prose
import Testing

@testable import Revisions

private let v1 = Provenance.Origin.agency("Northwire", version: "1")
private let v2 = Provenance.Origin.agency("Northwire", version: "2")
private let asha = Provenance.Origin.person("Asha Rao")

private typealias Step = Provenance.Step

/// Runs as `origin: text`, one a line.
private func told(_ steps: [Step]) -> [String] {
  Provenance(of: steps).runs.map { run in
    switch run.origin {
    case .agency(_, let version): "v\(version ?? "?"): \(run.text)"
    case .person(let name): "\(name): \(run.text)"
    case .rules: "rules: \(run.text)"
    }
  }
}

@Suite struct `The origin of words` {
  private let first = "Three ports closed.\n\nNobody was hurt."

  @Test func `is the agency where nobody changed anything`() {
    let provenance = Provenance(of: [Step(to: first, by: "Asha Rao", taking: (first, v1))])
    #expect(provenance.runs == [Provenance.Run(origin: v1, text: first)])
    #expect(provenance.shares == [Provenance.Share(origin: v1, words: 6, percent: 100)])
  }

  @Test func `is the person for the words they put in, and no others`() {
    let steps = [
      Step(to: first, by: "Asha Rao", taking: (first, v1)),
      Step(to: "Three big ports closed.\n\nNobody was hurt.", by: "Asha Rao"),
      Step(to: "Three big ports closed.\n\n“Nobody at all” was hurt.", by: "Jonas Weber"),
    ]
    #expect(
      told(steps) == [
        "v1: Three ", "Asha Rao: big ", "v1: ports closed.\n\n“Nobody ", "Jonas Weber: at all” ",
        "v1: was hurt.",
      ])
    #expect(Provenance(of: steps).shares.map(\.words) == [6, 2, 1])
    #expect(Provenance(of: steps).shares.map(\.percent) == [67, 22, 11])
  }

  @Test func `is the agency's new version for what an update brought, whoever took it`() {
    let newer = "Four ports closed on Monday.\n\nNobody was hurt."
    let merged = "Four ports closed on Monday.\n\nNobody was badly hurt, we hear."
    let steps = [
      Step(to: first, by: "Asha Rao", taking: (first, v1)),
      Step(to: "Three ports closed.\n\nNobody was badly hurt.", by: "Asha Rao"),
      Step(to: merged, by: "Jonas Weber", taking: (newer, v2)),
    ]
    #expect(
      told(steps) == [
        "v2: Four ", "v1: ports closed ", "v2: on Monday.\n\n", "v1: Nobody was ",
        "Asha Rao: badly ", "v1: hurt, ", "Jonas Weber: we hear.",
      ])
  }

  @Test func `is the desk's rules for the words they put in, in a step or with an update`() {
    let newer = "Four ports closed. A ship sank."
    let steps = [
      Step(to: "Three ports closed.", by: "Asha Rao", taking: ("Three ports closed.", v1)),
      Step(to: "Three harbours closed.", by: .rules, taking: []),
      Step(to: "Three harbours closed early.", by: "Asha Rao"),
      Step(
        to: "Four harbours closed early. A boat sank.", by: .person("Jonas Weber"),
        taking: [(newer, v2), ("Four harbours closed. A boat sank.", .rules)]),
    ]
    #expect(
      told(steps) == [
        "v2: Four ", "rules: harbours ", "v1: closed ", "Asha Rao: early. ", "v2: A ",
        "rules: boat ", "v2: sank.",
      ])
    #expect(Provenance(of: steps).shares.first { $0.origin == .rules }?.words == 2)
  }

  @Test func `is as it was where a text comes back`() {
    let steps = [
      Step(to: first, by: "Asha Rao", taking: (first, v1)),
      Step(to: "Nobody.", by: "Asha Rao"), Step(to: first, by: "Asha Rao"),
    ]
    #expect(told(steps) == ["v1: \(first)"])
  }

  @Test func `of no words is nobody's`() {
    #expect(Provenance(of: []).shares == [])
    let provenance = Provenance(of: [Step(to: "Gone.", by: "A"), Step(to: "", by: "A")])
    #expect(provenance.shares == [])
    #expect(provenance.runs == [])
  }

  @Test func `of scripts without spaces is told word by word`() {
    let steps = [
      Step(to: "港口关闭。", by: "A", taking: ("港口关闭。", v1)), Step(to: "三港口关闭。", by: "梅"),
    ]
    #expect(told(steps) == ["梅: 三", "v1: 港口关闭。"])
  }

  private static let vocabulary = "storm port sea, wind “rain” ship. coast\n\n night é, 港".split(
    separator: " ", omittingEmptySubsequences: true)

  /// Random histories: no word is lost or told twice, and the shares are those of the runs.
  @Test(arguments: 0..<4) func `covers the whole text once`(seed: UInt64) {
    var generator = Mill(state: seed)
    func text() -> String {
      (0..<Int.random(in: 0...14, using: &generator))
        .map { _ in String(Self.vocabulary.randomElement(using: &generator) ?? "") }
        .joined(separator: " ")
    }
    for _ in 0..<500 {
      var steps = [Step(to: text(), by: "Asha Rao")]
      for number in 0..<Int.random(in: 0...5, using: &generator) {
        let person = ["Asha Rao", "Jonas Weber"].randomElement(using: &generator) ?? ""
        steps.append(
          Bool.random(using: &generator)
            ? Step(to: text(), by: person)
            : Step(
              to: text(), by: person,
              taking: (text(), .agency("Northwire", version: "\(number)"))))
      }
      let provenance = Provenance(of: steps)
      let last = steps.last?.text ?? ""
      let words = Text(last).words.count
      let told = provenance.runs.map(\.text).joined()
      #expect(words == 0 ? told.isEmpty : told == last)
      #expect(provenance.shares.reduce(0) { $0 + $1.words } == words)
      #expect(provenance.shares.reduce(0) { $0 + $1.percent } == (words == 0 ? 0 : 100))
      #expect(Set(provenance.runs.map(\.origin)) == Set(provenance.shares.map(\.origin)))
      for (one, other) in zip(provenance.runs, provenance.runs.dropFirst()) {
        #expect(one.origin != other.origin)
      }
    }
  }
}

/// Numbers that are the same in every run.
private struct Mill: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return (state ^ state >> 29) &* 0xBF58_476D_1CE4_E5B9
  }
}
