import Stories

extension Edition {
  /// A story as plain text.
  func plainText(of published: PublishedStory) -> String {
    let story = published.story
    var blocks = [
      published.isPreview ? Self.preview : nil, story.headline, story.subheadline,
      about(published), BodyText(story.body).text,
    ]
    for photo in story.photos {
      let credit = [photo.byline, photo.credit].compactMap(\.self).joined(separator: " / ")
      let words = [photo.caption, credit.isEmpty ? nil : "(\(credit))", photo.href]
      blocks.append("Photo: \(words.compactMap(\.self).joined(separator: " "))")
    }
    blocks += readersLines(of: published).map(\.text)
    blocks.append(Self.block([published.credit, story.copyright]))
    return Self.text(blocks)
  }

  /// What is said of a story that readers see no more.
  func plainText(of story: WithdrawnStory) -> String {
    let since = Moment(story.since).words(in: site.language)
    let sentence =
      story.isFinal
      ? "This story was withdrawn on \(since), and should not be used any more."
      : "This story was taken down on \(since), and must not be used at present."
    return Self.text([sentence, story.note, Site.identity(of: story.id)])
  }

  private func about(_ published: PublishedStory) -> String? {
    let when =
      published.isPreview
      ? nil : Moment(published.published).words(in: language(of: published))
    return Self.block([published.story.byline, published.story.dateline, when])
  }

  private static func block(_ lines: [String?]) -> String? {
    let lines = lines.compactMap(\.self)
    return lines.isEmpty ? nil : lines.joined(separator: "\n")
  }

  /// Blocks with a blank line between them; nothing in them can move the cursor of a terminal.
  private static func text(_ blocks: [String?]) -> String {
    let blocks = blocks.compactMap { block in
      block.map {
        String($0.drop(while: \.isNewline).reversed().drop(while: \.isNewline).reversed())
      }
    }
    return Markup.allowed(blocks.filter { !$0.isEmpty }.joined(separator: "\n\n") + "\n")
  }
}
