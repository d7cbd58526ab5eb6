/// How far staff changed what the agency wrote; always computed, never asserted.
public enum Flag: String, Hashable, Sendable, CaseIterable {
  /// Readers see the agency's words.
  case untouched = "true"
  /// Only headline or sub-headline are ours.
  case exceptHeadline = "except-headline"
  /// The text is ours, in part or whole.
  case edited = "false"
}
