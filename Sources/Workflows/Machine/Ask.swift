/// Something that must be given with a transition.
public enum Ask: String, CaseIterable, Sendable {
  /// Why it is done; stays in the record.
  case reason
  /// What readers are told.
  case note
  /// When it is to happen.
  case at

  /// The option that gives it, with a place for its value.
  public var option: String {
    switch self {
    case .reason: "--reason \"...\""
    case .note: "--note \"...\""
    case .at: "--at \"2026-01-31 06:00\""
    }
  }

  /// What it is, for the schema and for help.
  public var description: String {
    switch self {
    case .reason: "why it is done; kept in the record"
    case .note: "what readers are told"
    case .at: "when it is to happen"
    }
  }

  /// What is asked for, as a drawing says it.
  var phrase: String {
    switch self {
    case .reason: "a reason"
    case .note: "a note for readers"
    case .at: "a time"
    }
  }

  /// The sentence for whoever left it out.
  var missing: String {
    switch self {
    case .reason: "It needs a reason, which is kept in the record."
    case .note: "It needs a note, which readers will see."
    case .at: "It needs a time at which it is to happen."
    }
  }
}
