extension Flag {
  /// Compares what readers see in our text and in the agency's.
  ///
  /// Only Unicode normalisation and white space are made alike. A line break is white space, so
  /// splitting or joining paragraphs is no edit.
  public init(ours: Story, agency: Story) {
    let changed = Self.changedFields(ours: ours, agency: agency)
    if changed.isEmpty {
      self = .untouched
    } else if changed.allSatisfy({ Self.headlineFields.contains($0) }) {
      self = .exceptHeadline
    } else {
      self = .edited
    }
  }

  /// The fields that count as the headline.
  public static let headlineFields = ["headline", "subheadline"]
  /// The fields that count as the text.
  public static let textFields = ["byline", "dateline", "body", "photos"]

  /// The reader-visible fields that differ, in the order of the file.
  public static func changedFields(ours: Story, agency: Story) -> [String] {
    (headlineFields + textFields).filter {
      !isSame($0, ours, agency) && words(of: $0, in: ours) != words(of: $0, in: agency)
    }
  }

  /// Whether a field is the same to the letter, as most are, which needs no look at its words.
  private static func isSame(_ field: String, _ ours: Story, _ agency: Story) -> Bool {
    switch field {
    case "body": ours.body == agency.body
    case "photos": ours.photos == agency.photos
    default: ours.texts(field) == agency.texts(field)
    }
  }

  /// The words of a field.
  ///
  /// Swift compares texts by canonical equivalence, which is what makes NFC
  /// and NFD alike here.
  private static func words(of field: String, in story: Story) -> [String] {
    switch field {
    case "body": words(story.body)
    case "photos":
      // A marker before each words of a photo keeps them from running into each other.
      story.photos.filter(\.hasWords).flatMap { photo in
        [photo.caption, photo.credit, photo.byline].flatMap { ["\u{1F}"] + words($0 ?? "") }
      }
    default: story.texts(field).flatMap(words)
    }
  }

  private static func words(_ text: String) -> [String] {
    text.unicodeScalars.split(whereSeparator: isBlank).map { String($0) }
  }

  private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    // Unicode's table is slow to ask, and most letters are ASCII.
    scalar.isASCII
      ? scalar == " " || (0x09...0x0D).contains(scalar.value) : scalar.properties.isWhitespace
  }
}

extension Story.Photo {
  /// Whether readers see any words of it.
  fileprivate var hasWords: Bool {
    [caption, credit, byline].contains { text in
      text?.unicodeScalars.contains { !$0.properties.isWhitespace } == true
    }
  }
}
