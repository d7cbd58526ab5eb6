import Foundation
import Prose
import Testing

/// How many random cases each law is tried on: `STET_CASES=100000` for the long run.
private let cases =
  ProcessInfo.processInfo.environment["STET_CASES"].flatMap { Int($0) } ?? 1_000

/// A text of paragraphs, sentences and words that can be edited in known places.
private struct Draft {
  var paragraphs: [[[String]]]

  var text: String {
    paragraphs.map { sentences in
      // A capital, so that each sentence is read as one.
      sentences.map { "The " + $0.joined(separator: " ") + "." }.joined(separator: " ")
    }.joined(separator: "\n\n")
  }

  var sentences: [(paragraph: Int, sentence: Int)] {
    paragraphs.indices.flatMap { paragraph in
      paragraphs[paragraph].indices.map { (paragraph, $0) }
    }
  }
}

extension Dice {
  /// Words that stand once, with common ones between them.
  fileprivate mutating func draft() -> Draft {
    var number = 0
    let common = ["the", "of", "and", "in", "said"]
    func word(_ dice: inout Dice) -> String {
      number += 1
      return Int.random(in: 0..<3, using: &dice) == 0
        ? common.randomElement(using: &dice) ?? "the" : "word\(number)"
    }
    return Draft(
      paragraphs: (0..<Int.random(in: 1...4, using: &self)).map { _ in
        (0..<Int.random(in: 1...4, using: &self)).map { _ in
          (0..<Int.random(in: 3...9, using: &self)).map { _ in
            number += 1
            return Bool.random(using: &self) ? "Word\(number)" : word(&self)
          }
        }
      })
  }

  /// Changes some words of a sentence: new ones bear the name of who put them in.
  fileprivate mutating func edit(_ sentence: inout [String], by name: String) {
    let place = Int.random(in: 0..<sentence.count, using: &self)
    let new = "\(name)\(Int.random(in: 0..<1_000_000, using: &self))"
    switch Int.random(in: 0..<3, using: &self) {
    case 0: sentence[place] = new
    case 1: sentence.insert(new, at: place)
    default: if sentence.count > 2 { sentence.remove(at: place) } else { sentence[place] = new }
    }
  }

  /// Edits up to a number of sentences, paragraphs and all.
  fileprivate mutating func revised(_ draft: Draft, by name: String) -> Draft {
    var draft = draft
    for _ in 0..<Int.random(in: 1...3, using: &self) {
      let paragraph = Int.random(in: 0..<draft.paragraphs.count, using: &self)
      guard !draft.paragraphs[paragraph].isEmpty else { continue }
      let sentence = Int.random(in: 0..<draft.paragraphs[paragraph].count, using: &self)
      let new = ["Put", "\(name)\(Int.random(in: 0..<1_000_000, using: &self))", "in"]
      switch Int.random(in: 0..<6, using: &self) {
      case 0: draft.paragraphs[paragraph].insert(new, at: sentence)
      case 1 where draft.paragraphs[paragraph].count > 1:
        draft.paragraphs[paragraph].remove(at: sentence)
      case 2: draft.paragraphs.insert([new], at: paragraph)
      case 3 where draft.paragraphs.count > 1: draft.paragraphs.remove(at: paragraph)
      default: edit(&draft.paragraphs[paragraph][sentence], by: name)
      }
    }
    return draft
  }
}

private func bag(_ text: String) -> [String: Int] {
  Text(text).words.reduce(into: [:]) { $0[$1, default: 0] += 1 }
}

