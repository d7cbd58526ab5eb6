public import Stories

/// What is to become of the words that staff and agency both changed.
public enum UpdateChoice: Sendable {
  /// There should be none; where there are, nothing is done.
  case merge
  /// The desk's words stand.
  case ours
  /// The agency's new words stand.
  case theirs
  /// A person wrote the whole story anew.
  case text(Story)
}
