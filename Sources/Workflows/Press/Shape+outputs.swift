import Stories

extension Shape {
  /// One place that what readers can see is delivered to.
  static let output = Shape(
    noun: "an output",
    fields: [
      Field("name", .name, required: true, "What it is called by `stet deliveries`."),
      Field(
        "folder", .form(.folder),
        "A folder that is given the whole site as well, relative to the desk's folder."),
      Field(
        "push", .form(.webAddress),
        "An address that is sent every story that readers can see, and every withdrawal."),
      Field("format", .entry(PressOutput.formatCatalogue), "What stories are sent as: ninjs."),
      Field("only", .keys(only), "Which stories are sent; all conditions must hold."),
      Field(
        "secret", .form(.secret),
        "Where the word is kept that the push is let in by: a variable, or a file outside the desk."
      ),
      Field("websub", .form(.webAddress), "A hub that is told when a feed of the site changed."),
      Field("private", .flag, "Whether it may be on this machine or the local network."),
    ])

  private static let only = Shape(
    noun: "what an output is sent",
    fields: [
      Field("agency", .oneOrMore(.form(.agency)), "Stories of these agencies."),
      Field("subject", .oneOrMore(.form(.subjectCode)), "Stories with one of these subjects."),
      Field("flag", .oneOrMore(.entry(flags)), "Stories that staff edited so much."),
    ])

  private static let flags = Catalogue(
    noun: "flag",
    entries: [
      (Flag.untouched.key, "all words are the agency's"),
      (Flag.exceptHeadline.key, "all words but the headline are the agency's"),
      (Flag.edited.key, "staff edited or wrote it"),
    ])

  /// The most outputs.
  static let longestOutputs = 50
}

extension PressOutput {
  static let formatCatalogue = Shape.Catalogue(
    noun: "format", entries: PressSettings.partnerFormats + [("html", "The story's page.")])
}

extension Shape.Form {
  /// Where a secret is kept; what stands there instead may be the secret itself, so it is not shown.
  static let secret = Self(
    noun: "the place of a secret: env:NAME, or file: and an absolute path outside the desk",
    pattern: "^(env:[A-Za-z_][A-Za-z0-9_]{0,99}|file:/[^\\n\\r]+)$",
    fits: { PressOutput.Secret($0) != nil }, isConcealed: true)
}

extension PressOutput.Secret {
  init?(_ text: String) {
    if text.hasPrefix("env:") {
      let name = text.dropFirst(4)
      guard let first = name.utf8.first, name.utf8.count <= 100,
        !(0x30...0x39).contains(first), name.utf8.allSatisfy(Shape.Form.isNameByte)
      else { return nil }
      self = .environment(String(name))
    } else {
      guard text.hasPrefix("file:/"),
        !text.unicodeScalars.contains(where: { $0.properties.generalCategory == .control })
      else { return nil }
      self = .file(String(text.dropFirst(5)))
    }
  }
}
