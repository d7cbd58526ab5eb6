extension HTMLPage {
  /// The text: as the page shows it, or as its metadata has it where the page shows less.
  mutating func readBody() throws(WireFailure) {
    var shown = ArticleFinder(root: root, base: base, headline: item.headline, author: item.byline)
      .find()
    let told = try toldBody()
    let length = Self.length(shown.text.body)
    if let told, Self.length(told) > max(240, length * 7 / 5) {
      item.body = told
      item.addRemark(
        "The text is from the page's metadata, because the page itself shows less of it.")
    } else {
      item.body = shown.text.body
      ownLinks = shown.ownLinks
    }
    if item.byline == nil { item.byline = shown.byline.map(Self.withoutBy) }
    if item.dates?.published == nil, item.dates?.created == nil, let date = shown.date {
      item.dates = item.dates ?? WireItem.Dates()
      item.dates?.published = date
    }
    item.photos = (shown.photos + shown.text.photos).nonEmpty
    shown.text.body = ""
    try refuseNoStory(shown)
  }

  /// `articleBody`, or all posts of a live blog.
  private func toldBody() throws(WireFailure) -> String? {
    let own = statement.node["articleBody"].flatMap {
      $0.all.compactMap(\.value.text).joined(separator: "\n\n").trimmed
    }
    if let own { return try Self.markdown(own) }
    var posts: [String] = []
    for post in statement.all("liveBlogUpdate") {
      let head = post["headline"].flatMap(PageStatement.line)
      let text = post["articleBody"]?.value.text
      if let head { posts.append("### " + PlainMarkdown.convert(head)) }
      if let text { posts.append(try Self.markdown(text)) }
    }
    return posts.isEmpty ? nil : posts.joined(separator: "\n\n")
  }

  private static func markdown(_ text: String) throws(WireFailure) -> String {
    if NinjsReader.isMarkup(text) { return try HTMLMarkdown.convert(html: text).body }
    guard text.contains("&") else { return PlainMarkdown.convert(text) }
    let lines = text.split(separator: "\n").compactMap { NinjsReader.line(String($0)) }
    return PlainMarkdown.convert(lines.joined(separator: "\n\n"))
  }

  /// Characters of text; targets of links are none.
  static func length(_ markdown: String) -> Int {
    var count = 0
    var isTarget = false
    var before: UInt8 = 0
    for byte in markdown.utf8 {
      if isTarget {
        if byte == 0x29 { isTarget = false }
      } else if byte == 0x28, before == 0x5D {
        isTarget = true
      } else if byte > 0x20, byte & 0xC0 != 0x80 {
        count += 1
      }
      before = byte
    }
    return count
  }

  private func refuseNoStory(_ shown: ArticleFinder.Found) throws(WireFailure) {
    let length = Self.length(item.body)
    let hasStory = item.photos != nil || item.summary != nil
    if length == 0, !(saysStory && item.headline != nil && hasStory) {
      throw WireFailure(.notAStory, "The page shows no text that reads as a story.")
    }
    guard !saysStory else { return }
    if length < 60, item.headline == nil {
      throw WireFailure(.notAStory, "The page shows too little text for a story.")
    }
    if shown.prose < 300, shown.linkDensity > 0.5 {
      throw WireFailure(
        .notAStory,
        "The page is a list of links, such as a front page or search results, and no story.")
    }
    let address = meta.first("og:url") ?? WebAddress.safe(meta.canonical) ?? ""
    let path = address.firstRange(of: "://").map {
      address[$0.upperBound...].drop { $0 != "/" }.prefix { $0 != "?" }
    }
    if let path, path.count <= 1, data.storyCount == 0, shown.prose < 1_000 {
      throw WireFailure(.notAStory, "The page is a site's front page, and no story.")
    }
  }
}
