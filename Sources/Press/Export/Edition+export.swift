import Stories

extension Edition {
  /// A story as a file for a site generator: front matter that it reads, and words.
  ///
  /// What readers must be told, the line on who edited it and the corrections, stands in the text too,
  /// for no theme can be trusted to print it. A draft is marked and placed so that the generator builds
  /// no page of it.
  public func file(
    of published: PublishedStory, for generator: Generator, isDraft: Bool = false
  ) -> PressFile {
    let notes =
      published.corrections.map {
        "Correction (\(Moment($0.seconds).words(in: site.language))): \($0.note)"
      } + [published.disclaimer?.text].compactMap(\.self)
    let lines =
      frontMatter(of: published, for: generator, isDraft: isDraft)
      .flatMap { $0.value.lines(key: $0.key) } + ["stet:"]
      + ours(of: published).flatMap { $0.value.lines(key: $0.key, indent: "  ") }
    let body = BodyMarkdown(published.story.body, notes: notes).text
    return PressFile(
      generator.name(of: published.path, isDraft: isDraft),
      "---\n\(lines.joined(separator: "\n"))\n---\n\n\(body)")
  }

  private typealias Pair = (key: String, value: FrontMatterValue)

  /// What the generator itself reads.
  private func frontMatter(
    of published: PublishedStory, for generator: Generator, isDraft: Bool
  ) -> [Pair] {
    let story = published.story
    let (date, changed) = (Moment(published.published), Moment(published.modified))
    let tags = subjects(of: published).map(\.name)
    let excerpt = story.subheadline ?? Self.excerpt(of: story.body)
    var pairs: [Pair] = [("title", .text(story.headline))]
    func add(_ key: String, _ text: String?) {
      if let text, !text.isEmpty { pairs.append((key, .text(text))) }
    }
    func mark(_ key: String, _ flag: Bool) { pairs.append((key, .word(flag ? "true" : "false"))) }
    // Astro's own template for news wants one of every page.
    add("description", excerpt ?? (generator == .astro ? story.headline : nil))
    add("author", story.byline ?? published.credit)
    if generator != .hugo { add("lang", language(of: published)) }
    switch generator {
    case .hugo:
      add("date", date.withOffset)
      add("lastmod", changed.withOffset)
      mark("draft", isDraft)
    case .jekyll:
      add("layout", "post")
      add("date", date.withOffset)
      add("last_modified_at", changed.withOffset)
      mark("published", !isDraft)
      mark("render_with_liquid", false)
    case .eleventy:
      add("date", date.withOffset)
      add("lastmod", changed.withOffset)
      mark("draft", isDraft)
      add("templateEngineOverride", "md")
      if isDraft {
        mark("permalink", false)
        mark("eleventyExcludeFromCollections", true)
      }
    case .astro:
      add("pubDate", date.withOffset)
      add("updatedDate", changed.withOffset)
      mark("draft", isDraft)
    }
    // To Eleventy a tag is the name of a collection.
    if generator != .eleventy, !tags.isEmpty { pairs.append(("tags", .texts(tags))) }
    return pairs
  }

  /// What the record says of the story, under one key.
  private func ours(of published: PublishedStory) -> [Pair] {
    let story = published.story
    var pairs: [Pair] = [("id", .text(story.id))]
    func add(_ key: String, _ text: String?) {
      if let text, !text.isEmpty { pairs.append((key, .text(text))) }
    }
    func add(_ key: String, _ rows: [[(String, String?)]]) {
      guard !rows.isEmpty else { return }
      let fields = rows.map { row in
        row.compactMap { name, text in text.map { FrontMatterValue.Field(name, $0) } }
      }
      pairs.append((key, .rows(fields)))
    }
    add("state", story.state)
    pairs.append(("not_edited_by_staff", .text(published.flag.rawValue)))
    add("flag", published.flag.inWords)
    add("disclaimer", published.disclaimer?.text)
    add("disclaimer_language", published.disclaimer?.language)
    add("language", language(of: published))
    add("byline", story.byline)
    add("dateline", story.dateline)
    add("agency", story.syndication?.agency)
    add("version", story.syndication?.version)
    add("credit", published.credit)
    add("source", story.source)
    add("copyright", story.copyright)
    add("robots", (site.robots[published.flag] ?? []).map { [($0.crawler, $0.rule)] })
    add(
      "corrections",
      published.corrections.map {
        [("date", Moment($0.seconds).withOffset), ("note", $0.note)]
      })
    add(
      "photos",
      story.photos.map {
        [
          ("href", $0.href.flatMap(Self.webAddress)), ("caption", $0.caption),
          ("credit", $0.credit), ("byline", $0.byline),
        ]
      }.filter { $0.contains { $0.1 != nil } })
    return pairs
  }
}

extension Moment {
  /// As in "2026-03-02T09:00:00+00:00".
  fileprivate var withOffset: String { iso.dropLast() + "+00:00" }
}

extension Generator {
  /// Where a story's file stands; a draft's where the generator looks for none, if it has such a place.
  fileprivate func name(of path: StoryPath, isDraft: Bool) -> String {
    let name = path.page.dropLast(5)
    let parts = name.split(separator: "/")
    guard parts.count == 4, let last = parts.last else { return "\(name).md" }
    let day = parts.dropLast()
    switch (self, isDraft) {
    case (.jekyll, true): return "_drafts/\(last).md"
    case (.jekyll, false):
      return "_posts/\(day.prefix(2).joined(separator: "/"))/"
        + "\(day.joined(separator: "-"))-\(last).md"
    case (.astro, true): return "\(day.joined(separator: "/"))/_\(last).md"
    default: return "\(name).md"
    }
  }
}
