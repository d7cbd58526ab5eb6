import GRDB

extension Step {
  /// The columns of `step` in the order in which rows are read and written.
  static let columns = """
    story, path, tip, ordinal, transition, before_state, after_state, name, email, seconds, \
    offset_minutes, subject, before_blob, after_blob, words_added, words_removed, flag, by_hand, \
    reason, note, digest
    """

  init(_ row: Row) throws(BudgetFailure) {
    var columns = Columns(row)
    self.init(
      story: try columns.text(), path: try columns.text(), commit: try columns.text(),
      ordinal: try columns.number(), transition: try columns.textIfAny(),
      from: try columns.textIfAny(), to: try columns.textIfAny(), name: try columns.text(),
      email: try columns.text(), seconds: try columns.number(),
      offsetMinutes: try columns.countIfAny() ?? 0, subject: try columns.text(),
      before: try columns.textIfAny(), after: try columns.textIfAny(),
      wordsAdded: try columns.countIfAny(), wordsRemoved: try columns.countIfAny(),
      flag: try columns.textIfAny(), byHand: try columns.number() != 0,
      reason: try columns.textIfAny(), note: try columns.textIfAny())
    try columns.seal()
  }

  var arguments: StatementArguments {
    let values: [(any DatabaseValueConvertible)?] = [
      story, path, commit, ordinal, transition, from, to, name, email, seconds, offsetMinutes,
      subject, before, after, wordsAdded, wordsRemoved, flag, byHand, reason,
      note,
    ]
    return StatementArguments(values + [RowDigest(values).value])
  }
}
