/// The states a story can be in, the steps between them, who may take each, and what it needs.
///
/// It is data read from a file; no code knows a state or a transition by name.
public struct Workflow: Sendable {
  /// The workflow's name, the same as its file's.
  public let name: String
  /// What the workflow is for, in the words of its file.
  public let description: String?
  /// The state a story is in when it comes in.
  public let initial: String
  /// The roles that transitions name, in the order of the file.
  public let roles: [Role]
  /// The states, in the order of the file.
  public let states: [State]
  /// The transitions, in the order of the file.
  public let transitions: [Transition]
  /// Transition names, strongest first: who wins when two histories meet.
  public let precedence: [String]
  /// Where in its file each part stands, for findings.
  let places: Places

  init(
    name: String, description: String? = nil, initial: String, roles: [Role], states: [State],
    transitions: [Transition], precedence: [String] = [], places: Places = Places()
  ) {
    self.name = name
    self.description = description
    self.initial = initial
    self.roles = roles
    self.states = states
    self.transitions = transitions
    self.precedence = precedence
    self.places = places
  }

  /// The state of that name.
  public func state(_ name: String) -> State? {
    states.first { $0.name == name }
  }

  /// The transitions of that name; several may share one when they leave different states.
  public func transitions(named name: String) -> [Transition] {
    transitions.filter { $0.name == name }
  }

  /// The states a transition may start from, in the order of the file.
  public func sources(of transition: Transition) -> [State] {
    states.filter { transition.leaves($0.name) }
  }

  /// Which of two transitions wins when two histories meet; a name not listed is the weakest.
  public func outranks(_ one: String, _ other: String) -> Bool {
    let rank = { name in precedence.firstIndex(of: name) ?? precedence.count }
    return rank(one) < rank(other)
  }
}
