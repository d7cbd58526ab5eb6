import Stories

extension Edition {
  /// A story as a newsItem of NewsML-G2.
  func newsItem(of published: PublishedStory) -> Element {
    let story = published.story
    var item = newsItem(story.id, version: published.version, language: language(of: published))
    if !published.isPreview {
      let stamp = Element("timestamp", text: Moment(published.published).iso)
      item.add(Element("pubHistory", [], [Element("published", [], [stamp])]))
    }
    item.add(rights(of: published))
    var meta = itemMeta(at: published.versioned, first: created(published))
    meta.add(code("pubStatus", published.isPreview ? "stat:withheld" : "stat:usable"))
    meta.add("title", story.headline)
    for note in publicNotes(of: published) { meta.add("edNote", note) }
    if !published.corrections.isEmpty { meta.add(code("signal", "sig:correction")) }
    for link in links(of: published) { meta.add(link) }
    let flag = [("reluri", Self.flagProperty), ("value", published.flag.rawValue)]
    meta.add(Element("itemMetaExtProperty", flag))
    item.add(meta)
    item.add(contentMeta(of: published))
    item.add(Element("contentSet", [], [content(of: published)]))
    return item
  }

  /// What NewsML-G2 says of a story that readers see no more.
  func newsItem(of story: WithdrawnStory) -> Element {
    var item = newsItem(story.id, version: story.version, language: site.language)
    var meta = itemMeta(at: story.versioned, first: nil)
    meta.add(code("pubStatus", story.isFinal ? "stat:canceled" : "stat:withheld"))
    meta.add("edNote", story.note)
    item.add(meta)
    return item
  }

  private func newsItem(_ id: String, version: Int, language: String) -> Element {
    let attributes = [
      ("xmlns", "http://iptc.org/std/nar/2006-10-01/"), ("standard", "NewsML-G2"),
      ("standardversion", "2.35"), ("conformance", "power"), ("guid", Site.identity(of: id)),
      ("version", String(version)), ("xml:lang", language),
      ("dir", Direction(of: language).rawValue),
    ]
    let catalog = "http://www.iptc.org/std/catalog/catalog.IPTC-G2-Standards_41.xml"
    return Element("newsItem", attributes, [Element("catalogRef", [("href", catalog)])])
  }

  private func itemMeta(at seconds: Int64, first: String?) -> Element {
    var meta = Element("itemMeta", [], [code("itemClass", "ninat:text")])
    meta.add(party("provider", publisherName))
    meta.add("versionCreated", Moment(seconds).iso)
    meta.add("firstCreated", first)
    return meta
  }

  private func rights(of published: PublishedStory) -> Element {
    var rights = Element("rightsInfo", [], [party("copyrightHolder", holder(of: published))])
    rights.add("copyrightNotice", published.story.copyright)
    for terms in published.story.usageTerms { rights.add("usageTerms", terms) }
    return rights
  }

  private func contentMeta(of published: PublishedStory) -> Element {
    let story = published.story
    var meta = Element("contentMeta")
    meta.add("urgency", story.urgency.map { String($0) })
    meta.add(
      "contentCreated", story.created == nil ? story.dayCreated : created(published))
    meta.add("contentModified", Moment(published.modified).iso)
    if let place = story.located { meta.add(party("located", place)) }
    if let source = story.source ?? story.syndication?.agency {
      meta.add(party("infoSource", source))
    }
    meta.add(Element("language", [("tag", language(of: published))]))
    for genre in story.genres { meta.add(party("genre", genre)) }
    for word in story.keywords { meta.add("keyword", Self.line(word)) }
    let kinds = [
      (story.subjects, "abstract"), (story.places, "geoArea"), (story.people, "person"),
      (story.orgs, "organisation"),
    ]
    for (texts, kind) in kinds {
      for text in texts { meta.add(subject(Concept(text), kind)) }
    }
    meta.add("slugline", story.slugline.map(Self.line))
    meta.add("headline", story.headline, [("rank", "1")])
    meta.add("headline", story.subheadline, [("rank", "2")])
    meta.add("dateline", story.dateline)
    meta.add("by", story.byline)
    meta.add("creditline", published.credit.map(Self.line))
    return meta
  }

  private func subject(_ concept: Concept, _ kind: String) -> Element {
    var subject = Element("subject", [("type", "cpnat:\(kind)")])
    if let code = concept.code {
      subject.attributes.append(("qcode", "\(code.alias):\(code.code)"))
      subject.add("name", site.subjects[concept.text])
    } else {
      subject.attributes.append(("literal", Self.line(concept.text)))
      subject.add("name", Self.line(concept.text))
    }
    return subject
  }

  /// What the story was made of, and its photos.
  private func links(of published: PublishedStory) -> [Element] {
    var links: [Element] = []
    if let syndication = published.story.syndication, let guid = syndication.guid {
      var attributes = [("rel", "irel:derivedFrom"), ("residref", guid)]
      if let version = syndication.version, Int(version).map({ $0 > 0 }) == true {
        attributes.append(("version", version))
      }
      links.append(Element("link", attributes))
    }
    for photo in published.story.photos {
      var link = Element("link", [("rel", "irel:associatedWith")])
      let address = photo.href.flatMap(Self.webAddress)
      if let address { link.attributes.append(("href", address)) }
      if let guid = photo.guid { link.attributes.append(("residref", guid)) }
      link.add(code("itemClass", "ninat:picture"))
      link.add("by", photo.byline)
      link.add("creditline", photo.credit.map(Self.line))
      link.add("description", photo.caption, [("role", "drol:caption")])
      if let address {
        let attributes = [
          ("href", address), ("contenttype", photo.mime), ("width", photo.width),
          ("height", photo.height),
        ]
        link.add(
          Element(
            "remoteContent", attributes.compactMap { name, value in value.map { (name, $0) } })
        )
      }
      links.append(link)
    }
    return links
  }

  private func content(of published: PublishedStory) -> Element {
    let language = language(of: published)
    let attributes = [
      ("xmlns", "http://www.w3.org/1999/xhtml"), ("xml:lang", language),
      ("dir", Direction(of: language).rawValue),
    ]
    let html = Element(
      "html", attributes,
      [
        Element("head", [], [Element("title", text: published.story.headline)]),
        Element("body", markup: "\n\(xhtml(of: published))"),
      ])
    return Element("inlineXML", [("contenttype", "application/xhtml+xml")], [html])
  }

  private func code(_ name: String, _ code: String) -> Element { Element(name, [("qcode", code)]) }

  /// Somebody, or something, that has a name and no code.
  private func party(_ name: String, _ label: String) -> Element {
    Element(name, [("literal", Self.line(label))], [Element("name", text: Self.line(label))])
  }

  private static func line(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
