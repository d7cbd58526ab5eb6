extension Shape {
  /// The file of the desk's settings.
  static let desk = Shape(
    noun: "the desk's settings",
    fields: [
      Field("publisher", .line, "The name readers know the desk by."),
      Field("workflow", .name, "The workflow stories go through: a file's name without \".yaml\"."),
    ])
}
