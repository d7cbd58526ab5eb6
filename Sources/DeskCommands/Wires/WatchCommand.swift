import ArgumentParser
import Desk
import Fetch
import Git
import Prose

/// `stet watch`.
struct WatchCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "watch",
    abstract: "Import whatever comes into folders and at web addresses, until it is stopped.",
    discussion: """
      EXAMPLES
        stet watch
        stet watch incoming https://example.org/feed --every 5m
        stet watch incoming --once

      Without arguments it takes the folders and addresses of Workflows/feeds.yaml, as they are when
      it starts. A folder is looked at with all folders in it. A file is taken once nobody has changed it for
      the time of --every; names that end in .tmp, .part or the like, or begin with a dot, are passed
      over until they are renamed. Files stay where they are. A source that fails rests longer each
      time and stops no other. One that is silent for longer than it ever is, or than --quiet-after,
      is named.

      SIGTERM and Ctrl-C end it when the import in hand is done. As a service, below systemd:
        [Service]
        WorkingDirectory=/srv/desk
        ExecStart=/usr/local/bin/stet watch
        SuccessExitStatus=143
        Restart=on-failure
      """)

  @Argument(
    help: "Folders, and http and https addresses; those of the desk's feeds unless given.",
    completion: .directory)
  var places: [String] = []
  @Option(help: "The agency, in place of what the items say.")
  var agency: String?
  @Option(
    help:
      "How often to look, such as 30s, 5m or 1h; else as the feed says, or 10s for folders and 60s for addresses.",
    transform: Interval.init)
  var every: Interval?
  @Option(
    name: .customLong("quiet-after"),
    help: "Name a source that is silent for so long; else its own habit decides.",
    transform: Interval.init)
  var quietAfter: Interval?
  @Flag(name: .customLong("once"), help: "Look once and end, as for cron.")
  var isOnce = false
  @Flag(
    name: .customLong("allow-private"), help: "Fetch from this machine and the local network too.")
  var allowsPrivate = false
  @OptionGroup var json: JSONOption

  func run(in session: Session) async throws {
    let sources = try sources(session)
    let signals = session.signals()
    let work = Task { try await watch(sources, session) }
    let stop = Task { () -> Int32? in
      for await signal in signals {
        work.cancel()
        return signal
      }
      return nil
    }
    let result = await work.result
    stop.cancel()
    if let signal = await stop.value { throw ExitCode(128 + signal) }
    let code = try result.get()
    guard code == 0 else { throw ExitCode(code) }
  }

  private func sources(_ session: Session) throws -> [WatchSource] {
    let desk = try session.desk()
    let sources =
      places.isEmpty
      ? try desk.watched()
      : try places.map { place in
        try desk.watched(
          WebAddress.isMeant(by: place) ? .url(place) : .folder(session.absolute(place)),
          name: place)
      }
    guard !sources.isEmpty else {
      throw DeskFailure(
        .usage, "No feed in Workflows/feeds.yaml has a folder or a url.",
        hint: "stet watch FOLDER")
    }
    return sources.map { source in
      var source = source
      source.interval = every?.seconds ?? source.interval
      source.quietAfter = quietAfter?.seconds ?? source.quietAfter
      source.agency = agency
      return source
    }
  }

  /// Looks until the task is cancelled, or once; the exit code is that of the worst that happened.
  private func watch(_ sources: [WatchSource], _ session: Session) async throws -> Int32 {
    let fetcher = Fetcher(allowsPrivate: allowsPrivate)
    let watch = try Watch(
      sources, by: { try session.desk() },
      fetch: { try await fetcher.get($0, unlessStill: $1) })
    var worst: Int32 = 0
    while true {
      try await watch.round(isOnly: isOnce) { source, event in
        worst = max(worst, event.exitCode)
        try session.show(event, of: source, asJSON: json.isOn)
      }
      try Task.checkCancellation()
      if isOnce { return max(worst, watch.failing.isEmpty ? 0 : ExitCode.unavailable) }
      try await session.sleep(.seconds(watch.pause))
    }
  }
}

