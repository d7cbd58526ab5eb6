extension Shape {
  /// The file of the desk's feeds.
  static let feeds = Shape(
    noun: "a list of feeds",
    fields: [
      Field(
        "feeds", .named(.keys(feed), orNone: true),
        "The feeds; where several take an item, the first one wins."),
      Field(
        "replace", .list(.keys(replacement), atMost: longestList),
        "Words that desk rules write in place of others, in this order, when a story comes in."),
      Field(
        "rules", .list(.keys(rule), atMost: longestList),
        "What desk rules do with stories that come in; the first rule that fits wins."),
    ])

  private static let feed = Shape(
    noun: "a feed",
    fields: [
      Field("agency", .form(.agency), "The agency of items that name none."),
      Field(
        "match", .keys(match),
        "The items of this feed, beside those that come by its folder, its url or `--feed`; "
          + "unless given, those that name its agency."),
      Field("credit", .line, "The credit line of items that give none."),
      Field("language", .form(.language), "The language of items that give none."),
      Field("time-zone", .form(.timeZone), "The zone of dates that are given without one."),
      Field(
        "embargo", .entry(emptyEmbargo), "What an embargo means that is there and empty: hold."),
      Field("ignore", .oneOrMore(.entry(fields)), "What is not taken over from its items."),
      Field("folder", .form(.folder), "The folder that its wires arrive in, for `stet watch`."),
      Field("url", .form(.webAddress), "The address its wires are fetched from, for `stet watch`."),
      Field("every", .form(.duration), "How often to look for new wires."),
      Field(
        "quiet-after", .form(.duration),
        "Tell somebody when nothing new came for so long; unless given, its own habit decides."),
    ])

  private static let match = Shape(
    noun: "what a feed matches",
    fields: [
      Field(
        "agency", .oneOrMore(.form(.agency)), required: true,
        "The agencies as items name them; upper and lower case are alike.")
    ])

  private static let emptyEmbargo = Catalogue(
    noun: "way with an empty embargo",
    entries: Feed.EmptyEmbargo.allCases.map { ($0.rawValue, $0.description) })

  private static let fields = Catalogue(
    noun: "field to ignore", entries: FeedField.allCases.map { ($0.rawValue, $0.description) })
}
