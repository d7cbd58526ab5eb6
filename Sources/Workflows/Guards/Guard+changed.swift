extension Guard {
  /// Nobody marks as edited what nobody edited.
  static let changed = Guard(
    "changed", "the text differs from the version in the record", canBeForced: false
  ) {
    $0.facts.changed
      ? nil
      : Unmet(
        "Nothing was changed since the version in the record.",
        cure: "stet edit \($0.facts.story)")
  }
}
