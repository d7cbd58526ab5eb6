import Stories

extension Workflow {
  /// Reads and checks a workflow's file; lists all that is wrong at once, in the file's order.
  ///
  /// The workflow is absent when one of the findings is an error.
  ///
  /// - Parameters:
  ///   - bytes: The file's content.
  ///   - file: Its name, for the findings.
  /// - Returns: The workflow, and all findings.
  public static func read(
    _ bytes: [UInt8], file: String? = nil
  ) -> (workflow: Workflow?, findings: [WorkflowFinding]) {
    let (draft, findings) = draft(bytes, file: file)
    let all = findings + (draft?.check() ?? [])
    return (all.hasError ? nil : draft, all.inOrder())
  }

  /// Reads a workflow's file without judging whether the workflow is sound, so that it can be drawn.
  ///
  /// The workflow is absent when the file's form is so broken that nothing can be made of it.
  public static func draft(
    _ bytes: [UInt8], file: String? = nil
  ) -> (workflow: Workflow?, findings: [WorkflowFinding]) {
    let reading = Shape.workflow.read(bytes, file: file)
    guard let root = reading.root, !reading.isBroken else {
      return (nil, reading.findings.inOrder())
    }
    var reader = Reader(places: Places(file: file))
    let workflow = reader.workflow(root)
    return (workflow, (reading.findings + reader.findings).inOrder())
  }
}

/// Makes a workflow of a file whose form is right, and remembers where everything stands.
private struct Reader {
  var places: Places
  var findings: [WorkflowFinding] = []

  mutating func workflow(_ root: YAMLNode) -> Workflow {
    places[.initial] = root["initial"]?.place ?? root.place
    places[.states] = root["states"]?.place ?? root.place
    let roles = (root["roles"]?.pairs ?? []).enumerated().map { number, pair in
      places[.role(number)] = pair.key.place
      return Role(
        name: pair.name, isMachine: pair.value.flag("machine"),
        description: pair.value.text("description"))
    }
    let states = (root["states"]?.pairs ?? []).enumerated().map { number, pair in
      places[.state(number)] = pair.key.place
      places[.onUpdate(number)] = pair.value["on-update"]?.place ?? pair.key.place
      places[.then(number)] = pair.value["then"]?.place ?? pair.key.place
      return State(
        name: pair.name, isPublic: pair.value.flag("public"), isFinal: pair.value.flag("final"),
        isHeld: pair.value.flag("held"),
        onUpdate: pair.value.text("on-update").flatMap(UpdatePolicy.init(rawValue:)),
        then: pair.value.text("then"), description: pair.value.text("description"))
    }
    let transitions = (root["transitions"]?.items ?? []).enumerated().map { number, node in
      transition(node, number)
    }
    let precedence = names(root, "precedence") { .precedence($0) }
    return Workflow(
      name: root.text("name") ?? "", description: root.text("description"),
      initial: root.text("initial") ?? "", roles: roles, states: states, transitions: transitions,
      precedence: precedence, places: places)
  }

  private mutating func transition(_ node: YAMLNode, _ number: Int) -> Transition {
    places[.transition(number)] = node["name"]?.place ?? node.place
    places[.to(number)] = node["to"]?.place ?? node.place
    places[.lifts(number)] = node["lifts"]?.place ?? node.place
    places[.approves(number)] = node["approves"]?.place ?? node.place
    places[.force(number)] = node["force"]?.place ?? node.place
    let force = node["force"].map { node in
      Force(
        by: names(node, "by") { .forceBy(number, $0) },
        past: names(node, "past") { .forcePast(number, $0) })
    }
    let to = node.text("to") ?? ""
    return Transition(
      name: node.text("name") ?? "", from: source(node, number),
      to: to == "same" ? .same : .state(to), by: names(node, "by") { .by(number, $0) },
      needs: node.members("needs").compactMap(\.text),
      asks: node.members("asks").compactMap { $0.text.flatMap(Ask.init(rawValue:)) },
      lifts: node.text("lifts").flatMap(Lift.init(rawValue:)), approves: node.flag("approves"),
      force: force,
      title: node.text("title"), past: node.text("past"), description: node.text("description"))
  }

  private mutating func source(_ node: YAMLNode, _ number: Int) -> Transition.Source {
    let from = names(node, "from") { .from(number, $0) }
    let exceptions = names(node, "except") { .except(number, $0) }
    if from.contains("*") {
      if from.count > 1 {
        note(node["from"], "\"*\" means every state, so no other can stand beside it")
      }
      return .everywhere(except: exceptions)
    }
    if !exceptions.isEmpty {
      note(node["except"], "\"except\" only goes with `from: \"*\"`")
    }
    return .states(from)
  }

  private mutating func names(
    _ node: YAMLNode, _ key: String, _ part: (Int) -> Places.Part
  ) -> [String] {
    var names: [String] = []
    for member in node.members(key) {
      guard let text = member.text, !names.contains(text) else { continue }
      places[part(names.count)] = member.place
      names.append(text)
    }
    return names
  }

  private mutating func note(_ node: YAMLNode?, _ message: String) {
    guard let node else { return }
    findings.append(WorkflowFinding(.error, node.finding(message).named(places.file)))
  }
}
