extension Shape {
  /// One rule for stories that come in.
  static let rule = Shape(
    noun: "a rule",
    fields: [
      Field("name", .name, required: true, "What the record calls it."),
      Field(
        "when", .keys(conditions), required: true,
        "What must all be so of the story; of a list, any will do."),
      Field("take", .name, required: true, "The transition that desk rules take with the story."),
      Field("reason", .line, "Why, where the transition asks for a reason."),
    ])

  /// One rule for words that desk rules write in place of others.
  static let replacement = Shape(
    noun: "a replacement",
    fields: [
      Field("name", .name, required: true, "What the record calls it."),
      Field(
        "find", .form(.wording), required: true,
        "The words to look for, to the letter; only whole words are found."),
      Field("with", .form(.wording), required: true, "The words to write in their place."),
      Field(
        "when", .keys(whatever),
        "What must all be so of the story; of a list, any will do. Unless given, every story fits."),
      Field(
        "in", .oneOrMore(.entry(places)),
        "Where to look: unless given, everywhere but in the byline."),
      Field("case", .entry(cases), "Whether capitals matter: unless given, they do."),
    ])

  private static let places = Catalogue(
    noun: "place for words",
    entries: Replacement.Place.allCases.map { ($0.rawValue, $0.description) })

  private static let cases = Catalogue(
    noun: "way with capitals",
    entries: [
      ("match", "words are found as they are written"), ("ignore", "Port finds port and PORT too"),
    ])

  private static let conditions = Shape(
    noun: "what a rule asks for",
    fields: storyFields + [
      Field(
        "hours", .oneOrMore(.form(.hours)),
        "When it comes in: from the first hour on, and before the second."),
      Field("time-zone", .form(.timeZone), "The clock that `hours` are told by."),
    ])

  /// Without the hours: what becomes of words must not hang on when somebody looks.
  private static let whatever = Shape(noun: "what a replacement asks for", fields: storyFields)

  private static let storyFields =
    [
      Field("agency", .oneOrMore(.form(.agency)), "The story's agency."),
      Field(
        "subject", .oneOrMore(.form(.subject)),
        "How a subject begins: its code, with or without its scheme, or its name."),
      Field("urgency", .oneOrMore(.form(.urgency)), "The news value, 1 (highest) to 9."),
      Field(
        "language", .oneOrMore(.form(.language)), "The language; en is en-GB and en-US too."),
      Field("place", .oneOrMore(.form(.place)), "A place that the dateline names."),
    ]
}

extension Shape.Form {
  /// Words that can be looked for and written in headlines and in Markdown alike.
  fileprivate static let wording = Self(
    noun: "words such as Port Alder, without marks of Markdown",
    pattern: "^[^\\s*_`~|<>\\[\\]\\\\]([^\\n\\r*_`~|<>\\[\\]\\\\]*[^\\s*_`~|<>\\[\\]\\\\])?$",
    fits: { text in
      isPlain(text) && text.first?.isWhitespace == false && text.last?.isWhitespace == false
        && text.contains { $0.isLetter || $0.isNumber }
        && !text.utf8.contains { "*_`~|<>[]\\".utf8.contains($0) }
    })

  fileprivate static let subject = plain("a subject such as medtop:15 or Sport")

  fileprivate static let place = Self(
    noun: "the name of a place such as Calder", pattern: "^[^\\n\\r]*[^\\s,/;][^\\n\\r]*$",
    fits: { !ImportRule.Key.parts(of: $0).allSatisfy(\.isEmpty) })

  fileprivate static let urgency = Self(
    noun: "an urgency such as 5, or some such as 4-8", pattern: "^[1-9](-[1-9])?$",
    fits: { ImportRule.Key.urgencies($0) != nil },
    near: { text in
      let turned = text.split(separator: "-").reversed().joined(separator: "-")
      return ImportRule.Key.urgencies(turned) == nil ? nil : turned
    }, numbers: 1...9)

  fileprivate static let hours = Self(
    noun: "some hours of the day such as 6-22, or 22-6",
    pattern: "^([01]?[0-9]|2[0-3])-([01]?[0-9]|2[0-4])$",
    fits: { ImportRule.Key.hours($0) != nil })
}
