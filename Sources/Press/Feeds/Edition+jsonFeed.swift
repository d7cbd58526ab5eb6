import Stories

extension Edition {
  /// The feed in JSON Feed 1.1.
  func jsonFeed() -> PressFile {
    var feed = JSON.Object()
    feed.add("version", "https://jsonfeed.org/version/1.1")
    feed.add("title", site.title)
    feed.add("description", site.description)
    feed.add("home_page_url", site.base)
    feed.add("feed_url", site.address("feed.json"))
    feed.add("language", site.language)
    let hubs = site.hubs.map { JSON.texts(["type": "WebSub", "url": $0]) }
    if !hubs.isEmpty { feed.add("hubs", JSON.list(hubs)) }
    feed.add("items", JSON.list(latest.map(item)))
    return PressFile("feed.json", JSON.object(feed).line + "\n")
  }

  private func item(_ published: PublishedStory) -> JSON {
    let story = published.story
    var item = JSON.Object()
    item.add("id", Site.identity(of: story.id))
    item.add("url", site.address(published.path.page))
    item.add("title", story.headline)
    item.add("summary", story.subheadline)
    item.add("content_html", feedContent(of: published))
    item.add("date_published", Moment(published.published).iso)
    item.add("date_modified", Moment(published.modified).iso)
    item.add("language", language(of: published))
    if let byline = story.byline { item.add("authors", JSON.list([.texts(["name": byline])])) }
    let tags = subjects(of: published).map { JSON.text($0.name) }
    if !tags.isEmpty { item.add("tags", JSON.list(tags)) }
    let photos = photos(of: published).map { photo in
      var file = JSON.Object()
      file.add("url", photo.address)
      file.add("mime_type", photo.mime)
      file.add("title", photo.caption)
      return JSON.object(file)
    }
    if !photos.isEmpty { item.add("attachments", JSON.list(photos)) }
    var own = JSON.Object()
    own.add("edited", JSON.flag(published.flag == .edited))
    own.add("not_edited_by_staff", published.flag.rawValue)
    own.add("agency", story.syndication?.agency)
    own.add("guid", story.syndication?.guid)
    own.add("credit", published.credit)
    item.add("_stet", JSON.object(own))
    return .object(item)
  }
}
