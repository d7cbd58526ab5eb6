/// A time zone by the name wires give it.
struct WireZone: Hashable, Sendable {
  /// Minutes east of UTC.
  var offset: Int
  var isUTC: Bool

  /// Knows the zones of RFC 822 and of the agencies' datelines; nil for any other word.
  init?(_ name: String) {
    let key = name.uppercased()
    if ["Z", "UTC", "GMT", "UT", "UTC.", "GMT."].contains(key) {
      self.init(offset: 0, isUTC: true)
      return
    }
    guard let offset = Self.offsets[key] else { return nil }
    self.init(offset: offset, isUTC: false)
  }

  init(offset: Int, isUTC: Bool) {
    self.offset = offset
    self.isUTC = isUTC
  }

  /// `IST` is India's, as in the wires of PTI and ANI; `CST` and `EST` are America's.
  private static let offsets: [String: Int] = [
    "EST": -300, "EDT": -240, "ET": -300, "CST": -360, "CDT": -300, "CT": -360, "MST": -420,
    "MDT": -360, "PST": -480, "PDT": -420, "PT": -480, "AKST": -540, "AKDT": -480, "HST": -600,
    "AST": -240, "ADT": -180, "NST": -210, "NDT": -150, "BRT": -180, "ART": -180, "BST": 60,
    "WET": 0, "WEST": 60, "CET": 60, "CEST": 120, "MEZ": 60, "MESZ": 120, "MET": 60, "MEST": 120,
    "EET": 120, "EEST": 180, "MSK": 180, "MSD": 240, "SAST": 120, "CAT": 120, "EAT": 180,
    "WAT": 60, "TRT": 180, "IRST": 210, "GST": 240, "PKT": 300, "IST": 330, "NPT": 345,
    "BDT": 360, "ICT": 420, "WIB": 420, "SGT": 480, "HKT": 480, "PHT": 480, "AWST": 480,
    "JST": 540, "KST": 540, "ACST": 570, "AEST": 600, "AEDT": 660, "ACDT": 630, "NZST": 720,
    "NZDT": 780,
  ]
}
