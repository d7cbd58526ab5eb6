import Foundation
import Stories

/// What every form for partners tells of a story.
extension Edition {
  /// Said in each preview.
  static let preview = "Preview: this story is not published, and must not be used."

  /// Whose the text is.
  func holder(of published: PublishedStory) -> String {
    published.story.syndication?.agency ?? publisherName
  }

  /// What editors elsewhere may be told: only what the agency marked as public.
  func publicNotes(of published: PublishedStory) -> [String] {
    let notes = published.story.ednotes.filter { $0.visibility == "public" }.map(\.text)
    return (published.isPreview ? [Self.preview] : []) + notes.filter { !$0.isEmpty }
  }

  /// What readers must be told under the text, each with what it is.
  func readersLines(of published: PublishedStory) -> [(
    kind: String, text: String, language: String
  )] {
    let corrections = published.corrections.map { correction in
      (
        kind: "correction",
        text: "Correction, \(Moment(correction.seconds).iso): \(correction.note)",
        language: site.language
      )
    }
    let line = published.disclaimer.map {
      (kind: "disclaimer", text: $0.text, language: $0.language)
    }
    return corrections + [line].compactMap(\.self)
  }

  /// The body as XHTML, with what readers must be told under it.
  func xhtml(of published: PublishedStory) -> String {
    BodyHTML(published.story.body).text
      + readersLines(of: published).map { line in
        "<p class=\"\(line.kind)\" xml:lang=\"\(Markup.escaped(line.language))\" "
          + "dir=\"\(Direction(of: line.language).rawValue)\">\(Markup.escaped(line.text))</p>\n"
      }.joined()
  }

  /// When the story was first created, else when readers first saw it.
  func created(_ published: PublishedStory) -> String {
    let seconds = published.story.created.map { Int64($0.timeIntervalSince1970.rounded(.down)) }
    return Moment(seconds ?? published.published).iso
  }

  /// How much staff edited, as `not_edited_by_staff` in the story's file.
  static let flagProperty = "tag:stet.invalid,2026:property/not-edited-by-staff"
}
