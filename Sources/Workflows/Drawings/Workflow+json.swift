#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

extension Workflow: Encodable {
  private enum Key: String, CodingKey {
    case name, description, initial, roles, precedence, states, transitions
  }

  /// Writes the workflow with the keys of its file; states and transitions keep their order.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(name, forKey: .name)
    try container.encodeIfPresent(description, forKey: .description)
    try container.encode(initial, forKey: .initial)
    try container.encode(roles, forKey: .roles)
    try container.encode(precedence, forKey: .precedence)
    try container.encode(states, forKey: .states)
    try container.encode(transitions.map { Drawn($0, in: self) }, forKey: .transitions)
  }

  func jsonDrawing() -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    guard let data = try? encoder.encode(self) else { return "{}\n" }
    return String(decoding: data, as: UTF8.self) + "\n"
  }

  /// A transition with its states spelled out, so that a program needs no rule for the star.
  private struct Drawn: Encodable {
    let name, title, past: String
    let description: String?
    let from: [String]
    let to: String
    let by, needs, asks: [String]
    let lifts: String?
    let approves: Bool?
    let force: [String: [String]]?

    init(_ transition: Transition, in workflow: Workflow) {
      name = transition.name
      title = transition.title
      past = transition.past
      description = transition.description
      from = workflow.sources(of: transition).map(\.name)
      to = if case .state(let name) = transition.to { name } else { "same" }
      by = transition.by
      needs = transition.needs
      asks = transition.asks.map(\.rawValue)
      lifts = transition.lifts?.rawValue
      approves = transition.approves ? true : nil
      force = transition.force.map { ["by": $0.by, "past": $0.past] }
    }
  }
}

extension State: Encodable {
  private enum Key: String, CodingKey {
    case name, description, `public`, held, final
    case onUpdate = "on-update"
    case then
  }

  /// Writes the state with the keys of its file, and its name.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(name, forKey: .name)
    try container.encodeIfPresent(description, forKey: .description)
    try container.encode(isPublic, forKey: .public)
    try container.encode(isHeld, forKey: .held)
    try container.encode(isFinal, forKey: .final)
    try container.encodeIfPresent(onUpdate?.rawValue, forKey: .onUpdate)
    try container.encodeIfPresent(then, forKey: .then)
  }
}

extension Role: Encodable {
  private enum Key: String, CodingKey {
    case name, description, machine
  }

  /// Writes the role with the keys of its file, and its name.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(name, forKey: .name)
    try container.encodeIfPresent(description, forKey: .description)
    try container.encode(isMachine, forKey: .machine)
  }
}
