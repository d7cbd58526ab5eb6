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

  private static let conditions = Shape(
    noun: "what a rule asks for",
    fields: [
      Field("agency", .oneOrMore(.form(.agency)), "The story's agency."),
      Field(
        "subject", .oneOrMore(.form(.subject)),
        "How a subject begins: its code, with or without its scheme, or its name."),
      Field("urgency", .oneOrMore(.form(.urgency)), "The news value, 1 (highest) to 9."),
      Field(
        "language", .oneOrMore(.form(.language)), "The language; en is en-GB and en-US too."),
      Field("place", .oneOrMore(.form(.place)), "A place that the dateline names."),
      Field(
        "hours", .oneOrMore(.form(.hours)),
        "When it comes in: from the first hour on, and before the second."),
      Field("time-zone", .form(.timeZone), "The clock that `hours` are told by."),
    ])
}

extension Shape.Form {
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
