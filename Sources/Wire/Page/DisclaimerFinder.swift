/// Finds the publisher's line that says who edited a syndicated story.
enum DisclaimerFinder {
  struct Found: Hashable, Sendable {
    /// Which paragraph is the disclaimer; nil when none surely is.
    var index: Int?
    var disclaimer: WireItem.Disclaimer?
    /// Paragraphs left alone because it is not sure what they are, one sentence each.
    var remarks: [String] = []
  }
  static func find(in paragraphs: [String]) -> Found { Found() }
}
