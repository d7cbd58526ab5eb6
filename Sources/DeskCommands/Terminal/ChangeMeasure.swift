/// How much two texts differ, in words, as one line says it.
public struct ChangeMeasure: Hashable, Sendable {
  /// Words added and words removed.
  public let added, removed: Int
  /// Paragraphs that stand elsewhere.
  public let moved: Int
  /// Share of the old words that are still there, 0 to 1.
  public let shareKept: Double

  /// A measure of these counts.
  public init(added: Int, removed: Int, moved: Int, shareKept: Double) {
    (self.added, self.removed, self.moved) = (added, removed, moved)
    self.shareKept = shareKept
  }

  /// In per cent; 100 is said of a text of which every word was kept, and of no other.
  public var percentKept: Int {
    min(removed > 0 ? 99 : 100, max(0, Int((100 * shareKept).rounded())))
  }

  /// `+38 −112 words, 2 paragraphs moved, 71 % of the agency's words kept`; `whose` is "the agency's".
  public func line(whose: String) -> TerminalText {
    guard added + removed + moved > 0 else { return "No words changed" }
    var line: TerminalText = "+\(added) −\(removed) words"
    if moved > 0 { line += ", \(moved) \(moved == 1 ? "paragraph" : "paragraphs") moved" }
    return line + ", \(percentKept) % of \(whose) words kept"
  }
}
