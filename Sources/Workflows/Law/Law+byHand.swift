public import Stories

extension Law {
  /// What is wrong with a change that no record tells of, as sentences: with plain git anybody may
  /// change the words of what readers do not see yet, and nothing else.
  public func objections(toChangeByHandFrom before: Story?, to after: Story) -> [String] {
    var sentences: [String] = []
    let (from, to) = (before?.state, after.state)
    if from != to {
      sentences.append(
        "The state went from \(from ?? "nothing") to \(to ?? "nothing") by hand.")
    } else if from.flatMap(workflow.state)?.isPublic == true, before?.isSame(as: after) == false {
      sentences.append("Readers could see the story, and its text was changed by hand.")
    }
    if before?.forced != after.forced { sentences.append("Its debts were changed by hand.") }
    if let before, after.isFreer(than: before) { sentences.append(Self.embargoMoved) }
    return sentences
  }

  /// The sentence for an embargo that ends earlier than anybody said.
  public static let embargoMoved =
    "The embargo was moved or taken away, and neither a step nor the agency did that."
}

extension Story {
  /// Whether its embargo lets it go out at a time when the other's, which is an agency's, would not.
  public func isFreer(than other: Story) -> Bool {
    guard other.syndication != nil else { return false }
    return switch (other.embargo, embargo) {
    case (nil, _), (_, .unclear): false
    case (_, nil), (.unclear, .until): true
    case (.until(let end, _), .until(let newer, _)): newer < end
    }
  }
}
