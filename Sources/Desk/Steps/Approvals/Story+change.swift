import Prose
import Stories

extension Story {
  /// The first words in which readers see another text than that of an earlier version, such as
  /// `"ten" became "eleven" in the body`; nil where they see the same.
  func firstChange(since old: Story) -> String? {
    let (before, after) = (old.visibleTexts, visibleTexts)
    var names: [String] = []
    for (name, _) in before + after where !names.contains(name) { names.append(name) }
    for name in names {
      let (was, now) = (Self.texts(before, name), Self.texts(after, name))
      guard !was.utf8.elementsEqual(now.utf8) else { continue }
      return Self.change(from: was, to: now, in: name)
    }
    // Lists of texts that read alike when they are joined.
    return contentDigest == old.contentDigest ? nil : "its parts were divided otherwise"
  }

  private static func texts(_ all: [(name: String, text: String)], _ name: String) -> String {
    all.filter { $0.name == name }.map(\.text).joined(separator: "\n\n")
  }

  private static func change(from old: String, to new: String, in name: String) -> String {
    for passage in ProseDiff(from: old, to: new).passages {
      switch passage.change {
      case .unchanged: continue
      case .inserted(let text): return added(text, name)
      case .deleted(let text): return removed(text, name)
      case .changed(let pieces):
        if let change = change(in: pieces, name) { return change }
      case .moved(_, let pieces):
        return change(in: pieces, name) ?? "a paragraph of the \(name) was moved"
      }
    }
    return "white space or the form of letters changed in the \(name)"
  }

  private static func change(in pieces: [ProseDiff.Piece], _ name: String) -> String? {
    for (place, piece) in pieces.enumerated() {
      let next = place + 1 < pieces.count ? pieces[place + 1] : nil
      switch (piece, next) {
      case (.kept, _): continue
      case (.deleted(let old), .inserted(let new)), (.inserted(let new), .deleted(let old)):
        return "\(excerpt(old)) became \(excerpt(new)) in the \(name)"
      case (.inserted(let text), _): return added(text, name)
      case (.deleted(let text), _): return removed(text, name)
      }
    }
    return nil
  }

  private static func added(_ text: String, _ name: String) -> String {
    "\(excerpt(text)) was added to the \(name)"
  }

  private static func removed(_ text: String, _ name: String) -> String {
    "\(excerpt(text)) was taken out of the \(name)"
  }

  /// The beginning of a text in one line, in quotation marks.
  private static func excerpt(_ text: String) -> String {
    let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return words.count <= 40 ? "\"\(words)\"" : "\"\(words.prefix(39))…\""
  }
}
