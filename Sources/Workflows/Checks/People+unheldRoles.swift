extension Check.Flaw {
  /// Roles that transitions need and nobody on the desk holds.
  static func unheldRoles(of workflow: Workflow, among people: People) -> [Self] {
    if people.isEveryone { return [] }
    let held = Set(people.list.flatMap(\.roles))
    let used = Set(workflow.transitions.flatMap(\.by))
    return workflow.roles.enumerated().compactMap { number, role in
      guard !role.isMachine, used.contains(role.name), !held.contains(role.name) else {
        return nil
      }
      let lost = workflow.transitions
        .filter { $0.by.allSatisfy { !held.contains($0) } && $0.by.contains(role.name) }
        .map(\.name)
      return .unheld(role.name, lost: lost, at: workflow.places[.role(number)])
    }
  }

  private static func unheld(_ name: String, lost: [String], at place: Places.Place) -> Self {
    let loss = lost.isEmpty ? "" : ", so nobody may \(Words.list(lost, or: true))"
    return Self(
      place, "nobody holds the role \"\(name)\"\(loss)",
      hint: "give it to somebody in people.yaml")
  }
}
