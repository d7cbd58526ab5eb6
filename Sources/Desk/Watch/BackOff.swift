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
}
