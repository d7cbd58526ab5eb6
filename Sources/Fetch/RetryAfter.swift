import Foundation

/// How long a server asks to be left alone.
enum RetryAfter {
  /// Nobody is left alone for longer than a day on a stranger's word.
  static let limit = 86_400

  /// The seconds that the header's value means: a number, or a date as HTTP writes it.
  static func seconds(_ value: String, now: Int64) -> Int? {
    let value = value.trimmingCharacters(in: .whitespaces)
    if !value.isEmpty, value.utf8.allSatisfy({ (0x30...0x39).contains($0) }) {
      return min(limit, Int(value) ?? limit)
    }
    let reader = DateFormatter()
    reader.locale = Locale(identifier: "en_US_POSIX")
    reader.timeZone = TimeZone(secondsFromGMT: 0)
    reader.dateFormat = "EEE, dd MMM yyyy HH:mm:ss 'GMT'"
    guard let date = reader.date(from: value) else { return nil }
    let moment = date.timeIntervalSince1970
    guard abs(moment) < 1e15 else { return nil }
    return max(0, min(limit, Int(Int64(moment) - now)))
  }
}
