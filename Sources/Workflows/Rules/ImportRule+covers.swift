extension ImportRule {
  /// Whether every story that a later rule fits, this one fits too, so that the later gets none.
  func covers(_ later: ImportRule) -> Bool {
    conditions.allSatisfy { mine in
      guard let theirs = later.condition(mine.key) else { return false }
      return mine.key == .hours && timeZone != later.timeZone
        ? mine.numbers == Set(0..<24) : mine.covers(theirs)
    }
  }
}

extension ImportRule.Condition {
  fileprivate func covers(_ other: Self) -> Bool {
    switch key {
    case .urgency, .hours: numbers.isSuperset(of: other.numbers)
    // What a story says may be more than what the rule asks for, and then holds for both.
    case .agency, .subject, .language, .place:
      other.wanted.allSatisfy { theirs in wanted.contains { key.holds($0, theirs) } }
    }
  }

  fileprivate var numbers: Set<Int> {
    wanted.reduce(into: []) { numbers, text in
      numbers.formUnion(
        key == .hours
          ? ImportRule.Key.hours(text) ?? []
          : Set(ImportRule.Key.urgencies(text).map(Array.init) ?? []))
    }
  }
}
