import Stories

extension Edition {
  /// What news indexes are told of: our own stories of the two days before the record's last change.
  ///
  /// A site without a base has none: its addresses must be whole.
  func newsSitemap() -> PressFile {
    let spaces = [
      ("xmlns", "http://www.sitemaps.org/schemas/sitemap/0.9"),
      ("xmlns:news", "http://www.google.com/schemas/sitemap-news/0.9"),
    ]
    var map = Element("urlset", spaces)
    for card in recent {
      var publication = Element("news:publication")
      publication.add("news:name", site.title)
      publication.add("news:language", card.language)
      var news = Element("news:news", [], [publication])
      news.add("news:publication_date", Moment(card.published).iso)
      news.add("news:title", card.headline)
      map.add(Element("url", [], [Element("loc", text: link(card.page)), news]))
    }
    return PressFile("news-sitemap.xml", map.document)
  }

  /// At most 1,000, which is as many as one file may hold.
  private var recent: ArraySlice<Card> {
    cards.prefix { $0.published > site.seconds - 2 * 86_400 }.filter(\.isEdited).prefix(1_000)
  }
}
