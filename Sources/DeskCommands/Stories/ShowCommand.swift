import ArgumentParser
import Budget
import Desk
import Press
import Stories
import Workflows

/// `stet show`.
struct ShowCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Show a story, who edited it, and what can be done with it.",
    discussion: """
      EXAMPLES
        stet show storm-closes-ports
        stet show storm --raw
        stet show storm --at 3f2a91c
        stet show storm --as newsml         the bytes that partners get

      --as prints the story as it goes out: html, text, jsonld, ninjs (3.1), ninjs-2
      (2.2), newsml (NewsML-G2) or nitf. One that readers cannot see yet is a
      preview, and says so; of one that was killed or taken back only that is told.
      """)

  @OptionGroup var story: StoryOption
  @ArgumentParser.Flag(help: "Print the story's file as it is.")
  var raw = false
  @Option(help: "As it stood at a commit, branch or tag.")
  var at: String?
  @Option(
    name: .customLong("as"), help: "Print it as it goes out, in one of the forms above.",
    completion: .list(Self.forms))
  var form: String?
  @OptionGroup var json: JSONOption

  private static let forms = StoryFormat.allCases.map(\.rawValue)

  func validate() throws {
    guard let form else { return }
    guard !raw, at == nil, !json.isOn else {
      throw ValidationError("--as stands alone: it prints the story as it goes out now.")
    }
    guard StoryFormat(rawValue: form) == nil else { return }
    let near = nearest(to: form, in: Self.forms).map { " Did you mean \($0)?" } ?? ""
    throw ValidationError(
      "There is no form \"\(form)\"; there are \(Self.forms.joined(separator: ", ")).\(near)")
  }

  func run(in session: Session) async throws {
    let desk = try session.desk()
    if let format = form.flatMap(StoryFormat.init(rawValue:)) {
      return try show(as: format, in: session)
    }
    if raw { return try session.output.data(try desk.raw(story.story, at: at)) }
    let view = try desk.show(story.story, at: at)
    if json.isOn { return try session.answer(StoryAnswer(view)) }
    try await session.page(StoryPage(view, session).lines)
    if view.hasUnrecordedChange {
      try session.note("The file in the work tree has changes that are not recorded.")
      try session.hint("stet diff \(view.entry.slug) --work")
    }
  }
}

extension ShowCommand {
  private func show(as format: StoryFormat, in session: Session) throws {
    let document = try session.desk().document(story.story, as: format)
    try session.output.data(document.bytes)
    if document.isPreview {
      try session.note(
        "This is a preview: readers cannot see the story, and nobody may use it yet.")
    }
  }
}

/// A story that tells much the same as another, for a machine.
struct NearAnswer: Encodable {
  var id, slug, state: String
  var agency: String?
  var resemblance: Double

  init(_ near: NearStory) {
    (id, slug, state) = (near.entry.id, near.entry.slug, near.entry.state)
    (agency, resemblance) = (near.entry.agency, near.resemblance)
  }
}

/// A note to readers, for a machine.
struct CorrectionAnswer: Encodable {
  var done, note, commit: String
  var seconds: Int64

  init(_ correction: Correction) {
    (done, note) = (correction.past, correction.note)
    (commit, seconds) = (correction.commit, correction.seconds)
  }
}

/// A story, for a machine.
struct StoryAnswer: Encodable {
  struct Photo: Encodable {
    var href, caption, credit, byline: String?
  }

  var id, slug, path, state, headline, body: String
  var subheadline, byline, dateline, located, language, date, embargo, credit: String?
  var slugline, source, copyright: String?
  var urgency: Int?
  var subjects, keywords, genres, usageterms, ednotes: [String]?
  var photos: [Photo]?
  var agency, publisher, guid, version, status, base: String?
  var not_edited_by_staff, flag_in_words, disclaimer, disclaimer_language: String?
  var corrections: [CorrectionAnswer]?
  var changed_fields, replaced_by: [String]?
  var share_of_agency_words_kept: Double?
  var near: [NearAnswer]?
  var approved_by, approval: String?
  var approved: Bool?
  var forced: [String]?
  var transitions: [String]
  var commit, changed_by: String
  var unrecorded_change: Bool?

  init(_ view: StoryView) {
    let story = view.story
    let syndication = story.syndication
    (id, slug, path) = (view.entry.id, view.entry.slug, view.entry.path)
    (state, headline, body) = (story.state ?? "", story.headline, story.body)
    (subheadline, byline, dateline) = (story.subheadline, story.byline, story.dateline)
    (located, language, date) = (story.located, story.language, story.date)
    (embargo, credit, slugline) = (story.embargo?.text, story.credit, story.slugline)
    (source, copyright, urgency) = (story.source, story.copyright, story.urgency)
    subjects = story.subjects.orNil
    keywords = story.keywords.orNil
    genres = story.genres.orNil
    usageterms = story.usageTerms.orNil
    ednotes = story.ednotes.map(\.text).orNil
    photos =
      story.photos.map {
        Photo(href: $0.href, caption: $0.caption, credit: $0.credit, byline: $0.byline)
      }.orNil
    (agency, publisher) = (syndication?.agency, syndication?.publisher)
    (guid, version) = (syndication?.guid, syndication?.version)
    (status, base) = (syndication?.status, syndication?.base)
    not_edited_by_staff = view.flag?.rawValue
    flag_in_words = view.flag?.inWords
    (disclaimer, disclaimer_language) = (view.disclaimer?.text, view.disclaimer?.language)
    corrections = view.corrections.map(CorrectionAnswer.init).orNil
    changed_fields = view.hasAgencyText ? view.changedFields : nil
    replaced_by = view.replacements.orNil
    share_of_agency_words_kept = view.shareKept
    near = view.near.map(NearAnswer.init).orNil
    (approved_by, approval) = (view.approval?.name, view.approval?.sentence)
    approved = view.approval?.isInForce
    forced = view.debts.flatMap(\.guards).orNil
    transitions = view.transitions.map(\.name)
    (commit, changed_by) = (view.entry.commit, view.entry.author)
    unrecorded_change = view.hasUnrecordedChange ? true : nil
  }
}

extension Array {
  fileprivate var orNil: Self? { isEmpty ? nil : self }
}
