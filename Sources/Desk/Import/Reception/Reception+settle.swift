import Archive
import Budget
import Git
import Revisions
import Stories
import Workflows

extension Reception {
  /// Decides what `main` makes of a version that is on `wire`, or will be.
  ///
  /// Its words are merged into what the desk has, or wait for a person where both changed the same
  /// sentence. What the agency orders is done whatever becomes of its words.
  func settle(_ arrival: inout Arrival, _ remarks: inout [String]) throws {
    let base = try Repository.hash(blob: arrival.text.bytes).hex
    let workflow = configuration.workflow
    guard let file = try archive.file(arrival.path.text, at: main) else {
      arrival.taken = arrival.text.taken(
        state: Law(configuration).arrivalState(under: arrival.order), base: base)
      arrival.isAsSent = true
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
    let agency = try desk.agencyText(of: current)
    let stop = arrival.order.flatMap { $0.step(from: state, in: workflow) }
    // Readers must not see the agency's words for the moment until desk rules replace them.
    let isPublic = workflow.state(state)?.isPublic == true
    let merge = try agency.map {
      AgencyMerge(
        of: current, from: try desk.textAsTaken($0, by: current, at: arrival.path.text),
        to: arrival.text, under: try desk.feeds(at: main), inOneStep: stop != nil || isPublic)
    }
    var story = current
    switch try outcome(of: merge?.merge, arrival, for: current, in: state) {
    case .taken(var merged, let to):
      merged.set("syndication.base", text: base)
      merged.flag = Flag(ours: merged, agency: arrival.text)
      merged.state = to
      story = merged
      arrival.isAsSent = merge?.isAsSent == true
    case .waits(let reason):
      if arrival.order != .kill { remarks += [reason].compactMap(\.self) }
      story.noteOrders(
        of: arrival.text, since: agency, isStopped: workflow.state(state)?.isFinal == true)
    }
    if let order = arrival.order, let stop {
      story.state = stop.to
      arrival.stop = (stop.transition, order.reason(arrival.text))
      remarks.append("\(stop.transition.past) by order of the agency; it was \(state).")
    } else if arrival.order != nil, isPublic {
      remarks.append("Readers can see it: hold or kill it, or let it stand, but decide now.")
    }
    guard story.bytes != current.bytes else { return }
    arrival.taken = story
    let guid = current.syndication?.guid
    if guid != story.syndication?.guid { arrival.formerly = guid }
  }

  private enum Outcome {
    /// The story with the agency's new words, and the state it goes to.
    case taken(Story, to: String)
    /// The words stay on `wire`; the reason is told, unless nobody wants to hear of it.
    case waits(String?)
  }

  private func outcome(
    of merge: StoryMerge?, _ arrival: Arrival, for current: Story, in state: String
  ) throws -> Outcome {
    let workflow = configuration.workflow
    let slug = arrival.path.slug.text
    if let place = workflow.state(state), place.isPublic, place.policy != .republish {
      return .waits(
        place.policy == .ignore
          ? nil : "Readers can see the story, so it waits for a person: stet update \(slug)")
    }
    guard let merge else {
      return .waits("The agency's text it builds on is not here: stet update \(slug) --theirs")
    }
    guard try archive.workTreeChange(of: arrival.path.text, since: main) == nil else {
      return .waits("Its file was changed and not recorded yet: then, stet update \(slug)")
    }
    guard let story = merge.story else {
      let places = Set(merge.conflicts.map(\.field)).sorted().joined(separator: ", ")
      return .waits(
        "Staff and the agency both changed the same words (\(places)): stet update \(slug)")
    }
    guard let entry = try budget.find(arrival.path.id).first else {
      return .waits("The story is \(state), so its text stays.")
    }
    let law = Law(configuration)
    var deed = Deed(
      Transition.update, of: slug, from: current, to: story, by: .wire,
      at: desk.lawfulTime(of: hands))
    (deed.takesUpdate, deed.agency) = (true, arrival.text)
    deed.past = try desk.past(of: entry, for: deed, in: workflow)
    guard case .allowed(let step) = law.judgeAgencysUpdate(deed)
    else {
      return .waits("The story is \(state), so its text stays: stet why \(slug) update")
    }
    return .taken(story, to: step.to)
  }
}

extension State {
  /// What becomes of a newer version while readers see the story.
  var policy: UpdatePolicy { onUpdate ?? .review }
}

extension Story {
  /// Writes down what the agency forbids with a version whose words are not taken.
  ///
  /// A story that is stopped for good is not let loose by a later version that may be used.
  /// An embargo that it repeats may have been lifted here.
  mutating func noteOrders(of text: Story, since agency: Story?, isStopped: Bool) {
    let status = text.syndication?.status
    if status != nil || !isStopped { set("syndication.status", text: status) }
    if let embargo = text.embargo, embargo != agency?.embargo { self.embargo = embargo }
  }
}
