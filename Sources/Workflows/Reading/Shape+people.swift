extension Shape {
  /// The file of the desk's people.
  static let people = Shape(
    noun: "a list of people",
    fields: [
      Field(
        "people", .list(.keys(person), atMost: 5_000), required: true,
        "The people; with none listed, whoever is here holds every role.")
    ])

  private static let person = Shape(
    noun: "a person",
    fields: [
      Field("name", .line, required: true, "The name."),
      Field(
        "email", .oneOrMore(.form(.address)), required: true,
        "The address or addresses git signs with (git config user.email)."),
      Field(
        "roles", .oneOrMore(.name), required: true, "The roles held, as the workflow names them."),
    ])
}
