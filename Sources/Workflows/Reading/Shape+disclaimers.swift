extension Shape {
  /// The file of the desk's disclaimers.
  static let disclaimers = Shape(
    noun: "a list of disclaimers",
    fields: [
      Field(
        "languages", .keyed(by: .language, .keys(wording(required: true, and: []))),
        "The line under a story that staff did not edit, by the story's language."),
      Field(
        "overrides",
        .list(
          .keys(
            wording(
              required: false,
              and: [
                Field(
                  "agency", .oneOrMore(.form(.agency)),
                  "The agencies it is for, as stories name them; every one unless given."),
                Field(
                  "publisher", .oneOrMore(.form(.publisher)),
                  "The publishers it is for, as desk.yaml names them; every one unless given."),
                Field(
                  "language", .form(.language), required: true, "The language of its words."),
              ])), atMost: Shape.longestList),
        "Other words for some agencies or publishers; the first that fits counts."),
    ])

  private static func wording(required: Bool, and others: [Field]) -> Shape {
    Shape(
      noun: required ? "a language" : "an override",
      fields: others + [
        Field(
          "untouched", .line, required: required,
          "The line where the words are all the agency's; it holds {staff} and {credit}."),
        Field(
          "except-headline", .line, required: required,
          "The line where the headline is ours; it holds {staff} and {credit}."),
        Field(
          "staff", .line, required: required,
          "What {staff} stands for; it holds {publisher}."),
        Field(
          "unnamed-staff", .line, required: required,
          "What {staff} stands for where the publisher has no name."),
        Field(
          "credit", .line, required: required, "What {credit} stands for; it holds {agency}."),
      ])
  }
}
