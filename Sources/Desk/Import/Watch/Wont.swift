/// How often a source brings something, learnt from what it did; times are seconds since 1970.
struct Wont: Codable, Equatable {
  /// Seconds between one arrival and the next, while it was watched without a break.
  private(set) var gaps: [Int64] = []
  private(set) var lastArrival: Int64?
  /// Since when it is watched without a break.
  private(set) var watchedSince: Int64?
  private var lastLook: Int64?
  private(set) var isSilent = false

  /// What a look changed.
  enum Change: Equatable {
    case fellSilent(since: Int64)
    case spokeAgain(since: Int64)
  }

  private static let kept = 200
  /// Fewer gaps than this make no habit.
  private static let least = 20
  /// A pause this long between two looks says nothing of the source: nobody looked.
  private static let unbroken: Int64 = 3600
  /// A look soon after another one is not noted, so that a quiet source is nothing to write down.
  private static let soon: Int64 = 600

  /// How long it may be quiet: twice the 99th percentile of its gaps and at least an hour; nil while
  /// no habit is known.
  var patience: Int64? {
    guard gaps.count >= Self.least else { return nil }
    let ordered = gaps.sorted()
    return max(3600, 2 * ordered[(ordered.count * 99 + 99) / 100 - 1])
  }

  /// Notes a look, and tells whether a silence began or ended with it.
  ///
  /// The time it may be quiet is the one given, or else its own habit.
  mutating func look(
    at now: Int64, every interval: Int64, bringsNews: Bool, quietAfter: Int64? = nil
  ) -> Change? {
    let sinceLook = lastLook.map { now - $0 }
    let limit = max(Self.unbroken, 3 * interval) + Self.soon
    if sinceLook.map({ $0 < 0 || $0 > limit }) ?? true { watchedSince = now }
    if sinceLook.map({ $0 < 0 || $0 >= Self.soon }) ?? true { lastLook = now }
    let watched = watchedSince ?? now
    let quietSince = max(lastArrival ?? watched, watched)
    if bringsNews {
      if let lastArrival, (watched...now).contains(lastArrival) {
        gaps = gaps.suffix(Self.kept - 1) + [now - lastArrival]
      }
      let since = lastArrival ?? quietSince
      defer { (isSilent, lastArrival, lastLook) = (false, now, now) }
      return isSilent ? .spokeAgain(since: since) : nil
    }
    guard !isSilent, let patience = quietAfter ?? patience, now - quietSince > patience else {
      return nil
    }
    isSilent = true
    return .fellSilent(since: quietSince)
  }
}
