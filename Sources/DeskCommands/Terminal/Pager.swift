/// The program that shows long output page by page.
public struct Pager: Hashable, Sendable {
  /// The command as a shell would run it.
  public let command: String
  /// What to add to its environment.
  public let environment: [String: String]

  /// Chooses as git does: STET_PAGER, GIT_PAGER, `core.pager`, PAGER, then less; nil for none.
  ///
  /// An empty command and `cat` mean none, and so does output that is not read on a terminal.
  public static func choose(
    environment: [String: String], configured: String?, isTerminal: Bool
  ) -> Pager? {
    guard isTerminal, environment["TERM"] != "dumb" else { return nil }
    let chosen =
      environment["STET_PAGER"] ?? environment["GIT_PAGER"] ?? configured ?? environment["PAGER"]
      ?? "less"
    let words = chosen.split { $0.isWhitespace }
    guard !words.isEmpty, words != ["cat"] else { return nil }
    var added: [String: String] = [:]
    if environment["LESS"] == nil { added["LESS"] = "FRX" }
    if environment["LV"] == nil { added["LV"] = "-c" }
    return Pager(command: chosen, environment: added)
  }
}
