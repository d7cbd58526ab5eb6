public import Stories

/// What an agency orders with a version of its story; the greater wins.
public enum AgencyOrder: Comparable, CaseIterable, Sendable {
  /// Only a person may let it go out: withheld, or unclear.
  case hold
  /// It must not be used, nowhere and never again.
  case kill

  /// Nil where the story may be used.
  public init?(_ text: Story) {
    if text.syndication?.status == Facts.AgencyStatus.canceled.rawValue {
      self = .kill
    } else if text.mustBeHeld {
      self = .hold
    } else {
      return nil
    }
  }

  /// The step by which an agency's order is carried out, and where it leads; nil where the workflow
  /// has none from that state, which is so where the story is stopped already.
  public func step(from name: String, in workflow: Workflow) -> (
    transition: Transition, to: String
  )? {
    let possible = workflow.possible(from: name, actor: .wire)
    if self == .kill, let kill = possible.first(where: { $0.name == Transition.kill }) {
      return (kill, kill.target(from: name))
    }
    guard let state = workflow.state(name), !state.isHeld, !state.isFinal else { return nil }
    return possible.first { workflow.state($0.target(from: name))?.isHeld == true }
      .map { ($0, $0.target(from: name)) }
  }

  /// Why it is done, for the record.
  public func reason(_ text: Story) -> String {
    let agency = text.syndication?.agency ?? "The agency"
    if self == .kill { return "\(agency) canceled the story." }
    if let status = text.syndication?.status, status != Facts.AgencyStatus.usable.rawValue {
      return "\(agency) says: \(status)."
    }
    if let signal = text.signals.first(where: { Story.stops.contains($0.kind) }) {
      return "Its words look like a \(signal.kind == "hold" ? "hold" : "kill"): \(signal.words)"
    }
    return "Only a person can tell whether it may be used."
  }
}

extension Actor {
  /// The agencies, as the workflow's role names them.
  public static let wire = Actor(name: "wire", email: "", roles: .only(["wire"]))
}

extension Story {
  /// Whether the agency's text may be used can only be told by a person.
  public var mustBeHeld: Bool {
    if case .unclear = embargo { return true }
    if isIncomplete { return true }
    if let status = syndication?.status, status != Facts.AgencyStatus.usable.rawValue {
      return true
    }
    return signals.contains { Self.stops.contains($0.kind) }
  }

  /// The kind of the signal for less than the full story.
  public static let incomplete = "incomplete"

  /// Whether the agency sent less than the full story: a patch, a summary, or a text without its end.
  public var isIncomplete: Bool { signals.contains { $0.kind == Self.incomplete } }

  /// The signals that stop a story.
  static let stops = ["kill_suspect", "hold"]
}
