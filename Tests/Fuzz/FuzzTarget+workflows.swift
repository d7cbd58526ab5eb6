import Workflows

extension FuzzTarget {
  static let workflow = FuzzTarget("workflow") { bytes in
    let (workflow, findings) = Workflow.read(bytes)
    demand(workflow != nil || !findings.isEmpty, "a workflow that is refused has a finding")
    guard let draft = Workflow.draft(bytes).workflow else { return true }
    for drawing in Drawing.allCases { _ = draft.drawn(as: drawing) }
    let actor = Actor(name: "Ada", email: "ada@desk.example", roles: .every)
    for state in draft.states { _ = draft.possible(from: state.name, actor: actor) }
    return true
  }

  static let people = FuzzTarget("people") { bytes in
    let (people, findings) = People.read(bytes)
    demand(people != nil || !findings.isEmpty, "people who are refused have a finding")
    _ = people?.actor(name: "Ada", email: "ada@desk.example")
    return true
  }

  static let deskSettings = FuzzTarget("desk") { bytes in
    let (settings, findings) = DeskSettings.read(bytes)
    demand(settings != nil || !findings.isEmpty, "settings that are refused have a finding")
    return true
  }
}
