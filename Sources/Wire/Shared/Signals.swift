/// The words of kills, holds, corrections, updates and repeats (formats.md section 0, rules 2, 3).
enum Signals {
  /// What headline, slug and notes say; each kind once, with the words that say so.
  static func read(
    headline: String? = nil, slugline: String? = nil, notes: [String] = []
  ) -> [WireItem.Signal] {
    var found: [WireItem.Signal] = []
    func look(_ text: String?, isNote: Bool, isSlug: Bool = false) {
      guard let text else { return }
      for signal in signals(in: words(of: text), isNote: isNote, isSlug: isSlug)
      where !found.contains(where: { $0.kind == signal.kind }) {
        found.append(signal)
      }
    }
    look(headline, isNote: false)
    look(slugline, isNote: false, isSlug: true)
    for note in notes { look(note, isNote: true) }
    return found
  }

  private struct Word {
    var text: String
    var key: String
    var isUpper: Bool
  }

  private static func words(of text: String) -> [Word] {
    text.prefix(2_000).split { !($0.isLetter || $0.isNumber) }.prefix(200).map {
      let word = String($0)
      let key = word.uppercased()
      return Word(text: word, key: key, isUpper: word == key && word.contains(where: \.isLetter))
    }
  }

  private static func signals(
    in words: [Word], isNote: Bool, isSlug: Bool
  ) -> [WireItem.Signal] {
    var found: [WireItem.Signal] = []
    for index in words.indices {
      let isStart = index == 0
      let here = words[index...].prefix(4)
      func phrase(_ expected: String...) -> Bool { here.map(\.key).starts(with: expected) }
      func add(_ kind: WireItem.Signal.Kind, _ count: Int) {
        found.append(
          WireItem.Signal(kind, words: here.prefix(count).map(\.text).joined(separator: " ")))
      }
      let word = words[index]
      if let length = kill(words, at: index, isNote: isNote) { add(.killSuspect, length) }
      if phrase("HOLD", "HOLD") || phrase("PLEASE", "HOLD") || phrase("HOLD", "FOR", "RELEASE")
        || phrase("ADVISORY", "HOLD") || phrase("DO", "NOT", "USE")
        || phrase("NOT", "FOR", "RELEASE")
      {
        add(.hold, 3)
      } else if word.isUpper || isNote || isStart, embargoes.contains(word.key) {
        add(.hold, 4)
      }
      if corrections.contains(word.key), word.isUpper || isStart || isSlug { add(.correction, 3) }
      if repeats.contains(word.key), word.isUpper, isStart || isSlug { add(.repetition, 2) }
      if let length = update(words, at: index, isSlug: isSlug) { add(.update, length) }
    }
    return found
  }

  /// "KILL KILL KILL", "MANDATORY KILL", "STORY WITHDRAWN"; never "Storm kills 12".
  private static func kill(_ words: [Word], at index: Int, isNote: Bool) -> Int? {
    let word = words[index]
    func next(_ offset: Int) -> String {
      index + offset < words.count ? words[index + offset].key : ""
    }
    if word.key == "KILL", next(1) == "KILL" { return 3 }
    if ["MANDATORY", "BULLETIN", "PLEASE", "ADVISORY", "URGENT"].contains(word.key),
      next(1) == "KILL"
    {
      return 2
    }
    if word.key == "KILL", ["ADVISORY", "NOTICE", "ORDER"].contains(next(1)) { return 2 }
    if word.isUpper, word.key == "KILL", index == 0, words.count == 1 || !words[1].isUpper {
      return 1
    }
    if ["STORY", "ITEM", "ARTICLE"].contains(word.key) {
      if ["WITHDRAWN", "KILLED", "RETRACTED"].contains(next(1)) { return 2 }
      if ["IS", "WAS", "HAS"].contains(next(1)), ["WITHDRAWN", "KILLED"].contains(next(2)) {
        return 3
      }
    }
    if word.isUpper || isNote && index == 0, kills.contains(word.key), index <= 1 || isNote {
      return 1
    }
    return nil
  }

  /// "1st Ld", "2nd Ld-Writethru", "2ND LEAD", "3RD NET", "UPDATE 2", "WRAPUP 1", "Writethru".
  private static func update(_ words: [Word], at index: Int, isSlug: Bool) -> Int? {
    let word = words[index]
    let next = index + 1 < words.count ? words[index + 1] : nil
    if isOrdinal(word.key), let next {
      if ["LD", "NET"].contains(next.key) || next.key == "LEAD" && (next.isUpper || isSlug) {
        return index + 2 < words.count && words[index + 2].key == "WRITETHRU" ? 3 : 2
      }
      if next.key == "WRITETHRU" || next.key == "UPDATE" && isSlug { return 2 }
    }
    if word.key.hasSuffix("WRITETHRU") { return 1 }
    if word.isUpper, ["UPDATE", "WRAPUP"].contains(word.key) {
      if let next, next.text.allSatisfy(\.isNumber) { return 2 }
      if index == 0 || isSlug { return 1 }
    }
    return nil
  }

  private static func isOrdinal(_ key: String) -> Bool {
    let digits = key.prefix(while: \.isNumber)
    return !digits.isEmpty && digits.count <= 2
      && ["ST", "ND", "RD", "TH"].contains(key.dropFirst(digits.count))
  }

  private static let kills: Set<String> = [
    "WITHDRAWN", "WITHDRAWAL", "RETRACTED", "ANNULATION", "ZURÜCKGEZOGEN", "ANULADA", "ANULADO",
  ]
  private static let embargoes: Set<String> = ["EMBARGO", "EMBARGOED", "SPERRFRIST"]
  private static let corrections: Set<String> = [
    "CORRECTS", "CORRECTION", "CORRECTED", "CORRECTING", "CORRECTIVE", "REFILE", "REFILES", "CORR",
    "KORREKTUR", "BERICHTIGUNG", "KORRIGIERT", "RECTIFICATIF", "CORRIGE", "CORRIGÉ", "CORRECCIÓN",
    "RETTELSE", "CORREZIONE",
  ]
  private static let repeats: Set<String> = [
    "REPEAT", "REPEATS", "RPT", "REPEATING", "WIEDERHOLUNG",
  ]
}
