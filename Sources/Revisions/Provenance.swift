import Prose

/// Whose each word of a text is, followed through all the texts it was made of.
public struct Provenance: Hashable, Sendable {
  /// Where a word comes from.
  public enum Origin: Hashable, Sendable {
    /// A version that an agency sent; the version is nil where the agency numbers none.
    case agency(String, version: String?)
    /// Somebody at the desk, or a program that acted there under a name.
    case person(String)
    /// The rules by which the desk replaces words in all that comes in.
    case rules

    /// What it is called, such as "Northwire v2" or "Asha Rao".
    public var name: String {
      switch self {
      case .agency(let name, let version): version.map { "\(name) v\($0)" } ?? name
      case .person(let name): name
      case .rules: "desk rules"
      }
    }
  }

  /// One step of a text's history.
  public struct Step: Sendable {
    /// The text after it.
    public let text: String
    /// Who took it.
    public let actor: Origin
    /// The texts that the step took in, and whose each is: the agency's, and what the desk's rules
    /// made of it; of a word that is in several the first counts.
    public let taken: [(text: String, origin: Origin)]

    /// A step that led to a text.
    public init(to text: String, by actor: Origin, taking taken: [(text: String, origin: Origin)]) {
      (self.text, self.actor, self.taken) = (text, actor, taken)
    }

    /// A person's step that led to a text, taking in at most one.
    public init(to text: String, by person: String, taking taken: (String, Origin)? = nil) {
      self.init(
        to: text, by: .person(person),
        taking: [taken].compactMap(\.self).map { (text: $0, origin: $1) })
    }
  }

  /// Words of one origin that stand next to each other, with the signs and blanks between them.
  public struct Run: Hashable, Sendable {
    /// Where its words come from.
    public let origin: Origin
    /// Its text.
    public let text: String
  }

  /// How much of the text comes from one origin.
  public struct Share: Hashable, Sendable {
    /// The origin.
    public let origin: Origin
    /// How many words are of it.
    public let words: Int
    /// The share in per cent; those of all origins sum to 100.
    public let percent: Int
  }

  /// The whole text in runs, in order.
  public let runs: [Run]
  /// The origins, that with most words first.
  public let shares: [Share]

  /// Follows words through steps, the oldest first.
  ///
  /// A word that a step put in is the agency's where it stands at that place in the agency's text
  /// that the step took in, or desk rules', else the person's. A text that stood there before, as after an undo, has
  /// the origins it had.
  public init(of steps: [Step]) {
    var text = ""
    var words: [Range<Int>] = []
    var origins: [Origin] = []
    var known: [String: [Origin]] = [:]
    for step in steps where !step.text.utf8.elementsEqual(text.utf8) {
      let trace = WordTrace(from: text, to: step.text)
      let taken = step.taken.map {
        (words: WordTrace(from: $0.text, to: step.text).words, origin: $0.origin)
      }
      let followed = trace.words.indices.map { index -> Origin in
        if let old = trace.words[index].origin, origins.indices.contains(old) {
          return origins[old]
        }
        let source = taken.first {
          $0.words.indices.contains(index) && $0.words[index].origin != nil
        }
        return source?.origin ?? step.actor
      }
      text = step.text
      words = trace.words.map(\.range)
      origins = known[text] ?? followed
      known[text] = origins
    }
    runs = Self.runs(Text(text), words, origins)
    shares = Self.shares(origins)
  }

  /// Signs belong to the word they touch; between two, to the one before.
  private static func runs(_ text: Text, _ words: [Range<Int>], _ origins: [Origin]) -> [Run] {
    var runs: [Run] = []
    var start = 0
    for (index, word) in words.enumerated() where index > 0 && origins[index] != origins[index - 1]
    {
      let gap = words[index - 1].upperBound..<max(word.lowerBound, words[index - 1].upperBound)
      let blank = gap.last { [0x20, 0x0A, 0x09, 0x0D].contains(text.bytes[$0]) }
      let end = blank.map { $0 + 1 } ?? gap.upperBound
      runs.append(Run(origin: origins[index - 1], text: text[start..<end]))
      start = end
    }
    guard let last = origins.last else { return runs }
    return runs + [Run(origin: last, text: text[start..<text.bytes.count])]
  }

  /// Per cents by the largest remainder, so that they sum to 100.
  private static func shares(_ origins: [Origin]) -> [Share] {
    var order: [Origin] = []
    var counts: [Origin: Int] = [:]
    for origin in origins {
      if counts[origin] == nil { order.append(origin) }
      counts[origin, default: 0] += 1
    }
    let total = max(1, origins.count)
    // Sorting keeps the text's order among equals.
    let sorted = order.map { ($0, counts[$0] ?? 0) }.sorted { $0.1 > $1.1 }
    let missing = sorted.isEmpty ? 0 : 100 - sorted.reduce(0) { $0 + $1.1 * 100 / total }
    let raised = sorted.indices
      .sorted { sorted[$0].1 * 100 % total > sorted[$1].1 * 100 % total }.prefix(missing)
    return sorted.enumerated().map { index, share in
      Share(
        origin: share.0, words: share.1,
        percent: share.1 * 100 / total + (raised.contains(index) ? 1 : 0))
    }
  }
}
