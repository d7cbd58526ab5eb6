import Stories

extension Check.Flaw {
  /// Roles that people are given and the workflow does not have.
  static func unknownRoles(of people: People, in workflow: Workflow) -> [Self] {
    let names = workflow.roles.map(\.name)
    return people.list.enumerated().flatMap { number, person in
      person.roles.enumerated().compactMap { index, role in
        guard !names.contains(role) else { return nil }
        return .unknown(
          role, of: person.name, among: names, workflow: workflow.name,
          at: people.places[.personRole(number, index)])
      }
    }
  }

  private static func unknown(
    _ role: String, of person: String, among names: [String], workflow: String,
    at place: Places.Place
  ) -> Self {
    let near = nearest(to: role, in: names)
    return Self(
      place,
      "\(person) is given the role \"\(role)\", which the workflow \(workflow) does not have",
      hint: near.map { "did you mean \"\($0)\"?" } ?? "the roles are \(Words.list(names))")
  }
}
