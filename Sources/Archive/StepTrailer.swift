/// Every trailer key that Stet writes into commit messages.
///
/// A key that was ever written is never renamed: old commits keep it for ever.
public enum StepTrailer: String, CaseIterable, Sendable {
  /// The story's id; one line a story where a commit imports several.
  case story = "Stet-Story"
  /// The workflow's transition.
  case transition = "Stet-Transition"
  /// The state before.
  case from = "Stet-From"
  /// The state after.
  case to = "Stet-To"
  /// Identifies the step, so that one that was recorded is known when it is tried again.
  case op = "Stet-Op"
  /// The git blob of the agency text that the story builds on.
  case base = "Stet-Base"
  /// `not_edited_by_staff` after the step.
  case flag = "Stet-Flag"
  /// Words added and removed, such as "+38 -112".
  case words = "Stet-Words"
  /// Why, for the record.
  case reason = "Stet-Reason"
  /// What readers are told.
  case note = "Stet-Note"
  /// When it is to happen.
  case at = "Stet-At"
  /// The time asked for earlier, of a step that the clock took when it had come.
  case due = "Stet-Due"
  /// The agency's version that an import or update brought.
  case version = "Stet-Version"
  /// The commit of `wire` that a step was judged by which no newer version of the agency's may wait for.
  case wire = "Stet-Wire"
  /// The agency's identity of the story before this step, where the step brought it another.
  case formerly = "Stet-Formerly"
  /// The `Stet-Op` of the step that this one undoes.
  case undoes = "Stet-Undoes"
  /// The digest of the words that the step approves.
  case approved = "Stet-Approved"
  /// The guards that the step was forced past, such as "approved, up-to-date".
  case forced = "Stet-Forced"
  /// The rule of `Workflows/feeds.yaml` by which the desk took the step itself.
  case rule = "Stet-Rule"
}
