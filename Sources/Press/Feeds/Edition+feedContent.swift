import Stories

extension Edition {
  /// A story's text as feeds carry it, with what readers must be told under it.
  func feedContent(of published: PublishedStory) -> String {
    var content = BodyHTML(published.story.body).text
    for correction in published.corrections {
      let note = "Correction, \(Moment(correction.seconds).iso): \(correction.note)"
      content += "<p>\(Markup.escaped(note))</p>\n"
    }
    if let line = published.disclaimer { content += "<p>\(Markup.escaped(line.text))</p>\n" }
    return content
  }

  /// The addresses of a story's photos, with what is said of them.
  func photos(of published: PublishedStory) -> [(address: String, mime: String, caption: String?)] {
    published.story.photos.compactMap { photo in
      guard let address = photo.href.flatMap(Self.webAddress) else { return nil }
      return (address: address, mime: photo.mime ?? "image/jpeg", caption: photo.caption)
    }
  }

  /// The address of a file: relative to the feed where nobody said where the site is.
  func link(_ path: String) -> String { site.address(path) ?? path }

  /// The name of whoever publishes the site.
  var publisherName: String { site.publisher.isEmpty ? site.title : site.publisher }

  /// When anything that feeds tell was last changed.
  var updated: Int64 {
    let times = latest.map(\.modified) + withdrawn.map(\.since)
    return times.max() ?? site.seconds
  }
}
