/// What the workflow says to a step: take it like this, or no for all these reasons.
public enum Verdict: Sendable {
  /// The step may be taken.
  case allowed(Step)
  /// It may not, for every one of these reasons; there is at least one.
  case refused([Reason])

  /// The reasons against; none when it is allowed.
  public var reasons: [Reason] {
    switch self {
    case .allowed: []
    case .refused(let reasons): reasons
    }
  }

  /// Whether nothing but a missing role stands against it (exit code 77).
  public var lacksOnlyRole: Bool {
    let reasons = reasons
    return !reasons.isEmpty && reasons.allSatisfy { $0.kind == .role }
  }
}

/// One allowed step, with what the desk has to do to take it.
public struct Step: Sendable {
  /// Something the desk has to do.
  public enum Action: Hashable, Sendable {
    /// Write that state into the story.
    case enter(state: String)
    /// Readers see the story from now on.
    case appear
    /// Readers see the story differently from now on: outputs are to be written again.
    case refresh
    /// Readers see the story no longer.
    case disappear
    /// Keep what was given in the record.
    case record(Ask, String)
  }

  /// The transition taken.
  public let transition: Transition
  /// The state before.
  public let from: String
  /// The state after.
  public let to: String
  /// The guards it was forced past; empty for a step that needed no force.
  public let forced: [String]
  /// What to do, in this order.
  public let actions: [Action]
}

/// One thing that stands against a step.
public struct Reason: Hashable, Sendable {
  /// Which part of the workflow says no.
  public enum Kind: String, Sendable {
    /// The workflow has no transition of that name.
    case unknownTransition = "unknown-transition"
    /// The story is in a state that the workflow does not know.
    case unknownState = "unknown-state"
    /// The transition does not start from the state the story is in.
    case state
    /// The person holds none of the roles that may do it.
    case role
    /// A guard is not met.
    case `guard`
    /// The workflow lets nobody force it.
    case force
    /// Something that must be given is missing.
    case ask
    /// The text is not what the step may make of it.
    case text
    /// The clock may not take it.
    case clock
    /// The record does not say what a guard must know.
    case unproved
  }

  /// Which part of the workflow says no.
  public let kind: Kind
  /// The name it concerns: the guard, the thing asked for, the state, or the transition.
  public let name: String
  /// What is wrong and why, for the reader.
  public let sentence: String
  /// The command that cures it, where there is one.
  public var cure: String?
  /// Whether a machine may run the cure unasked.
  public let machineMayCure: Bool

  init(
    _ kind: Kind, _ name: String, _ sentence: String, cure: String? = nil,
    machineMayCure: Bool = false
  ) {
    self.kind = kind
    self.name = name
    self.sentence = sentence
    self.cure = cure
    self.machineMayCure = machineMayCure
  }
}
