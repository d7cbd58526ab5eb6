/// A revision that only says what changes in the one before it, and is never the whole story.
enum NewsML1Patch {
  /// The item with its changes as notes and without a body, held for a person.
  static func read(_ updates: [XMLElement], onto base: WireItem) -> WireItem {
    var item = base
    item.incomplete = true
    var kinds: [String] = []
    for update in updates {
      LossReport.take(update)
      let target = update.attribute("PreviousVersion")?.collapsed
      if let target { item.addRemark("Its changes apply to revision \(target).") }
      for change in update.children {
        guard let verb = verbs[change.name] else { continue }
        kinds.append(change.name)
        let place = change.attribute("DuidRef")?.collapsed ?? "the item"
        let text = HTMLMarkdown.plainText(of: change).trimmed
        let words = "\(verb) \(place)" + (text.map { ": \($0)" } ?? "")
        item.add(WireItem.EdNote(words, role: "update"), to: \.ednotes)
      }
    }
    let count = kinds.count == 1 ? "1 change" : "\(kinds.count) changes"
    item.addRemark(
      "This revision is a patch (\(count)) of an earlier one and not the full story: "
        + "its text must be asked for or merged by a person.")
    item.add(WireItem.Signal(.update, words: "Update=U"), to: \.signals)
    item.add(WireItem.Signal(.hold, words: "a patch, not the full story"), to: \.signals)
    return item
  }

  private static let verbs = [
    "InsertBefore": "Insert before", "InsertAfter": "Insert after", "Replace": "Replace",
    "Delete": "Delete",
  ]
}
