/// What becomes of a text that two people changed: both changes, or the sentences they dispute.
///
/// Changes meet when no word and no border between sentences is left between them; then nothing is
/// decided, and the whole sentence is a conflict. The two sides have equal rights: which is called
/// ours changes nothing but the names.
public struct ProseMerge: Hashable, Sendable {
  /// Sentences that both sides changed, each in its own way.
  public struct Conflict: Hashable, Sendable {
    /// As it stood before; empty where both put something in.
    public let base: String
    /// As we have it; empty where we took it out.
    public let ours: String
    /// As they have it; empty where they took it out.
    public let theirs: String

    /// Makes a conflict of its three texts.
    public init(base: String, ours: String, theirs: String) {
      self.base = base
      self.ours = ours
      self.theirs = theirs
    }
  }

  /// A run of the merged text.
  public enum Part: Hashable, Sendable {
    case agreed(String)
    case conflict(Conflict)
  }

  /// The merged text in reading order.
  public let parts: [Part]

  /// Merges two texts that were made of one.
  public init(base: String, ours: String, theirs: String) {
    parts =
      Self.whole(base: base, ours: ours, theirs: theirs).map { [.agreed($0)] }
      ?? ThreeStrands(base: Text(base), ours: Text(ours), theirs: Text(theirs)).parts
  }

  /// The text where one side says it all: it alone changed something, or both made the same of it.
  private static func whole(base: String, ours: String, theirs: String) -> String? {
    func isSame(_ left: String, _ right: String) -> Bool { left.utf8.elementsEqual(right.utf8) }
    if isSame(base, ours) || isSame(ours, theirs) { return theirs }
    return isSame(base, theirs) ? ours : nil
  }
}

extension ProseMerge {
  /// What nobody has decided yet, in reading order.
  public var conflicts: [Conflict] {
    parts.compactMap { if case .conflict(let conflict) = $0 { conflict } else { nil } }
  }

  /// The merged text; nil while there is a conflict.
  public var text: String? {
    conflicts.isEmpty ? text { _ in "" } : nil
  }

  /// The merged text with each conflict decided.
  public func text(deciding decide: (Conflict) -> String) -> String {
    parts.reduce(into: "") { text, part in
      switch part {
      case .agreed(let words): text += words
      case .conflict(let conflict): text += decide(conflict)
      }
    }
  }
}
