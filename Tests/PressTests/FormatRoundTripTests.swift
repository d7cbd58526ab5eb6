import Foundation
import Press
import Stories
import Testing
import Wire

/// What our own readers find in what partners get.
@Suite struct FormatRoundTripTests {
  private static func corrected(_ body: String) -> String {
    body.trimmingCharacters(in: .newlines)
      + "\n\nCorrection, 2026-03-02T10:00:00Z: It was three ports, not two."
  }

  static let formats: [StoryFormat] = [.ninjs, .ninjs2, .newsml, .nitf]

  private func item(_ name: String, _ format: StoryFormat) throws -> (WireItem, Story) {
    let published = try FormatSamples.published(name)
    let bytes = try FormatSamples.edition().document(of: published, as: format)
    let batch = try WireReader.read(bytes, name: published.path.document(format))
    #expect(batch.refused.isEmpty && batch.items.count == 1)
    return (try #require(batch.items.first), published.story)
  }

  /// A subject, place, person or organisation as a story's file has it.
  private func texts(_ subjects: [WireItem.Subject]?) -> [String] {
    (subjects ?? []).compactMap { subject in
      guard let code = subject.code else { return subject.name }
      return subject.scheme.map { "\($0):\(code)" } ?? code
    }
  }

  @Test(arguments: formats)
  func `every field that partners may have is read back`(format: StoryFormat) throws {
    let (item, story) = try item("ferry", format)
    #expect(item.guid == Site.identity(of: story.id))
    #expect(item.version == "3" && item.status == .usable && item.embargo == nil)
    #expect(item.headline == story.headline)
    #expect(item.subheadlines == story.subheadline.map { [$0] })
    #expect(item.slugline == story.slugline)
    #expect(item.byline == story.byline)
    #expect(item.dateline == story.dateline)
    #expect(item.located == story.located)
    #expect(item.language == story.language)
    #expect(item.urgency == story.urgency)
    // Our reader has no alignment of columns. A correction is part of the text from then on.
    let body = story.body.replacing("---: |", with: "--- |")
    #expect(item.body == Self.corrected(body))
    #expect(texts(item.subjects) == story.subjects)
    #expect(item.keywords == story.keywords)
    #expect(item.genres == story.genres)
    // The places of the dateline and of the filing are two more.
    #expect(Set(texts(item.places)).isSuperset(of: story.places))
    #expect(texts(item.people) == story.people)
    #expect(texts(item.orgs) == story.orgs)
    #expect(item.creditline == story.credit)
    #expect(item.source == story.source)
    #expect(item.provider == "Calder Post")
    #expect(item.copyright?.notice == story.copyright)
    #expect(item.copyright?.holder == "Northwire")
    #expect(item.usageterms == story.usageTerms)
    #expect(item.disclaimer?.text == Samples.line)
    #expect(item.disclaimer?.publisher == "Calder Post")
    #expect(words(item.dates?.version) == "2026-03-02T11:00:00Z")
    #expect(words(item.dates?.created) == "2026-02-03T04:40:00Z")
  }

  @Test(arguments: formats)
  func `photos keep their words, address, size and identity`(format: StoryFormat) throws {
    let (item, story) = try item("ferry", format)
    let photos = item.photos ?? []
    #expect(photos.map(\.caption) == story.photos.map(\.caption))
    #expect(photos.map(\.credit) == story.photos.map(\.credit))
    #expect(photos.map(\.byline) == story.photos.map(\.byline))
    #expect(photos.map(\.guid) == story.photos.map(\.guid))
    let file = try #require(photos.first?.renditions?.first)
    #expect(file.href == story.photos[0].href && file.mime == "image/jpeg")
    #expect(file.width == 1200 && file.height == 800)
  }

  @Test(arguments: StoryFormat.allCases)
  func `what only editors may know reaches nobody`(format: StoryFormat) throws {
    let text = try FormatSamples.text(of: FormatSamples.published("ferry"), as: format)
    #expect(!text.contains("555 0100"))
    #expect(text.contains("It was three ports, not two."))
  }

  @Test(arguments: formats)
  func `what editors elsewhere may know reaches them`(format: StoryFormat) throws {
    let (item, _) = try item("ferry", format)
    #expect(item.ednotes?.contains { $0.text == "Photos follow at noon." } == true)
  }

  @Test(arguments: formats)
  func `text from right to left is marked with its language`(format: StoryFormat) throws {
    let (item, story) = try item("library", format)
    #expect(item.language == "ar" && item.headline == story.headline)
    #expect(item.body == Self.corrected(story.body))
    // NITF has no direction: the language says it.
    let text = try FormatSamples.text(of: FormatSamples.published("library"), as: format)
    #expect(format == .nitf || text.contains("rtl"))
  }

  @Test(arguments: formats, [true, false])
  func `a story that was taken back is canceled, and not a word of it is left`(
    format: StoryFormat, isFinal: Bool
  ) throws {
    let story = try FormatSamples.withdrawn(isFinal: isFinal)
    let bytes = try FormatSamples.edition().document(of: story, as: format)
    let item = try #require(try WireReader.read(bytes).items.first)
    #expect(item.guid == Site.identity(of: story.id) && item.version == "4")
    #expect(item.status == (isFinal ? .canceled : .withheld))
    #expect(item.body.isEmpty && item.photos == nil)
    #expect(!String(decoding: bytes, as: UTF8.self).contains("minister"))
  }

  @Test(arguments: StoryFormat.allCases)
  func `a preview says that it is one, and is called usable nowhere`(format: StoryFormat) throws {
    var story = try FormatSamples.published("ferry")
    story.isPreview = true
    let text = try FormatSamples.text(of: story, as: format)
    #expect(!text.contains("usable\""))
    if format == .jsonld {
      #expect(text.contains("\"creativeWorkStatus\":\"Draft\""))
    } else {
      #expect(text.contains("Preview: this story is not published, and must not be used."))
    }
    guard Self.formats.contains(format) else { return }
    #expect(try WireReader.read(Array(text.utf8)).items.first?.status == .withheld)
  }

  private func words(_ text: String?) -> String? {
    text.flatMap { try? Date($0, strategy: .iso8601) }?.formatted(.iso8601)
  }
}
