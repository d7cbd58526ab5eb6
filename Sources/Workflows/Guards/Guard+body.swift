extension Guard {
  /// No story goes out without a text; a bare alert has its words in the headline.
  static let body = Guard("body", "the body is not empty") {
    isBlank($0.facts.body)
      ? Unmet("The story has no text below its headline.", cure: "stet edit \($0.facts.story)")
      : nil
  }
}
