import Stories

extension Edition {
  /// What machines are told of a story: schema.org's NewsArticle.
  func linkedData(of published: PublishedStory) -> JSON {
    let story = published.story
    let agency = story.syndication?.agency
    let publisher = publisherName
    var article = JSON.Object()
    article.add("@context", "https://schema.org")
    article.add("@type", "NewsArticle")
    article.add("@id", Site.identity(of: story.id))
    article.add("creativeWorkStatus", published.isPreview ? "Draft" : nil)
    article.add("url", site.address(published.path.page))
    article.add("headline", story.headline)
    article.add("alternativeHeadline", story.subheadline)
    article.add("inLanguage", language(of: published))
    article.add(
      "datePublished", published.isPreview ? nil : Moment(published.published).iso)
    article.add("dateModified", Moment(published.modified).iso)
    if let byline = story.byline, byline != agency {
      article.add("author", JSON.texts(["@type": "Person", "name": byline]))
    } else {
      article.add("author", organisation(agency))
    }
    article.add("dateline", story.dateline)
    article.add("creditText", published.credit)
    article.add("copyrightHolder", organisation(agency ?? publisher))
    article.add("copyrightNotice", story.copyright)
    article.add("sourceOrganization", organisation(agency))
    article.add("isBasedOn", basis(of: published))
    article.add("publisher", organisation(publisher))
    // Whose words they are says whose rules they were written by.
    let author = published.flag == .edited ? publisher : agency ?? publisher
    article.add("publishingPrinciples", site.principles[author])
    let corrections = published.corrections.map { correction in
      JSON.texts([
        "@type": "CorrectionComment", "text": correction.note,
        "datePublished": Moment(correction.seconds).iso,
      ])
    }
    if !corrections.isEmpty { article.add("correction", JSON.list(corrections)) }
    return .object(article)
  }

  private func organisation(_ name: String?) -> JSON? {
    guard let name, !name.isEmpty else { return nil }
    return .texts(["@type": "Organization", "name": name])
  }

  /// The agency's text that the story builds on.
  private func basis(of published: PublishedStory) -> JSON? {
    guard let guid = published.story.syndication?.guid else { return nil }
    if let address = Self.webAddress(guid) { return .text(address) }
    return .texts(["@type": "CreativeWork", "identifier": guid])
  }
}
