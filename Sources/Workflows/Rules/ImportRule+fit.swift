import Foundation
public import Stories

extension ImportRule {
  /// The first condition that a story does not meet when it comes in at a time, as a sentence without
  /// its stop, such as "agency is Southwire, not Northwire"; nil where it meets them all.
  public func misfit(_ story: Story, at seconds: Int64) -> String? {
    when.misfit(story, at: seconds)
  }
}

extension RuleConditions {
  /// The first condition that a story does not meet when it comes in at a time, as a sentence without
  /// its stop; nil where it meets them all.
  func misfit(_ story: Story, at seconds: Int64) -> String? {
    for condition in list {
      let given = condition.key.values(of: story, at: seconds, in: timeZone)
      if given.contains(where: { value in
        condition.wanted.contains { condition.key.holds($0, value) }
      }) {
        continue
      }
      let zone = condition.key == .hours ? timeZone.map { " (\($0))" } ?? "" : ""
      let wanted = Words.list(condition.wanted, or: true) + zone
      return given.isEmpty
        ? "no \(condition.key.rawValue) is given, and it asks for \(wanted)"
        : "\(condition.key.noun) is \(Words.list(given)), not \(wanted)"
    }
    return nil
  }
}

extension Feeds {
  /// The first rule that fits a story which comes in at a time.
  public func rule(for story: Story, at seconds: Int64) -> ImportRule? {
    rules.first { $0.misfit(story, at: seconds) == nil }
  }
}

extension ImportRule.Key {
  fileprivate var noun: String { self == .hours ? "hour" : rawValue }

  /// What a story says; nothing where it says nothing.
  fileprivate func values(of story: Story, at seconds: Int64, in zone: String?) -> [String] {
    switch self {
    case .agency: [story.syndication?.agency].compactMap(\.self)
    case .subject: story.subjects
    case .urgency: story.urgency.map { ["\($0)"] } ?? []
    case .language: [story.language].compactMap(\.self)
    case .place: [story.dateline ?? story.located].compactMap(\.self)
    case .hours: zone.flatMap { Self.hour(at: seconds, in: $0) }.map { ["\($0)"] } ?? []
    }
  }

  /// Whether what a rule asks for holds of what a story says.
  func holds(_ wanted: String, _ value: String) -> Bool {
    switch self {
    case .agency: Feeds.key(wanted) == Feeds.key(value)
    case .subject: Self.beginnings(of: value).contains { $0.hasPrefix(wanted.lowercased()) }
    case .language: Disclaimers.tags(of: value).contains(wanted.lowercased())
    case .place: Set(Self.parts(of: wanted)).isSubset(of: Self.parts(of: value))
    case .urgency: Int(value).map { Self.urgencies(wanted)?.contains($0) == true } ?? false
    case .hours: Int(value).map { Self.hours(wanted)?.contains($0) == true } ?? false
    }
  }

  /// A code with its scheme and without: "medtop:15000000", "15000000".
  private static func beginnings(of subject: String) -> [String] {
    var rest = subject.lowercased()[...]
    var found = [String(rest)]
    while let colon = rest.firstIndex(of: ":") {
      rest = rest[rest.index(after: colon)...]
      found.append(String(rest))
    }
    return found
  }

  /// The places that a dateline names, such as Moscow and Russia of "MOSCOW, Russia".
  static func parts(of dateline: String) -> [String] {
    dateline.split { $0 == "," || $0 == "/" || $0 == ";" }.map { Feeds.key(String($0)) }
  }

  /// The urgencies from one to another; nil where there are none.
  static func urgencies(_ text: String) -> ClosedRange<Int>? {
    guard let (first, last) = pair(text, digits: 1, lone: true), first > 0, first <= last else {
      return nil
    }
    return first...last
  }

  /// The hours that begin from one hour on and before another, through midnight where that one is
  /// earlier; nil where there are none.
  static func hours(_ text: String) -> Set<Int>? {
    guard let (first, end) = pair(text, digits: 2, lone: false), first < 24, end <= 24,
      first != end
    else { return nil }
    return first < end ? Set(first..<end) : Set(first..<24).union(0..<end)
  }

  private static func pair(_ text: String, digits: Int, lone: Bool) -> (Int, Int)? {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2 || lone && parts.count == 1,
      parts.allSatisfy({
        (1...digits).contains($0.utf8.count)
          && $0.utf8.allSatisfy((UInt8(ascii: "0")...UInt8(ascii: "9")).contains)
      }),
      let first = parts.first.flatMap({ Int($0) }), let last = parts.last.flatMap({ Int($0) })
    else { return nil }
    return (first, last)
  }

  private static func hour(at seconds: Int64, in zone: String) -> Int? {
    guard let zone = TimeZone(identifier: zone) else { return nil }
    let offset = zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(seconds)))
    let day: Int64 = 86_400
    return Int((((seconds % day) + Int64(offset) + 2 * day) % day) / 3_600)
  }
}
