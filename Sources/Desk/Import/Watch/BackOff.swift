/// How long a source that fails is left alone.
enum BackOff {
  /// The longest pause that Stet makes by itself.
  static let limit: Int64 = 3600

  /// Seconds until the next try: the interval doubled with each failure in a row, up to an hour; at
  /// least what the other side asked for, and never less than the interval.
  static func pause(after failures: Int, every interval: Int64, asked: Int? = nil) -> Int64 {
    var pause = max(1, interval)
    for _ in 0..<max(0, failures) where pause < limit { pause *= 2 }
    return max(min(pause, limit), interval, Int64(asked ?? 0))
  }

  /// The same with up to half of it left out by chance (0 to 1), so that those who failed together
  /// do not come back together; what the other side asked for stays.
  static func pause(
    after failures: Int, every interval: Int64, asked: Int?, chance: Double
  ) -> Int64 {
    let whole = pause(after: failures, every: interval)
    return max(whole - Int64(Double(whole) * min(max(chance, 0), 1) / 2), Int64(asked ?? 0))
  }
}
