extension ProseDiff {
  /// The text the diff starts from, byte for byte.
  public var old: String {
    passages
      .compactMap { passage in passage.oldIndex.map { (index: $0, passage: passage) } }
      .sorted { $0.index < $1.index }
      .reduce(into: lead.old) { $0 += $1.passage.change.old + $1.passage.gap.old }
  }

  /// The text the diff leads to, byte for byte.
  public var new: String {
    passages.reduce(into: lead.new) { text, passage in
      if passage.newIndex != nil { text += passage.change.new + passage.gap.new }
    }
  }

  /// The new text, or nil when the diff was not made from this old one.
  public func applied(to old: String) -> String? {
    self.old.utf8.elementsEqual(old.utf8) ? new : nil
  }

  /// The old text, or nil when the diff does not lead to this new one.
  public func reverted(from new: String) -> String? {
    self.new.utf8.elementsEqual(new.utf8) ? old : nil
  }
}

extension ProseDiff.Change {
  /// The paragraph as it was, empty when it is new.
  public var old: String {
    switch self {
    case .unchanged(let text), .deleted(let text): text
    case .inserted: ""
    case .changed(let pieces), .moved(_, let pieces):
      pieces.reduce(into: "") { if case .inserted = $1 {} else { $0 += $1.text } }
    }
  }

  /// The paragraph as it is, empty when it is gone.
  public var new: String {
    switch self {
    case .unchanged(let text), .inserted(let text): text
    case .deleted: ""
    case .changed(let pieces), .moved(_, let pieces):
      pieces.reduce(into: "") { if case .deleted = $1 {} else { $0 += $1.text } }
    }
  }
}

extension ProseDiff.Piece {
  /// The words of the piece, whichever side they stand on.
  public var text: String {
    switch self {
    case .kept(let text), .deleted(let text), .inserted(let text): text
    }
  }
}
