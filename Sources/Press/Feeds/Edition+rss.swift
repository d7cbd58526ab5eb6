import Stories

extension Edition {
  /// The feed in RSS 2.0.
  func rss() -> PressFile {
    let attributes = [
      ("version", "2.0"), ("xmlns:atom", "http://www.w3.org/2005/Atom"),
      ("xmlns:content", "http://purl.org/rss/1.0/modules/content/"),
      ("xmlns:dc", "http://purl.org/dc/elements/1.1/"),
      ("xmlns:dcterms", "http://purl.org/dc/terms/"),
      ("xmlns:media", "http://search.yahoo.com/mrss/"),
    ]
    var channel = Element("channel")
    channel.add("title", site.title)
    channel.add("link", site.base ?? "index.html")
    channel.add("description", site.description ?? site.title)
    channel.add("language", site.language)
    channel.add("lastBuildDate", Moment(updated).mail)
    let link = [("rel", "self"), ("type", "application/rss+xml"), ("href", link("feed.rss"))]
    channel.add(Element("atom:link", link))
    for hub in site.hubs { channel.add(Element("atom:link", [("rel", "hub"), ("href", hub)])) }
    for story in latest { channel.add(item(story)) }
    return PressFile("feed.rss", Element("rss", attributes, [channel]).document)
  }

  private func item(_ published: PublishedStory) -> Element {
    let story = published.story
    var item = Element("item")
    item.add("title", story.headline)
    item.add("link", link(published.path.page))
    item.add("guid", Site.identity(of: story.id), [("isPermaLink", "false")])
    item.add("pubDate", Moment(published.published).mail)
    item.add("dcterms:modified", Moment(published.modified).iso)
    item.add("dc:language", language(of: published))
    item.add("dc:creator", story.byline)
    item.add("description", story.subheadline)
    item.add("content:encoded", feedContent(of: published))
    item.add("dc:rights", story.copyright ?? published.credit)
    // RSS's own `source` needs the address of a feed, which an agency's wire does not have.
    item.add("dc:publisher", story.syndication?.agency)
    for subject in subjects(of: published) { item.add("category", subject.name) }
    for photo in photos(of: published) {
      let attributes = [("url", photo.address), ("type", photo.mime), ("medium", "image")]
      var media = Element("media:content", attributes)
      media.add("media:description", photo.caption)
      item.add(media)
    }
    return item
  }
}
