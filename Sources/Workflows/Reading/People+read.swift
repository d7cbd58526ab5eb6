import Stories

extension People {
  /// Reads the file of the desk's people; lists all that is wrong at once, in the file's order.
  ///
  /// The people are absent when one of the findings is an error: nobody is let in by mistake.
  ///
  /// - Parameters:
  ///   - bytes: The file's content.
  ///   - file: Its name, for the findings.
  /// - Returns: The people, and all findings.
  public static func read(
    _ bytes: [UInt8], file: String? = nil
  ) -> (people: People?, findings: [WorkflowFinding]) {
    var reading = Shape.people.read(bytes, file: file)
    guard let root = reading.root, !reading.isBroken else {
      return (nil, reading.findings.inOrder())
    }
    var places = Places(file: file)
    var owners: [String: String] = [:]  // address, person
    var list: [Person] = []
    for (number, node) in (root["people"]?.items ?? []).enumerated() {
      let name = node.text("name") ?? ""
      for member in node.members("email") {
        let email = (member.text ?? "").lowercased()
        if let owner = owners[email] {
          reading.note(
            at: member, "\(email) belongs to \(owner) already", hint: "git must tell people apart")
        }
        owners[email] = name
      }
      for (index, member) in node.members("roles").enumerated() {
        places[.personRole(number, index)] = member.place
      }
      list.append(
        Person(
          name: name, emails: node.members("email").compactMap(\.text),
          roles: node.members("roles").compactMap(\.text)))
    }
    let findings = reading.findings.inOrder()
    return (findings.hasError ? nil : People(list, places: places), findings)
  }
}
