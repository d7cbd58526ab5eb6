import Desk
import Workflows

extension DeskFailure {
  /// The same failure, whose cure for what was not given repeats the command with it, so that
  /// nothing the person typed is lost.
  func repeating(_ words: [String]) -> DeskFailure {
    var failure = self
    let missing = reasons.filter { $0.kind == .ask }.compactMap { Ask(rawValue: $0.name)?.option }
    guard !missing.isEmpty else { return failure }
    let cure = "\(shellLine(words)) \(missing.joined(separator: " "))"
    for index in reasons.indices where reasons[index].kind == .ask {
      failure.reasons[index].cure = cure
    }
    failure.hint = failure.reasons.lazy.compactMap(\.cure).first
    return failure
  }
}
