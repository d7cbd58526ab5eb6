/// The topics that a file defines itself, by their Duid.
struct NewsML1Topics {
  struct Topic {
    var type: String?
    var scheme: String?
    var name: String?
    var description: String?
  }

  private var topics: [String: Topic] = [:]

  init(_ root: XMLElement) {
    for set in root.descendants("TopicSet") {
      for element in set.all("Topic") {
        guard let id = element.attribute("Duid")?.collapsed, topics.count < 100_000 else {
          continue
        }
        let name = element.first("FormalName")
        topics[id] = Topic(
          type: element.first("TopicType")?.attribute("FormalName")?.collapsed,
          scheme: (name?.attribute("Scheme") ?? name?.attribute("Vocabulary"))?.collapsed,
          name: name?.words, description: element.first("Description")?.words)
      }
    }
  }

  /// The topic that a reference such as `#t1` names.
  func topic(_ reference: String?) -> Topic? {
    guard let reference = reference?.collapsed, reference.hasPrefix("#") else { return nil }
    return topics[String(reference.dropFirst())]
  }
}
