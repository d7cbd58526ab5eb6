/// When to colour: `--color=auto`, `always` or `never`.
public enum ColourChoice: String, CaseIterable, Sendable {
  case auto, always, never

  /// Whether one stream gets colour, by the option first and the environment's customs after it.
  public func allows(isTerminal: Bool, environment: [String: String]) -> Bool {
    switch self {
    case .always: return true
    case .never: return false
    case .auto: break
    }
    if let no = environment["NO_COLOR"], !no.isEmpty { return false }
    if let force = environment["CLICOLOR_FORCE"], !force.isEmpty, force != "0" { return true }
    if environment["CLICOLOR"] == "0" || environment["TERM"] == "dumb" { return false }
    return isTerminal
  }
}
