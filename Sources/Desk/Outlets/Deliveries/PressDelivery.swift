/// Something that an output is to have of what readers can see, and how far it is on its way.
public struct PressDelivery: Hashable, Sendable {
  /// What is delivered.
  public enum Kind: String, Sendable, Codable {
    /// A story as readers see it.
    case published
    /// That readers see a story no more.
    case withdrawn
    /// That a feed of the site changed.
    case feed
    /// The whole site.
    case site
  }

  /// How far it is.
  public enum State: String, Sendable {
    /// The output has it.
    case delivered
    /// It is tried, again and again.
    case waiting
    /// The output does not take it; it is tried again when the story or the settings change, or a
    /// person says so.
    case refused
  }

  /// The output's name in `Workflows/press.yaml`.
  public var output: String
  /// The story's id; the name of a feed; "site".
  public var item: String
  /// What is delivered.
  public var kind: Kind
  /// The story's headline; nil for what is no story, or withdrawn.
  public var headline: String?
  /// SHA-256 of what the output is to have, in hex.
  public var digest: String
  /// Since when it is so in the record, in seconds since 1970.
  public var since: Int64
  /// How far it is.
  public var state = State.waiting
  /// How often it was tried.
  public var attempts = 0
  /// Not to be tried before; nil for at once, and for what is not tried by itself.
  public var next: Int64?
  /// What the output said last, or why nothing was sent, in words.
  public var answer: String?
  /// When the output acknowledged it, in seconds since 1970; nil where it has not.
  public var acknowledged: Int64?

  /// What tells the output that it has had this before: the same for the same words of one story.
  var key: String {
    PressManifest.digest(of: Array("\(output)\n\(item)\n\(kind.rawValue)\n\(digest)".utf8))
  }

  /// Whether its time has come.
  func isDue(at now: Int64) -> Bool {
    // A clock that was set back must not silence an output for years.
    state == .waiting && next.map { $0 <= now || $0 > now + 2 * 86_400 } ?? true
  }
}
