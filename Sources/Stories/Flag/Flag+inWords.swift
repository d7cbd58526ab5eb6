extension Flag {
  /// What the flag says, for a person at the desk.
  public var inWords: String {
    switch self {
    case .untouched: "Agency text, not edited by our staff"
    case .exceptHeadline: "Agency text under our own headline"
    case .edited: "Edited by our staff"
    }
  }
}
