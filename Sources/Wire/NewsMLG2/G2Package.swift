/// A packageItem: which items belong together.
struct G2Package {
  var guid: String
  var headline: String?
  /// The items referred to, in order, the main one first.
  var members: [String] = []
  private var known: Set<String> = []

  init(_ element: XMLElement) {
    guid = element.attribute("guid")?.collapsed ?? "without an identity"
    headline =
      element.at("contentMeta", "headline")?.words ?? element.at("itemMeta", "title")?.words
    guard let set = element.first("groupSet") else { return }
    let groups = set.all("group")
    let root = set.attribute("root")
    let first = groups.filter { $0.attribute("id") == root }
    let others = groups.filter { $0.attribute("id") != root }
    for group in first + others {
      for reference in group.all("itemRef") {
        guard
          let target = (reference.attribute("residref") ?? reference.attribute("href"))?.collapsed,
          known.insert(target).inserted
        else { continue }
        members.append(target)
      }
    }
  }

  /// What is reported of it.
  var sentence: String {
    let name = headline.map { " \"\($0)\"" } ?? ""
    let count = members.count == 1 ? "1 item" : "\(members.count) items"
    return "The package \(guid)\(name) names \(count) and is no story itself."
  }
}