extension ExitCode {
  /// The other side cannot be reached.
  static let unavailable = DeskFailure.Kind.unavailable.exitCode
}

extension WatchEvent {
  /// What the event alone would end a single round with.
  fileprivate var exitCode: Int32 {
    switch self {
    case .imported(let report): report.count(.refused) > 0 ? 65 : 0
    case .failing(let failure): failure.kind.exitCode
    case .recovered, .silent, .speaking, .moved, .waiting: 0
    }
  }
}

extension Session {
  /// Says what happened: what was imported as data, all else beside it.
  fileprivate func show(_ event: WatchEvent, of source: WatchSource, asJSON: Bool) throws {
    if asJSON { return try WatchAnswer.all(event, source, clock().seconds).forEach(answer) }
    let name = TerminalText(source.name)
    switch event {
    case .imported(let report): for line in report.lines { try show(line) }
    case .failing(let failure):
      try note("\(name): " + TerminalText(failure.message))
      if let command = failure.hint { try hint(TerminalText(command)) }
    case .recovered: try note("\(name): All is well again.")
    case .silent(let since):
      try note("\(name): Nothing new since \(when.full(since)); it is not usually so quiet.")
    case .speaking(let since):
      try note("\(name): It speaks again; it was silent since \(when.absolute(since)).")
    case .moved(let place): try note("\(name): It has moved for good to \(place).")
    case .waiting(let count):
      try note(
        "\(name): \(Count(count, "file")) may still be being written, and \(count == 1 ? "waits" : "wait")."
      )
    }
  }
}

/// A time between two looks as a person types it: "30s", "5m", "1h", "2d".
struct Interval: Sendable {
  let seconds: Int64

  init(_ text: String) throws {
    let units: [Character: Int64] = ["s": 1, "m": 60, "h": 3600, "d": 86_400]
    guard let unit = text.last.flatMap({ units[$0] }), let number = Int64(text.dropLast()),
      (1...1_000_000).contains(number)
    else { throw ValidationError("\"\(text)\" is no time: write 30s, 5m, 1h or 2d.") }
    seconds = number * unit
  }
}

/// Something that happened while sources were watched, for a machine.
private struct WatchAnswer: Encodable {
  var event: String
  var item: ImportAnswer?
  var details = Details()

  struct Details: Encodable {
    var watched = ""
    var seconds: Int64 = 0
    var error, message, hint, to: String?
    var since: Int64?
    var files: Int?
  }

  private enum Key: CodingKey { case event }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(event, forKey: .event)
    try item?.encode(to: encoder)
    try details.encode(to: encoder)
  }

  static func all(_ event: WatchEvent, _ source: WatchSource, _ seconds: Int64) -> [WatchAnswer] {
    func one(_ name: String, _ fill: (inout WatchAnswer) -> Void = { _ in }) -> WatchAnswer {
      var answer = WatchAnswer(event: name)
      (answer.details.watched, answer.details.seconds) = (source.name, seconds)
      fill(&answer)
      return answer
    }
    switch event {
    case .imported(let report):
      return report.lines.map { line in
        one("imported") { $0.item = ImportAnswer(line, isDryRun: false) }
      }
    case .failing(let failure):
      return [
        one("failing") {
          ($0.details.error, $0.details.message) = (failure.kind.rawValue, failure.message)
          $0.details.hint = failure.hint
        }
      ]
    case .recovered: return [one("recovered")]
    case .silent(let since): return [one("silent") { $0.details.since = since }]
    case .speaking(let since): return [one("speaking") { $0.details.since = since }]
    case .moved(let place): return [one("moved") { $0.details.to = place }]
    case .waiting(let count): return [one("waiting") { $0.details.files = count }]
    }
  }
}
