import GRDB

extension StoryEntry {
  /// The columns of `story` in the order in which rows are read and written.
  static let columns = """
    story.number, story.path, story.id, story.slug, story.state, story.headline, story.byline, story.dateline, \
    story.language, story.date, story.embargo, story.agency, story.guid, story.version, \
    story.flag, story.forced, story.base, story.blob, story.tip, story.ordinal, story.changed, \
    story.author, story.email, story.digest
    """

  init(_ row: Row) throws(BudgetFailure) {
    var columns = Columns(row)
    _ = try columns.number()
    self.init(
      path: try columns.text(), id: try columns.text(), slug: try columns.text(),
      state: try columns.text(), headline: try columns.text(), byline: try columns.textIfAny(),
      dateline: try columns.textIfAny(), language: try columns.textIfAny(),
      date: try columns.textIfAny(), embargo: try columns.textIfAny(),
      agency: try columns.textIfAny(), guid: try columns.textIfAny(),
      version: try columns.textIfAny(), flag: try columns.textIfAny(),
      forced: try columns.textIfAny(), base: try columns.textIfAny(), blob: try columns.text(),
      commit: try columns.text(), ordinal: try columns.number(), changed: try columns.number(),
      author: try columns.text(), email: try columns.text())
    try columns.seal()
  }

  /// The values of the row with this number.
  func arguments(number: Int64) -> StatementArguments {
    let values: [(any DatabaseValueConvertible)?] = [
      number, path, id, slug, state, headline, byline, dateline, language, date, embargo, agency,
      guid,
      version, flag, forced, base, blob, commit, ordinal, changed, author, email,
    ]
    return StatementArguments(values + [RowDigest(values).value])
  }
}
