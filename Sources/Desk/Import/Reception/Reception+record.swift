import Archive
import Git
import Stories
import Workflows

extension Reception {
  /// Writes all objects first, then moves `wire`, then `main`.
  /// - Returns: The new commits on `main`, in hex.
  func record() throws -> [String] {
    guard !arrivals.isEmpty else { return [] }
    let composed = try archive.packedIfMany(arrivals.count) {
      var wireTip = wire
      for (agency, arrivals) in arrivalsInOrder {
        wireTip = try composeWire(arrivals, agency: agency, over: wireTip)
      }
      return (wire: wireTip, main: try composeMain(merging: wireTip))
    }
    try archive.awaitWorkTree(of: .main)
    if let new = composed.wire, new != wire {
      try archive.advance(.wire, from: wire, to: new, paths: [], subject: "import")
    }
    guard let last = composed.main.last else { return [] }
    try archive.advance(
      .main, from: main, to: last, paths: newest.map(\.path.text), subject: "import")
    return composed.main.map(\.commit.hex)
  }

  /// What `wire` does not have yet, so that each agency is the author of its own commit, and a
  /// version that another follows in the batch has one too.
  private var arrivalsInOrder: [(agency: String, arrivals: [Arrival])] {
    let rounds = Dictionary(grouping: arrivals.filter { !$0.isOnWire }, by: \.round)
    return rounds.sorted { $0.key < $1.key }.flatMap { round in
      Dictionary(grouping: round.value, by: \.agency).sorted { $0.key < $1.key }
        .map { (agency: $0.key, arrivals: $0.value) }
    }
  }

  /// The last version of each story that `main` takes anything of.
  private var newest: [Arrival] { newestNumbers.map { arrivals[$0] } }

  /// Where they stand among the arrivals.
  var newestNumbers: [Int] {
    var last: [StoryPath: Int] = [:]
    for (number, arrival) in arrivals.enumerated() { last[arrival.path] = number }
    return arrivals.indices.filter {
      last[arrivals[$0].path] == $0 && arrivals[$0].taken != nil
    }
  }

  private func composeMain(merging wire: Tip?) throws -> [Tip] {
    var commits: [Tip] = []
    let newest = newest
    // What is stopped, or bears another name, is a step of its own in the record; the rest goes
    // together.
    let alone = newest.filter { $0.stop != nil || $0.formerly != nil }.map { [$0] }
    let others = newest.filter { $0.stop == nil && $0.formerly == nil }
    for group in [others.filter(\.isNew), others.filter { !$0.isNew }] + alone
    where !group.isEmpty {
      let changes = group.compactMap { arrival in
        arrival.taken.map { FileChange(path: arrival.path.text, bytes: $0.bytes) }
      }
      commits.append(
        try archive.compose(
          changes, as: message(for: group).message, by: hands, over: commits.last ?? main,
          merging: wire?.commit))
    }
    for arrival in newest {
      if arrival.replaced != nil {
        commits.append(try composeReplacing(arrival, over: commits.last ?? main))
      }
      if arrival.ruling != nil {
        commits.append(try composeRuling(arrival, over: commits.last ?? main, knowing: wire))
      }
    }
    return commits
  }

  private func composeWire(_ arrivals: [Arrival], agency: String, over tip: Tip?) throws -> Tip? {
    let name = Self.signing(agency)
    var record = StepRecord(
      subject: arrivals.count == 1
        ? "\(name): \(arrivals[0].text.headline)" : "\(name): \(arrivals.count) stories",
      stories: arrivals.map(\.path.id))
    if arrivals.count == 1 { record[.version] = arrivals[0].text.syndication?.version }
    let changes = arrivals.flatMap { arrival in
      [FileChange(path: arrival.path.text, bytes: arrival.text.bytes)]
        + [arrival.original].compactMap(\.self)
    }
    let author = Signature(
      name: name, email: "\(Slug(name).text)@wire.invalid",
      time: arrivals.map(\.date).max { $0.seconds < $1.seconds } ?? hands.committer.time)
    return try archive.compose(
      changes, as: record.message, by: Hands(author: author, committer: hands.committer),
      over: tip)
  }

  /// The agency's name as a commit can bear it.
  private static func signing(_ agency: String) -> String {
    let words = String.UnicodeScalarView(
      agency.unicodeScalars.map { scalar in
        let isPlain =
          scalar.properties.generalCategory != .control && !"<>".unicodeScalars.contains(scalar)
        return isPlain ? scalar : " "
      })
    let name = String(words).split(separator: " ").joined(separator: " ")
    return name.isEmpty ? "Unnamed agency" : name
  }

  private func message(for arrivals: [Arrival]) -> StepRecord {
    let isNew = arrivals.first?.isNew ?? true
    let verb = isNew ? "Import" : "Update"
    guard arrivals.count == 1, let only = arrivals.first, let story = only.taken else {
      var record = StepRecord(
        subject: "\(verb) \(arrivals.count) stories", stories: arrivals.map(\.path.id))
      record[.transition] = verb.lowercased()
      return record
    }
    var record = StepRecord(
      subject: "\(only.stop?.transition.title ?? verb): \(story.headline)",
      stories: [only.path.id])
    record[.transition] = only.stop?.transition.name ?? verb.lowercased()
    record[.reason] = only.stop?.reason
    record[.from] = only.state
    record[.to] = story.state
    record[.base] = story.syndication?.base
    record[.flag] = story.flag?.rawValue
    record[.version] = story.syndication?.version
    record[.formerly] = only.formerly
    return record
  }
}
