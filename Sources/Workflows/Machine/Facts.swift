/// What the machine must know of a story to judge a step; the desk fills it in.
public struct Facts: Sendable {
  /// What the agency says may be done with its story.
  public enum AgencyStatus: String, Sendable {
    /// It may be used.
    case usable
    /// It may not be used until the agency says so.
    case withheld
    /// The agency has taken it back.
    case canceled
    /// The agency sent a word that is not understood.
    case unknown
  }

  /// Until when a story may not be public.
  public enum Embargo: Hashable, Sendable {
    /// There is none.
    case none
    /// Until that instant, in seconds since 1970 UTC.
    case until(Int64)
    /// Something is said about an embargo that could not be read, in the agency's words.
    case unclear(String)
  }

  /// The story's slug or id, for the commands that are proposed.
  public var story: String
  /// The name of the state the story is in.
  public var state: String
  /// Whether the text differs from the version in the record.
  public var changed: Bool
  /// The headline.
  public var headline: String
  /// The body, or enough of it to see that there is one.
  public var body: String
  /// The agency, when the story came from one; empty when it came from one that is not named.
  public var agency: String?
  /// The credit line.
  public var credit: String?
  /// What the agency says may be done with its story; none for a story of the desk's own.
  public var agencyStatus: AgencyStatus?
  /// Until when it may not be public.
  public var embargo: Embargo
  /// Whether the agency sent a newer version that nobody has decided on.
  public var isBehind: Bool
  /// The addresses of all who edited the text since it was last approved or came in.
  public var lastEditors: [String]
  /// The address of whoever changed last what readers see; nil where the agency did.
  public var changer: String?
  /// The newest approval; nil where there never was one.
  public var approval: Approval?
  /// What was forced and nobody has cleared.
  public var debts: [Debt]
  /// Whether the commit that records the step will be signed.
  public var isSigned: Bool
  /// What was given with the step.
  public var given: [Ask: String]

  /// The facts of one story.
  public init(
    story: String, state: String, changed: Bool = false, headline: String = "", body: String = "",
    agency: String? = nil, credit: String? = nil, agencyStatus: AgencyStatus? = nil,
    embargo: Embargo = .none, isBehind: Bool = false, lastEditors: [String] = [],
    changer: String? = nil, approval: Approval? = nil, debts: [Debt] = [],
    isSigned: Bool = false, given: [Ask: String] = [:]
  ) {
    self.story = story
    self.state = state
    self.changed = changed
    self.headline = headline
    self.body = body
    self.agency = agency
    self.credit = credit
    self.agencyStatus = agencyStatus
    self.embargo = embargo
    self.isBehind = isBehind
    self.lastEditors = lastEditors
    self.changer = changer
    self.approval = approval
    self.debts = debts
    self.isSigned = isSigned
    self.given = given
  }
}
