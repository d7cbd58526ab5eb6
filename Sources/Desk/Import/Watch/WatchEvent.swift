/// Something that happened while sources were watched.
public enum WatchEvent: Sendable {
  /// Wires came; lines of what is known already are left out.
  case imported(ImportReport)
  /// A source cannot be looked at; told when it begins and not at every look.
  case failing(DeskFailure)
  /// A source that failed can be looked at again.
  case recovered
  /// A source is quieter than its wont since that moment.
  case silent(since: Int64)
  /// A source that was silent since that moment speaks again.
  case speaking(since: Int64)
  /// An address has moved for good.
  case moved(to: String)
  /// So many files are still being written; told of a single round only.
  case waiting(Int)
}
