/// What agencies call the parts of a story; the vocabularies differ, so letters alone are compared.
enum NewsML1Roles {
  static let headlines: Set<String> = ["title", "headline", "hl", "mainheadline", "maintitle"]
  static let subheadlines: Set<String> = [
    "subheadline", "subtitle", "subheader", "subhead", "subheading", "deck", "kicker", "overline",
    "secondaryheadline", "shortheadline", "alternateheadline", "webheadline", "supertitle",
  ]
  static let leads: Set<String> = ["lead", "leadin", "lede", "intro", "introduction", "ingress"]
  static let summaries: Set<String> = [
    "abstract", "summary", "teaser", "synopsis", "shortdescription", "description",
  ]
  static let captions: Set<String> = [
    "caption", "captions", "legend", "cutline", "photocaption", "imagecaption", "picturecaption",
    "captiontext",
  ]
  static let pictures: Set<String> = [
    "picture", "photo", "image", "graphic", "graphics", "logo", "illustration", "photograph",
    "thumbnail", "quicklook", "highdef", "preview",
  ]
  /// Words to editors.
  static let notes: Set<String> = [
    "contact", "contacts", "contactinfo", "mediacontact", "presscontact", "editorialcontact",
    "ednote", "editorsnote", "editornote", "editorialnote", "editorialnotes", "notetoeditors",
    "notestoeditors", "advisory", "instruction", "instructions", "specialinstructions",
    "notforpublication", "nonpublic", "notepad", "notice", "editorialinfo",
  ]
  static let styles: Set<String> = ["stylesheet", "style", "css", "script"]
  static let lines: Set<String> = [
    "byline", "dateline", "creditline", "credit", "copyright", "copyrightline", "slugline", "slug",
    "keywords", "keywordline",
  ]

  /// Whether a component of this role says something beside the text.
  static func isAside(_ role: String) -> Bool {
    headlines.contains(role) || subheadlines.contains(role) || captions.contains(role)
      || notes.contains(role) || styles.contains(role) || lines.contains(role)
      || summaries.contains(role)
  }

  /// Whether a component of this role is part of the story above it, never one of its own.
  static func isPiece(_ role: String) -> Bool {
    isAside(role) || leads.contains(role) || ["body", "bodytext", "text"].contains(role)
  }
}
