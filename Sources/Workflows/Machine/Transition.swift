/// One step a story may take: from where, to where, by whom, and under which conditions.
public struct Transition: Hashable, Sendable {
  /// The states a transition may start from.
  public enum Source: Hashable, Sendable {
    /// These states.
    case states([String])
    /// Every state but these.
    case everywhere(except: [String])
  }

  /// The state a transition leads to.
  public enum Target: Hashable, Sendable {
    /// That state.
    case state(String)
    /// The state the story is in.
    case same
  }

  /// The name a person types.
  public let name: String
  /// The states it may start from.
  public let from: Source
  /// The state it leads to.
  public let to: Target
  /// The roles of which one is enough.
  public let by: [String]
  /// The names of the guards that must all be met.
  public let needs: [String]
  /// What must be given with it, such as a reason.
  public let asks: [Ask]
  /// What it takes out of the story's way; nil for most.
  public let lifts: Lift?
  /// Whether it approves the words as they stand.
  public let approves: Bool
  /// What it may be forced past, and by whom; nil where nobody may force it.
  public let force: Force?
  /// What to call it in a commit's subject, such as "Publish".
  public let title: String
  /// What to say when it is done, such as "Published".
  public let past: String
  /// What it is for, in the words of the workflow's file.
  public let description: String?

  init(
    name: String, from: Source, to: Target, by: [String], needs: [String] = [], asks: [Ask] = [],
    lifts: Lift? = nil, approves: Bool = false, force: Force? = nil, title: String? = nil,
    past: String? = nil, description: String? = nil
  ) {
    let title = title ?? Self.title(from: name)
    self.name = name
    self.from = from
    self.to = to
    self.by = by
    self.needs = needs
    self.asks = asks
    self.lifts = lifts
    self.approves = approves
    self.force = force
    self.title = title
    self.past = past ?? "Done (\(title.lowercased()))"
    self.description = description
  }

  /// The name of the step that takes an agency's newer text; what it means is fixed.
  public static let update = "update"
  /// The name of the step that agencies order when a story must never be used; so is this.
  public static let kill = "kill"
  /// The name by which the record calls the undoing of a step; no workflow may use it.
  public static let undo = "undo"
  /// The name by which the record calls what desk rules make of an agency's words; no workflow may
  /// use it either.
  public static let replace = "replace"

  /// The name of the step by which somebody says that a killed story is gone everywhere; so is this.
  public static let withdraw = "withdraw"

  /// Whether the step is there to record a change of the text.
  public var recordsChange: Bool { needs.contains(Guard.changed.name) }

  /// Whether the transition may start from that state.
  public func leaves(_ state: String) -> Bool {
    switch from {
    case .states(let names): names.contains(state)
    case .everywhere(let exceptions): !exceptions.contains(state)
    }
  }

  /// The state the story is in afterwards.
  public func target(from state: String) -> String {
    switch to {
    case .state(let name): name
    case .same: state
    }
  }

  /// The command that takes the step, with a place for each thing it asks for; `edit` in place of its
  /// name is the one that changes the text first.
  public func command(for story: String, as command: String? = nil) -> String {
    let words = command.map { "stet \($0) \(story)" } ?? "stet move \(story) \(name)"
    return ([words] + asks.map(\.option)).joined(separator: " ")
  }

  private static func title(from name: String) -> String {
    let words = name.split(separator: "-").joined(separator: " ")
    return words.prefix(1).uppercased() + words.dropFirst()
  }
}
