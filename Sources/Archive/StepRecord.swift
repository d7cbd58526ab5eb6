import Git

/// The facts of one step as they stand in a commit's message.
public struct StepRecord: Hashable, Sendable {
  /// A plain sentence, such as "Publish: Storm closes ports".
  public var subject: String
  /// The ids of the stories that the step is about: one, or several for an import.
  public var stories: [String]
  /// The trailers that a message has more than once, so that nobody can say what it states.
  public private(set) var ambiguous: [StepTrailer] = []
  private var facts: [StepTrailer: String] = [:]

  /// Makes a record without facts.
  public init(subject: String, stories: [String]) {
    self.subject = subject
    self.stories = stories
  }

  /// Reads a record from a message; nil when Stet did not write it.
  public init?(message: String) {
    // A message that git cannot read is none of ours.
    guard let trailers = try? CommitMessage.trailers(of: message) else { return nil }
    stories = trailers.filter { $0.key == StepTrailer.story.rawValue }.map(\.value)
    guard !stories.isEmpty else { return nil }
    subject = message.split(separator: "\n", maxSplits: 1).first.map(String.init) ?? ""
    for trailer in trailers {
      guard let key = StepTrailer(rawValue: trailer.key), key != .story else { continue }
      if facts.updateValue(trailer.value, forKey: key) != nil { ambiguous.append(key) }
    }
  }

  /// One fact; `stories` holds those of `.story`.
  public subscript(trailer: StepTrailer) -> String? {
    get { trailer == .story ? stories.first : facts[trailer] }
    set { facts[trailer] = newValue }
  }

  /// Words added and removed, where the record says so.
  public var words: (added: Int, removed: Int)? {
    get {
      guard let parts = facts[.words]?.split(separator: " "), parts.count == 2,
        parts[0].first == "+", parts[1].first == "-",
        let added = Int(parts[0].dropFirst()), let removed = Int(parts[1].dropFirst())
      else { return nil }
      return (added, removed)
    }
    set { facts[.words] = newValue.map { "+\($0.added) -\($0.removed)" } }
  }

  /// The message to commit; values are cleaned of line breaks and control characters.
  public var message: String {
    let ids = stories.map { Trailer(StepTrailer.story.rawValue, $0) }
    let others = StepTrailer.allCases.compactMap { key in
      facts[key].map { Trailer(key.rawValue, $0) }
    }
    return CommitMessage(subject: subject, trailers: ids + others).text
  }
}