@Suite struct ProseMergeLawTests {
  @Test(arguments: 0..<4)
  func `changes in different sentences all land`(seed: UInt64) {
    var dice = Dice(state: 0x1A0 + seed)
    for _ in 0..<cases / 4 {
      let base = dice.draft()
      var (ours, theirs, both) = (base, base, base)
      for place in base.sentences {
        switch Int.random(in: 0..<3, using: &dice) {
        case 0:
          dice.edit(&ours.paragraphs[place.paragraph][place.sentence], by: "our")
          both.paragraphs[place.paragraph][place.sentence] =
            ours.paragraphs[place.paragraph][place.sentence]
        case 1:
          dice.edit(&theirs.paragraphs[place.paragraph][place.sentence], by: "their")
          both.paragraphs[place.paragraph][place.sentence] =
            theirs.paragraphs[place.paragraph][place.sentence]
        default: break
        }
      }
      let merge = ProseMerge(base: base.text, ours: ours.text, theirs: theirs.text)
      #expect(
        merge.text == both.text,
        "\(base.text)\n--ours\n\(ours.text)\n--theirs\n\(theirs.text)\n--got\n\(merge)")
    }
  }

  @Test(arguments: 0..<4)
  func `no word of either side is lost without a conflict`(seed: UInt64) {
    var dice = Dice(state: 0x2B0 + seed)
    var clean = 0
    for _ in 0..<cases / 4 {
      let base = dice.draft()
      let ours = dice.revised(base, by: "our")
      let theirs = dice.revised(base, by: "their")
      let merge = ProseMerge(base: base.text, ours: ours.text, theirs: theirs.text)
      guard let text = merge.text else {
        #expect(!merge.conflicts.contains { $0.ours == $0.theirs })
        continue
      }
      clean += 1
      let (before, our, their, after) = (
        bag(base.text), bag(ours.text), bag(theirs.text), bag(text)
      )
      for word in Set(our.keys).union(their.keys).union(before.keys) where word.count > 5 {
        let was = before[word, default: 0]
        let wanted =
          our[word, default: 0] == was ? their[word, default: 0] : our[word, default: 0]
        #expect(
          after[word, default: 0] == wanted,
          "\(word)\n\(base.text)\n--ours\n\(ours.text)\n--theirs\n\(theirs.text)\n--got\n\(text)")
      }
    }
    #expect(clean > cases / 40)
  }

  @Test(arguments: 0..<4)
  func `which side is called ours changes nothing but the names`(seed: UInt64) {
    var dice = Dice(state: 0x3C0 + seed)
    for _ in 0..<cases / 4 {
      let base = dice.draft()
      let ours = dice.revised(base, by: "our").text
      let theirs = dice.revised(base, by: "their").text
      let merge = ProseMerge(base: base.text, ours: ours, theirs: theirs)
      let mirrored = ProseMerge(base: base.text, ours: theirs, theirs: ours)
      #expect(
        merge.parts
          == mirrored.parts.map { part in
            guard case .conflict(let conflict) = part else { return part }
            return .conflict(
              .init(base: conflict.base, ours: conflict.theirs, theirs: conflict.ours))
          })
    }
  }

  @Test(arguments: 0..<4)
  func `deciding every conflict for one side keeps that side's words there`(seed: UInt64) {
    var dice = Dice(state: 0x4D0 + seed)
    for _ in 0..<cases / 4 {
      let base = dice.draft()
      let ours = dice.revised(base, by: "our").text
      let merge = ProseMerge(
        base: base.text, ours: ours, theirs: dice.revised(base, by: "their").text)
      let text = merge.text(deciding: \.ours)
      let words = Set(Text(text).words)
      #expect(Text(ours).words.allSatisfy { !$0.hasPrefix("our") || words.contains($0) })
    }
  }

  @Test(arguments: 0..<4)
  func `one side's change alone gives that side, byte for byte`(seed: UInt64) {
    var dice = Dice(state: 0x5E0 + seed)
    for _ in 0..<cases / 4 {
      let (base, other) = (dice.mixedText(30), dice.mixedText(30))
      #expect(ProseMerge(base: base, ours: base, theirs: other).parts == [.agreed(other)])
      #expect(ProseMerge(base: base, ours: other, theirs: base).parts == [.agreed(other)])
      #expect(ProseMerge(base: base, ours: other, theirs: other).parts == [.agreed(other)])
    }
  }

  @Test(arguments: 0..<4)
  func `any three texts merge the same way round and round about`(seed: UInt64) {
    var dice = Dice(state: 0x6F0 + seed)
    for _ in 0..<cases / 4 {
      let (base, ours, theirs) = (dice.mixedText(30), dice.mixedText(30), dice.mixedText(30))
      let merge = ProseMerge(base: base, ours: ours, theirs: theirs)
      let mirrored = ProseMerge(base: base, ours: theirs, theirs: ours)
      #expect(merge.text == mirrored.text)
      #expect(merge.conflicts.map(\.ours) == mirrored.conflicts.map(\.theirs))
    }
  }
}
