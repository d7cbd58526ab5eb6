extension Guard {
  /// Nothing is public before its embargo ends, and an embargo nobody can read has not ended.
  static let embargoPassed = Guard(
    "embargo-passed", "there is no embargo, or its time has come; one that cannot be read holds",
    canBeForced: false
  ) { occasion in
    switch occasion.facts.embargo {
    case .none: return nil
    case .until(let end):
      guard occasion.now < end else { return nil }
      return Unmet(
        "It is under embargo until \(UTC.text(end)), \(UTC.span(from: occasion.now, to: end)) from now.",
        cure: "stet show \(occasion.facts.story)")
    case .unclear(let words):
      let quoted = isBlank(words) ? "" : " (\"\(words.prefix(80))\")"
      return Unmet(
        "Its embargo cannot be read\(quoted), so it counts as running.",
        cure: occasion.lift.map { "\($0.command(for: occasion.facts.story)) \(Ask.at.option)" }
          ?? "stet show \(occasion.facts.story)")
    }
  }
}
