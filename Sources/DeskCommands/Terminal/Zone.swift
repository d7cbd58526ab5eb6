#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A time zone: how far its clocks are from UTC at a moment, and what it is called then.
public struct Zone: Sendable {
  private let look: @Sendable (Int64) -> (offset: Int, name: String)

  /// Takes a zone's rule: seconds since 1970 to seconds east of UTC and the zone's short name.
  public init(_ look: @escaping @Sendable (Int64) -> (offset: Int, name: String)) {
    self.look = look
  }

  /// Coordinated universal time.
  public static let utc = Zone { _ in (0, "UTC") }

  /// A zone that never changes its clocks; no zone is more than a day from UTC.
  public static func fixed(minutes: Int, name: String) -> Zone {
    let seconds = max(-1_440, min(1_440, minutes)) * 60
    return Zone { _ in (seconds, name) }
  }

  /// The zone this machine is set to, by its C library: Foundation's would load all of ICU.
  public static let local = Zone { seconds in
    var time = time_t(clamping: seconds)
    var parts = tm()
    tzset()
    guard localtime_r(&time, &parts) != nil, let name = parts.tm_zone else { return (0, "UTC") }
    return (parts.tm_gmtoff, String(cString: name))
  }

  func offset(at seconds: Int64) -> (seconds: Int64, name: String) {
    let (offset, name) = look(seconds)
    return (Int64(clamping: max(-86_400, min(86_400, offset))), name)
  }
}
