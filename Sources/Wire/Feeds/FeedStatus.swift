/// What feeds say of an item's use: drafts, attachments and tombstones.
enum FeedStatus {
  /// WordPress exports hold pictures and menus as items; a sentence for such, nil for a story.
  static func isNoStory(_ element: XMLElement) -> String? {
    let node = FeedNode(element: element, isAtom: false)
    guard let type = node.line("post_type", in: .wordpress) else { return nil }
    let none = ["attachment", "nav_menu_item", "revision", "custom_css", "wp_global_styles"]
    return none.contains(type) ? "\(node.line("title") ?? "An item") is of type \(type)." : nil
  }

  /// Drafts, private and scheduled posts are withheld.
  static func read(_ node: FeedNode, into item: inout WireItem) {
    if let status = node.line("status", in: .wordpress) {
      if !["publish", "inherit", "static"].contains(status) {
        item.status = .withheld
        item.addRemark("WordPress calls the post “\(status)”, so it is held.")
      }
    }
    if let password = node.line("post_password", in: .wordpress), !password.isEmpty {
      item.status = .withheld
      item.addRemark("The post has a password, so it is held.")
    }
    if let control = node.first("control", in: .publishing) {
      LossReport.take(control)
      if control.first("draft")?.words?.lowercased() == "yes" { item.status = .withheld }
    }
  }

  /// RFC 6721: a deleted entry is a kill.
  static func kill(_ element: XMLElement, format: String) -> WireItem? {
    guard let guid = element.attribute("ref")?.trimmed else { return nil }
    var item = WireItem(format: format, guid: guid, body: "")
    item.status = .canceled
    if let when = WireDate.normalise(element.attribute("when")) {
      item.dates = WireItem.Dates()
      item.dates?.version = when
    }
    item.ednotes = element.first("comment")?.words.map { [WireItem.EdNote($0, role: "deleted")] }
    return item
  }
}
