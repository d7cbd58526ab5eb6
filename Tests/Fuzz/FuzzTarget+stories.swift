import Stories

extension FuzzTarget {
  static let story = FuzzTarget("story") { bytes in
    guard let story = try? Story(bytes) else { return true }
    demand(story.bytes == bytes, "a story that is read and not changed keeps its bytes")
    _ = (story.headline, story.flag, story.photos, story.links, story.ednotes, story.signals)
    _ = (story.syndication, story.embargo, story.contentDigest, story.validate())
    _ = Flag.changedFields(ours: story, agency: story.agencyText)

    // Keys that are set keep all else, whatever stood there before.
    var changed = story
    let words = String(repairing: bytes.suffix(40))
    changed.set("headline", text: words)
    changed.set("keywords", texts: [words, "calm"])
    changed.body = story.body + "\n\nOne line more."
    guard let again = try? Story(changed.bytes) else {
      return {
        demand(false, "a changed story can be read again"); return true
      }()
    }
    demand(again.headline == changed.headline, "the headline is what was set")
    demand(again.texts("keywords").count == 2, "the keywords are what was set")
    demand(again.body.isSame(as: changed.body), "the body is what was set")
    return true
  }

  static let yaml = FuzzTarget("yaml") { bytes in
    let first = try? YAMLDocument(bytes)
    let second = try? YAMLDocument(bytes)
    demand(first == second, "YAML that is read twice gives the same")
    return true
  }

  static let paths = FuzzTarget("paths") { bytes in
    let text = String(repairing: bytes)
    if let path = StoryPath(text) {
      demand(path.text.isSame(as: text), "a path that is read is written the same")
    }
    let slug = Slug(text)
    let isPlain = slug.text.utf8.allSatisfy {
      (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D
    }
    demand(isPlain && (1...Slug.limit).contains(slug.text.utf8.count), "a slug is plain and short")
    demand(Slug(exactly: slug.text) == slug, "a slug can be read again")
    return true
  }
}
