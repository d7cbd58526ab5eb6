extension Shape {
  /// A workflow's file.
  static let workflow = Shape(
    noun: "a workflow",
    fields: [
      Field("name", .name, required: true, "The workflow's name: the file's, without \".yaml\"."),
      Field("description", .text, "What the workflow is for."),
      Field("initial", .name, required: true, "The state a story is in when it comes in."),
      Field("roles", .named(.keys(role)), required: true, "Who does what; see people.yaml."),
      Field(
        "precedence", .list(.name, atMost: Shape.longestList),
        "Transition names, strongest first: which wins when two histories meet."),
      Field("states", .named(.keys(state)), required: true, "Where a story can stand."),
      Field(
        "transitions", .list(.keys(transition), atMost: Shape.longestList), required: true,
        "The steps between states."),
    ])

  private static let role = Shape(
    noun: "a role",
    fields: [
      Field("description", .text, "What the role is for."),
      Field("machine", .flag, "Whether a machine plays it, so that no person needs to hold it."),
    ])

  private static let state = Shape(
    noun: "a state",
    fields: [
      Field("description", .text, "What the state means."),
      Field("public", .flag, "Whether readers see a story in this state."),
      Field("held", .flag, "Whether a story in this state must not go out."),
      Field("final", .flag, "Whether work on the story ends here."),
      Field(
        "on-update", .entry(policies),
        "For a public state: what becomes of a newer version of the agency's; `review` if absent."),
      Field(
        "then", .name,
        "The transition that `stet tick` takes at the time which a step into the state asked for."),
    ])

  private static let transition = Shape(
    noun: "a transition",
    fields: [
      Field("name", .name, required: true, "What a person types to take the step."),
      Field("description", .text, "What the step is for."),
      Field("title", .line, "What the record calls it, such as \"Publish\"."),
      Field("past", .line, "What is said when it is done, such as \"Published\"."),
      Field(
        "from", .oneOrMore(.nameOrStar), required: true,
        "The states it may start from; \"*\" is every state, less those under `except`."),
      Field("except", .oneOrMore(.name), "With `from: \"*\"`: the states it may not start from."),
      Field("to", .name, required: true, "The state it leads to; `same` leaves the story there."),
      Field("by", .oneOrMore(.name), required: true, "The roles of which one is enough."),
      Field("needs", .oneOrMore(.entry(guards)), "The guards that must all be met."),
      Field("asks", .oneOrMore(.entry(asks)), "What must be given with the step."),
      Field("lifts", .entry(lifts), "What it takes out of the story's way."),
      Field("approves", .flag, "Whether it approves the words, just as they stand."),
      Field(
        "force", .keys(force),
        "What it may be forced past, and by whom; another person clears the debt that this leaves."),
    ])

  private static let force = Shape(
    noun: "a force",
    fields: [
      Field("by", .oneOrMore(.name), required: true, "The roles of which one is enough."),
      Field(
        "past", .oneOrMore(.entry(guards)), required: true, "The guards it may be forced past."),
    ])

  private static let policies = Catalogue(
    noun: "way to take an update",
    entries: UpdatePolicy.allCases.map { ($0.rawValue, $0.description) })

  private static let guards = Catalogue(
    noun: "guard", entries: Guard.all.map { ($0.name, $0.description) })

  private static let lifts = Catalogue(
    noun: "thing to lift", entries: Lift.allCases.map { ($0.rawValue, $0.description) })

  private static let asks = Catalogue(
    noun: "thing to ask for", entries: Ask.allCases.map { ($0.rawValue, $0.description) })
}
