/// Lists and sentences as a person would say them.
enum Words {
  /// The sentences one after the other, those with nothing to say left out.
  static func text(_ sentences: String...) -> String {
    sentences.filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// The items as "a, b and c", or "a, b or c".
  static func list(_ items: [String], or: Bool = false) -> String {
    guard let last = items.last else { return "none" }
    if items.count == 1 { return last }
    return items.dropLast().joined(separator: ", ") + (or ? " or " : " and ") + last
  }
}
