extension RuleConditions {
  /// Whether every story that other conditions fit, these fit too.
  func covers(_ others: RuleConditions) -> Bool {
    list.allSatisfy { mine in
      guard let theirs = others[mine.key] else { return false }
      return mine.key == .hours && timeZone != others.timeZone
        ? mine.numbers == Set(0..<24) : mine.covers(theirs)
    }
  }

  /// Whether no story can fit both, told by what a story has only one of.
  func excludes(_ others: RuleConditions) -> Bool {
    [ImportRule.Key.agency, .language].contains { key in
      guard let mine = self[key]?.wanted, let theirs = others[key]?.wanted else { return false }
      return !mine.contains { one in
        theirs.contains { key.holds(one, $0) || key.holds($0, one) }
      }
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
