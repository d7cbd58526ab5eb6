extension Guard {
  /// No story goes out without a headline.
  static let headline = Guard("headline", "the headline is not empty") {
    isBlank($0.facts.headline)
      ? Unmet(
        "The story has no headline.",
        cure: "stet edit \($0.facts.story) --set headline=\"...\"")
      : nil
  }

  /// Whether a reader would see nothing of it.
  static func isBlank(_ text: String?) -> Bool {
    guard let text else { return true }
    return text.unicodeScalars.allSatisfy { scalar in
      let properties = scalar.properties
      return properties.isWhitespace || properties.isDefaultIgnorableCodePoint
        || properties.generalCategory == .control
    }
  }
}
