public import Git
import Wire

extension Desk {
  /// Reads a time that a person types: with a zone as it is, without one in the clock's own zone.
  /// - Returns: ISO 8601 with its zone; nil when it is no time.
  public static func instant(_ text: String, inZoneOf clock: () -> GitTime) -> String? {
    if WireDate(text)?.instant != nil { return WireDate(text)?.text }
    let minutes = clock().offsetMinutes
    let zone =
      (minutes < 0 ? "-" : "+") + twoDigits(abs(minutes) / 60) + ":" + twoDigits(abs(minutes) % 60)
    let day = text.replacing(" ", with: "T")
    for candidate in [day + zone, day + ":00" + zone] where WireDate(candidate)?.instant != nil {
      return WireDate(candidate)?.text
    }
    return nil
  }

  /// An instant with its zone in seconds since 1970; nil when it is none.
  public static func second(_ instant: String) -> Int64? { WireDate(instant)?.instant }

  private static func twoDigits(_ number: Int) -> String {
    number < 10 ? "0\(number)" : "\(number)"
  }

  /// The pager that git is configured to use; nil outside a repository.
  public static func configuredPager(
    _ folder: String, _ environment: [String: String]
  ) throws -> String? {
    guard Repository.gitDirectory(above: folder) != nil else { return nil }
    return try Repository.open(folder, environment: environment).configured("core.pager")
  }
}
