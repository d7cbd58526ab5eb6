import Stories

extension Edition {
  /// The feed in Atom, which alone tells of stories that were withdrawn.
  func atom() -> PressFile {
    let spaces = [
      ("xmlns", "http://www.w3.org/2005/Atom"),
      ("xmlns:at", "http://purl.org/atompub/tombstones/1.0"), ("xml:lang", site.language),
    ]
    var feed = Element("feed", spaces)
    feed.add("id", Site.identity(of: "feed"))
    feed.add("title", site.title)
    feed.add("subtitle", site.description)
    feed.add("updated", Moment(updated).iso)
    feed.add(atomLink("self", "application/atom+xml", link("feed.atom")))
    feed.add(atomLink("alternate", "text/html", site.base ?? "index.html"))
    for hub in site.hubs { feed.add(Element("link", [("rel", "hub"), ("href", hub)])) }
    feed.add(Element("author", [], [Element("name", text: publisherName)]))
    for story in latest { feed.add(entry(story)) }
    for story in withdrawn.prefix(Self.longestList) {
      let attributes = [
        ("ref", Site.identity(of: story.id)), ("when", Moment(story.since).iso),
      ]
      var stone = Element("at:deleted-entry", attributes)
      stone.add("at:comment", story.isFinal ? "Withdrawn" : "Taken down")
      feed.add(stone)
    }
    return PressFile("feed.atom", feed.document)
  }

  private func entry(_ published: PublishedStory) -> Element {
    let story = published.story
    var entry = Element("entry", [("xml:lang", language(of: published))])
    entry.add("id", Site.identity(of: story.id))
    entry.add("title", story.headline)
    entry.add("published", Moment(published.published).iso)
    entry.add("updated", Moment(published.modified).iso)
    entry.add(atomLink("alternate", "text/html", link(published.path.page)))
    if let byline = story.byline {
      entry.add(Element("author", [], [Element("name", text: byline)]))
    }
    entry.add("summary", story.subheadline)
    entry.add("content", feedContent(of: published), [("type", "html")])
    entry.add("rights", story.copyright ?? published.credit)
    if let source = source(of: published) { entry.add(source) }
    for subject in subjects(of: published) {
      entry.add(Element("category", [("term", subject.name)]))
    }
    for photo in photos(of: published) {
      var link = atomLink("enclosure", photo.mime, photo.address)
      if let caption = photo.caption { link.attributes.append(("title", caption)) }
      entry.add(link)
    }
    return entry
  }

  /// The feed that a syndicated copy came from: its agency's.
  private func source(of published: PublishedStory) -> Element? {
    guard let syndication = published.story.syndication, let agency = syndication.agency else {
      return nil
    }
    var source = Element("source")
    source.add("id", syndication.guid)
    source.add("title", agency)
    source.add("updated", Moment(published.modified).iso)
    return source
  }

  private func atomLink(_ rel: String, _ type: String, _ href: String) -> Element {
    Element("link", [("rel", rel), ("type", type), ("href", href)])
  }
}
