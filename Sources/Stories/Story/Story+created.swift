#if canImport(FoundationEssentials)
  public import FoundationEssentials
#else
  public import Foundation
#endif

extension Story {
  /// When it was first created; nil where the date has no time or no time zone.
  public var created: Date? { date.flatMap { Instant($0)?.date } }

  /// The day on which it was first created, such as "2026-01-31", as it was given.
  public var dayCreated: String? {
    guard let date else { return nil }
    var scanner = DigitScanner(date.utf8)
    return CivilDay(&scanner) == nil ? nil : String(date.prefix(10))
  }
}
