import Stories

extension Edition {
  /// A story as linked data with its text, for a program that has no page beside it.
  func linkedDocument(of published: PublishedStory) -> JSON {
    let story = published.story
    guard case .object(var article) = linkedData(of: published) else { return .list([]) }
    article.add("articleBody", BodyText(story.body).text)
    article.add("keywords", JSON.some(story.keywords.map(JSON.text)))
    let names = story.subjects.map {
      JSON.texts(["@type": "Thing", "name": site.subjects[$0] ?? $0])
    }
    article.add("about", JSON.some(names))
    article.add("image", JSON.some(story.photos.compactMap(image)))
    let terms = story.usageTerms.joined(separator: "\n")
    article.add("usageInfo", terms.isEmpty ? nil : terms)
    return .object(article)
  }

  /// What linked data says of a story that readers see no more.
  func linkedDocument(of story: WithdrawnStory) -> JSON {
    var article = JSON.Object()
    article.add("@context", "https://schema.org")
    article.add("@type", "NewsArticle")
    article.add("@id", Site.identity(of: story.id))
    article.add("creativeWorkStatus", story.isFinal ? "Withdrawn" : "Taken down")
    article.add("dateModified", Moment(story.since).iso)
    article.add("abstract", story.note)
    article.add("publisher", JSON.texts(["@type": "Organization", "name": publisherName]))
    return .object(article)
  }

  private func image(_ photo: Story.Photo) -> JSON? {
    guard let address = photo.href.flatMap(Self.webAddress) else { return nil }
    var image = JSON.Object()
    image.add("@type", "ImageObject")
    image.add("contentUrl", address)
    image.add("caption", photo.caption)
    image.add("creditText", photo.credit)
    return .object(image)
  }
}
