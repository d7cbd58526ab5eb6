/// One thing that can be wrong with a workflow though its file is well formed.
struct Check: Sendable {
  /// Something wrong, at its place.
  struct Flaw: Sendable {
    let place: Places.Place
    let message: String
    let hint: String?

    init(_ place: Places.Place, _ message: String, hint: String? = nil) {
      self.place = place
      self.message = message
      self.hint = hint
    }
  }

  /// Whether a workflow with this flaw is still used.
  let isWarning: Bool
  let flaws: @Sendable (Workflow) -> [Flaw]

  private init(isWarning: Bool, _ flaws: @escaping @Sendable (Workflow) -> [Flaw]) {
    self.isWarning = isWarning
    self.flaws = flaws
  }

  static func error(_ flaws: @escaping @Sendable (Workflow) -> [Flaw]) -> Check {
    Check(isWarning: false, flaws)
  }

  static func warning(_ flaws: @escaping @Sendable (Workflow) -> [Flaw]) -> Check {
    Check(isWarning: true, flaws)
  }

  /// The checks that need nothing but the names; `unknownState` comes before them all.
  static let all: [Check] = [
    .unknownRole, .unknownPrecedence, .reservedName, .publicInitial, .deadTransition,
    .shadowedTransition, .leftFinal, .idleRole, .unguardedPublication, .updatePolicy,
    .clock, .idleClock, .lift, .approval, .force,
  ]

  /// The checks that follow the ways through the workflow, once every state is known.
  static let ways: [Check] = [.unreachableState, .trap]
}
