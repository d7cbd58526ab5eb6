import Stories

extension Edition {
  /// A story in NITF.
  func nitf(of published: PublishedStory) -> Element {
    let story = published.story
    var head = Element("head", [], [Element("title", text: story.headline)])
    let metas = [
      ("not-edited-by-staff", published.flag.rawValue), ("based-on", story.syndication?.guid),
      ("based-on-version", story.syndication?.version), ("located", story.located),
    ]
    for case (let name, let content?) in metas {
      head.add(Element("meta", [("name", name), ("content", content)]))
    }
    head.add(object(of: story))
    head.add(docdata(of: published))
    if !published.isPreview {
      let date = Moment(published.published).iso
      head.add(
        Element(
          "pubdata", [("type", "web"), ("date.publication", date), ("name", publisherName)]))
    }
    let content = Element(
      "body.content", markup: "\n\(media(of: published))\(text(of: published))")
    return nitf(
      story.id, language: language(of: published),
      [head, Element("body", [], [bodyHead(of: published), content])])
  }

  /// What NITF says of a story that readers see no more.
  func nitf(of story: WithdrawnStory) -> Element {
    var data = docdata(
      story.id, status: story.isFinal ? "canceled" : "withheld", version: story.version,
      at: story.versioned)
    if let note = story.note { data.add(message(note)) }
    return nitf(
      story.id, language: site.language, [Element("head", [], [data]), Element("body")])
  }

  private func nitf(_ id: String, language: String, _ parts: [Element]) -> Element {
    let attributes = [
      ("xmlns", "http://iptc.org/std/NITF/2006-10-18/"), ("uno", Site.identity(of: id)),
      ("version", "-//IPTC//DTD NITF 3.6//EN"), ("change.date", "September 11, 2009"),
      ("change.time", "12:26"), ("baselang", language),
    ]
    return Element("nitf", attributes, parts)
  }

  private func object(of story: Story) -> Element {
    var object = Element("tobject", [("tobject.type", "news")])
    for genre in story.genres {
      object.add(Element("tobject.property", [("tobject.property.type", genre)]))
    }
    for text in story.subjects {
      guard let code = Concept(text).code else { continue }
      var attributes = [
        ("tobject.subject.ipr", code.alias == "subj" ? "IPTC" : code.alias),
        ("tobject.subject.refnum", code.code),
      ]
      if let name = site.subjects[text] { attributes.append(("tobject.subject.type", name)) }
      object.add(Element("tobject.subject", attributes))
    }
    return object
  }

  private func docdata(of published: PublishedStory) -> Element {
    let story = published.story
    var data = docdata(
      story.id, status: published.isPreview ? "withheld" : "usable", version: published.version,
      at: published.versioned, slugline: story.slugline)
    for correction in published.corrections {
      data.add(
        Element(
          "correction", [("info", correction.note), ("id-string", Site.identity(of: story.id))]))
    }
    if let urgency = story.urgency {
      data.add(Element("urgency", [("ed-urg", String(urgency))]))
    }
    for note in publicNotes(of: published) { data.add(message(note)) }
    data.add(Element("doc.copyright", [("holder", holder(of: published))]))
    for terms in story.usageTerms {
      data.add(Element("doc.rights", [("limitations", terms)]))
    }
    if let source = story.source ?? story.syndication?.agency {
      data.add(Element("del-list", [], [Element("from-src", [("src-name", source)])]))
    }
    let words = story.keywords.map { Element("keyword", [("key", $0)]) }
    if !words.isEmpty { data.add(Element("key-list", [], words)) }
    let known = identified(in: story)
    if !known.isEmpty { data.add(Element("identified-content", [], known)) }
    return data
  }

  private func docdata(
    _ id: String, status: String, version: Int, at seconds: Int64, slugline: String? = nil
  ) -> Element {
    var data = Element("docdata", [("management-status", status)])
    data.add(
      Element("doc-id", [("regsrc", publisherName), ("id-string", Site.identity(of: id))]))
    data.add(Element("date.issue", [("norm", Moment(seconds).iso)]))
    var key = [("version", String(version))]
    if let slugline { key.append(("key", slugline)) }
    data.add(Element("du-key", key))
    return data
  }

  private func message(_ text: String) -> Element {
    Element("ed-msg", [("msg-type", "public"), ("info", text)])
  }

  private func identified(in story: Story) -> [Element] {
    let all = [
      ("classifier", story.subjects.filter { Concept($0).code == nil }),
      ("location", story.places), ("person", story.people), ("org", story.orgs),
    ]
    return all.flatMap { name, texts in
      texts.map { text in
        guard let code = Concept(text).code, name != "classifier" else {
          return name == "classifier"
            ? Element(name, [("type", "subject"), ("value", text)]) : Element(name, text: text)
        }
        let attributes =
          name == "location"
          ? [("code-source", code.alias), ("location-code", code.code)]
          : [("idsrc", code.alias), ("value", code.code)]
        return Element(name, attributes, text: site.subjects[text] ?? "")
      }
    }
  }

  private func bodyHead(of published: PublishedStory) -> Element {
    let story = published.story
    var lines = Element("hedline", [], [Element("hl1", text: story.headline)])
    lines.add("hl2", story.subheadline)
    var head = Element("body.head", [], [lines])
    if let notice = story.copyright {
      head.add(Element("note", [("noteclass", "cpyrt")], [paragraph(notice)]))
    }
    head.add("byline", story.byline)
    head.add("distributor", published.credit)
    var line = Element("dateline")
    line.add("location", story.dateline)
    line.add(Element("story.date", [("norm", created(published))]))
    head.add(line)
    return head
  }

  private func paragraph(_ text: String) -> Element {
    Element("body.content", [], [Element("p", text: text)])
  }

  private func text(of published: PublishedStory) -> String {
    BodyNITF(published.story.body).text
      + readersLines(of: published).map { line in
        Element("p", [("class", line.kind), ("xml:lang", line.language)], text: line.text).markup
      }.joined()
  }

  private func media(of published: PublishedStory) -> String {
    published.story.photos.map { photo in
      var media = Element("media", [("media-type", "image")])
      if let guid = photo.guid {
        media.add(Element("media-metadata", [("name", "guid"), ("value", guid)]))
      }
      let attributes = [
        ("source", photo.href.flatMap(Self.webAddress)), ("mime-type", photo.mime),
        ("source-credit", photo.credit), ("width", Self.number(photo.width)),
        ("height", Self.number(photo.height)),
      ]
      media.add(
        Element(
          "media-reference", attributes.compactMap { name, value in value.map { (name, $0) } }))
      media.add("media-caption", photo.caption)
      media.add("media-producer", photo.byline)
      return media.markup
    }.joined()
  }

  static func number(_ text: String?) -> String? {
    text.flatMap { Int64($0) }.flatMap { $0 >= 0 ? String($0) : nil }
  }
}
