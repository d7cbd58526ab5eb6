import Stories

extension Edition {
  /// What every page needs.
  func frame(
    _ path: String, title: String, robots: [(crawler: String, rule: String)] = [],
    data: String = "", beside story: StoryPath? = nil
  ) -> [String: Any] {
    let root = String(repeating: "../", count: path.count { $0 == "/" })
    let data = data + (story.map { alternates(of: $0, root: root) } ?? "")
    var values: [String: Any] = [
      "root": root,
      "site": site.title, "publisher": site.publisher, "language": site.language,
      "direction": Direction(of: site.language).rawValue, "page": title,
      "robots": robots.map { ["crawler": $0.crawler, "rule": $0.rule] }, "data": data,
    ]
    values["description"] = site.description
    values["canonical"] = site.address(path)
    return values
  }

  /// The page of a story.
  func page(of published: PublishedStory) -> PressFile {
    let story = published.story
    let path = published.path.page
    let language = language(of: published)
    func direction(_ language: String) -> String { Direction(of: language).rawValue }
    var values = frame(
      path, title: story.headline,
      robots: published.isPreview ? Self.unseen : site.robots[published.flag] ?? [],
      data: "<script type=\"application/ld+json\">\(linkedData(of: published).line)</script>\n",
      beside: published.path)
    values["headline"] = story.headline
    values["subheadline"] = story.subheadline
    values["byline"] = story.byline
    values["dateline"] = story.dateline
    values["storyLanguage"] = language
    values["storyDirection"] = direction(language)
    values["published"] = Moment(published.published).words(in: language)
    values["publishedISO"] = Moment(published.published).iso
    if published.modified > published.published {
      values["modified"] = Moment(published.modified).words(in: site.language)
      values["modifiedISO"] = Moment(published.modified).iso
    }
    // A desk's own template cannot leave it out.
    let mark = published.isPreview ? "<p><strong>\(Self.preview)</strong></p>\n" : ""
    values["body"] = mark + BodyHTML(story.body).text
    values["photos"] = story.photos.enumerated().map { number, photo -> [String: Any] in
      var values: [String: Any] = ["photoNumber": number + 1]
      values["photoAddress"] = photo.href.flatMap(Self.webAddress)
      values["photoCaption"] = photo.caption
      let credits = [photo.byline, photo.credit].compactMap(\.self)
      if !credits.isEmpty { values["photoCredit"] = credits.joined(separator: " / ") }
      return values
    }
    if let line = published.disclaimer {
      values["disclaimer"] = [
        "disclaimerText": line.text, "disclaimerLanguage": line.language,
        "disclaimerDirection": direction(line.language),
      ]
    }
    values["credit"] = published.credit
    values["copyright"] = story.copyright == published.credit ? nil : story.copyright
    values["corrections"] = published.corrections.map { correction -> [String: Any] in
      [
        "note": correction.note, "noted": Moment(correction.seconds).words(in: site.language),
        "notedISO": Moment(correction.seconds).iso,
      ]
    }
    if let agency = agency(of: published) {
      values["agency"] = agency.name
      values["agencyPage"] = agency.page
    }
    values["subjects"] = subjects(of: published).map {
      ["subjectName": $0.name, "subjectPage": $0.page]
    }
    values["day"] = published.path.day.replacing("/", with: "-")
    values["dayPage"] = "\(published.path.day)/index.html"
    return PressFile(path, templates.render(.story, values))
  }

  /// What stands in place of a story that readers see no more: not one word of it.
  func notice(of story: WithdrawnStory) -> PressFile {
    let path = story.path.page
    var values = frame(
      path, title: story.isFinal ? "Withdrawn" : "Not available",
      robots: Self.unseen, beside: story.path)
    values["canonical"] = nil
    values["final"] = story.isFinal
    values["note"] = story.note
    values["since"] = Moment(story.since).words(in: site.language)
    values["sinceISO"] = Moment(story.since).iso
    return PressFile(path, templates.render(.notice, values))
  }

  /// What crawlers are told of what nobody should find.
  private static let unseen = [(crawler: "robots", rule: "noindex")]

  /// An address that a link may have; nil for all others.
  static func webAddress(_ text: String) -> String? {
    let known = ["http://", "https://"].contains { text.lowercased().hasPrefix($0) }
    return known && !text.contains(where: { $0.isWhitespace || $0 == "\\" }) ? text : nil
  }
}
