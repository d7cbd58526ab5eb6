import Foundation

/// An instant in the forms that pages and feeds write it in, always in UTC.
struct Moment {
  let seconds: Int64

  init(_ seconds: Int64) { self.seconds = seconds }

  private var date: Date { Date(timeIntervalSince1970: Double(seconds)) }

  /// As in "2026-03-02T09:00:00Z".
  var iso: String { date.formatted(.iso8601) }

  /// As in "Mon, 02 Mar 2026 09:00:00 GMT".
  var mail: String {
    let parts = iso.split { "-T:Z".contains($0) }.map(String.init)
    guard parts.count == 6, let month = Int(parts[1]) else { return iso }
    let days = ["Thu", "Fri", "Sat", "Sun", "Mon", "Tue", "Wed"]
    let months = [
      "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]
    let day = Int((seconds >= 0 ? seconds : seconds - 86_399) / 86_400)
    return "\(days[((day % 7) + 7) % 7]), \(parts[2]) \(months[(month - 1) % 12]) \(parts[0]) "
      + "\(parts[3]):\(parts[4]):\(parts[5]) GMT"
  }

  /// Day and time as readers of a language write them.
  func words(in language: String) -> String {
    let day = date.formatted(
      Date.FormatStyle(
        date: .long, time: .omitted, locale: Locale(identifier: language),
        calendar: Calendar(identifier: .gregorian), timeZone: .gmt))
    return "\(day), \(iso.dropFirst(11).prefix(5)) UTC"
  }
}
