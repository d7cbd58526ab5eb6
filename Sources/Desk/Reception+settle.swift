import Archive
import Git
import Stories
import Wire
import Workflows

extension Reception {
  /// Decides what `main` makes of a version that is on `wire`, or will be.
  func settle(_ arrival: inout Arrival, _ remarks: inout [String]) throws {
    let base = try Repository.hash(blob: arrival.text.bytes).hex
    guard let file = try archive.file(arrival.path.text, at: main) else {
      arrival.taken = arrival.text.taken(
        state: arrival.mustBeHeld ? initialHeld : configuration.workflow.initial, base: base)
      return
    }
    arrival.isNew = false
    guard let current = try? Story(file.bytes), let state = current.state else {
      remarks.append("The story's file on main is broken; the new version waits on branch wire.")
      return
    }
    arrival.state = state
    arrival.isBuiltOn = current.syndication?.base == base
    guard !arrival.isBuiltOn else { return }
    let isUntouched =
      try desk.agencyText(of: current).map { Flag(ours: current, agency: $0) } == .untouched
    let held = arrival.mustBeHeld ? target(from: state, held: true) { _ in true } : nil
    if isUntouched, let target = target(from: state, held: false, where: { $0.name == "update" }),
      try archive.workTreeChange(of: arrival.path.text, since: main) == nil
    {
      arrival.taken = arrival.text.taken(state: held ?? target, base: base)
      return
    }
    remarks.append(
      isUntouched
        ? "The story is \(state), so its text stays; the new version waits on branch wire."
        : "Staff edited the story, so its text stays; the new version waits on branch wire.")
    var marked = current
    // What the agency forbids is known at once, whatever becomes of its words.
    if current.syndication?.status != arrival.text.syndication?.status {
      marked.set("syndication.status", text: arrival.text.syndication?.status)
    }
    let isPublic = configuration.workflow.state(state)?.isPublic == true
    if let held, !isPublic { marked.state = held }
    if arrival.mustBeHeld, isPublic {
      remarks.append("Readers can see it: hold or kill it, or let it stand, but decide now.")
    }
    if marked.bytes != current.bytes { arrival.taken = marked }
  }

  /// Where a story goes whose use only a person can decide (design section 4: fail closed).
  private var initialHeld: String {
    let workflow = configuration.workflow
    return target(from: workflow.initial, held: true) { _ in true }
      ?? workflow.states.first(where: \.isHeld)?.name ?? workflow.initial
  }

  /// Where the first fitting step leads that the agencies themselves may take.
  private func target(
    from state: String, held: Bool, where fits: (Transition) -> Bool
  ) -> String? {
    configuration.workflow.possible(from: state, actor: .wire).lazy.filter(fits)
      .map { $0.target(from: state) }
      .first { !held || configuration.workflow.state($0)?.isHeld == true }
  }
}

extension Actor {
  /// The agencies, as the workflow's role names them.
  static let wire = Actor(name: "wire", email: "", roles: .only(["wire"]))
}

extension Story {
  /// Whether the agency's text may be used can only be told by a person.
  var mustBeHeld: Bool {
    if case .unclear = embargo { return true }
    if let status = syndication?.status, status != WireItem.Status.usable.rawValue { return true }
    if isIncomplete { return true }
    let stops: [WireItem.Signal.Kind] = [.killSuspect, .hold]
    return signals.contains { signal in stops.contains { $0.rawValue == signal.kind } }
  }
}
