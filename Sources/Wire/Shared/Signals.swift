/// The words of kills, holds, corrections, updates and repeats.
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
    // Everything beyond ASCII counts as a letter here; no sign of it parts the words looked for.
    text.utf8.prefix(4_000).split {
      $0 < 0x80 && !Sniff.isLetter($0) && !Sniff.isDigit($0)
    }.prefix(200).map {
      let word = String($0) ?? ""
      let key = word.uppercased()
      return Word(text: word, key: key, isUpper: word == key && word.utf8.contains { $0 > 0x40 })
    }
  }

  private static func signals(
    in words: [Word], isNote: Bool, isSlug: Bool
  ) -> [WireItem.Signal] {
    var found: [WireItem.Signal] = []
    for index in words.indices {
      let isStart = index == 0
      let word = words[index]
      func add(_ kind: WireItem.Signal.Kind, _ count: Int) {
        let spoken = words[index...].prefix(count).map(\.text).joined(separator: " ")
        found.append(WireItem.Signal(kind, words: spoken))
      }
      if let length = update(words, at: index, isSlug: isSlug) { add(.update, length) }
      guard telling.contains(word.key) else { continue }
      if let length = kill(words, at: index, isNote: isNote) { add(.killSuspect, length) }
      if isHold(words, at: index) {
        add(.hold, 3)
      } else if word.isUpper || isNote || isStart, embargoes.contains(word.key) {
        add(.hold, 4)
      }
      if corrections.contains(word.key), word.isUpper || isStart || isSlug { add(.correction, 3) }
      if repeats.contains(word.key), word.isUpper, isStart || isSlug { add(.repetition, 2) }
    }
    return found
  }

  private static func isHold(_ words: [Word], at index: Int) -> Bool {
    func next(_ offset: Int) -> String {
      index + offset < words.count ? words[index + offset].key : ""
    }
    switch words[index].key {
    case "HOLD": return next(1) == "HOLD" || next(1) == "FOR" && next(2) == "RELEASE"
    case "PLEASE", "ADVISORY": return next(1) == "HOLD"
    case "DO": return next(1) == "NOT" && next(2) == "USE"
    case "NOT": return next(1) == "FOR" && next(2) == "RELEASE"
    default: return false
    }
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
    guard let first = word.key.utf8.first, Sniff.isDigit(first) || first == 0x55 || first == 0x57
    else { return nil }
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
    let digits = key.prefix(while: { $0.isASCII && $0.isNumber })
    return !digits.isEmpty && digits.count <= 2
      && ["ST", "ND", "RD", "TH"].contains(key.dropFirst(digits.count))
  }

  /// The first words of all signals but updates.
  private static let telling: Set<String> = kills.union(embargoes).union(corrections)
    .union(repeats).union([
      "KILL", "MANDATORY", "BULLETIN", "PLEASE", "ADVISORY", "URGENT", "STORY", "ITEM", "ARTICLE",
      "HOLD", "DO", "NOT",
    ])

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
