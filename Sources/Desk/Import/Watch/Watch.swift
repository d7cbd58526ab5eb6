import Crypto
public import Fetch
import Foundation
import Git
import Wire

/// Looks after the sources of a desk, one round after the other.
///
/// No source stands in another's way: what is wrong with one is told, and it rests longer each time.
/// The desk is locked for each import alone, so that people work beside it.
public final class Watch {
  /// Gets an address, or learns that nothing is newer.
  public typealias Fetch = @Sendable (String, Validators) async throws -> Fetched
  /// Is told what happens; what it throws ends the watch.
  public typealias Listener = (WatchSource, WatchEvent) throws -> Void

  private let sources: [WatchSource]
  private let desk: () throws -> Desk
  private let fetch: Fetch
  private let now: () -> Int64
  private let memoryPath: String
  private let lock: CommandLock
  var memory: WatchMemory
  /// When each source is looked at next, while it is well.
  private var due: [String: Int64] = [:]
  /// What this watch has complained of already: sources, and files that cannot be opened.
  private var told: Set<String> = []

  /// Begins to watch; each import is given a desk of its own, as a new process would have.
  /// - Throws: `.tryAgain` when the desk is watched already.
  public init(
    _ sources: [WatchSource], by desk: @escaping () throws -> Desk, fetch: @escaping Fetch
  ) throws {
    let first = try desk()
    _ = try first.mainTip()
    (self.sources, self.desk, self.fetch) = (sources, desk, fetch)
    now = { first.clock().seconds }
    let folder = first.cacheDirectory
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    lock = try CommandLock(at: "\(folder)/watch.lock", of: "stet watch")
    memoryPath = "\(folder)/watch.json"
    memory = WatchMemory(at: memoryPath)
  }

  /// Looks at every source that is due; a single round looks at all that need no rest.
  ///
  /// A cancelled task stops between two imports, and what was imported is remembered.
  public func round(isOnly: Bool = false, tell: Listener) async throws {
    let present = now()
    let due = sources.filter { source in
      let rest = memory.sources[source.key]?.restsUntil ?? 0
      let isResting = rest > present && rest <= present + 86_400
      return !isResting && (isOnly || self.due[source.key] ?? 0 <= present)
    }
    let before = memory
    for source in due where !Task.isCancelled {
      guard case .folder(let path) = source.place else { continue }
      try look(into: DropFolder(path: path, name: source.name), of: source, isOnly: isOnly, tell)
    }
    try await ask(due, isOnly: isOnly, tell)
    if memory != before { try memory.save(at: memoryPath) }
  }

  /// How many seconds from now the next source is due.
  public var pause: Int64 {
    let present = now()
    let moments = sources.map { source in
      max(due[source.key] ?? 0, memory.sources[source.key]?.restsUntil ?? 0)
    }
    return max(1, min((moments.min() ?? 0) - present, 3600))
  }

  /// The sources that failed at their last look.
  public var failing: [WatchSource] {
    sources.filter { memory.sources[$0.key]?.failures ?? 0 > 0 }
  }

  // MARK: Folders

  private func look(
    into folder: DropFolder, of source: WatchSource, isOnly: Bool, _ tell: Listener
  ) throws {
    var known = memory.sources[source.key] ?? WatchMemory.Source()
    let files: [String: WatchMemory.FileMark]
    do {
      files = try folder.files()
    } catch {
      return try end(source, failure: error, isOnly: isOnly, tell)
    }
    let ready = known.ready(of: files, at: now(), every: source.interval)
    memory.sources[source.key] = known
    if isOnly, !known.waiting.isEmpty { try tell(source, .waiting(known.waiting.count)) }
    var batch: [(name: String, file: WireFile)] = []
    var weight = 0
    var bringsNews = false
    func flush() throws -> (any Error)? {
      defer { (batch, weight) = ([], 0) }
      let report: ImportReport
      do {
        report = try desk().receive(batch.map(\.file), agency: source.agency, feed: source.feed)
      } catch {
        return error
      }
      for (name, file) in batch where file.isTaken {
        memory.sources[source.key]?.taken[name] = files[name]
      }
      try memory.save(at: memoryPath)
      bringsNews = bringsNews || report.bringsNews
      try self.tell(report.leavingOut([.unchanged]), of: source, tell)
      return nil
    }
    for name in ready where !Task.isCancelled {
      let path = "\(folder.path)/\(name)"
      var file = WireSupply.read(path)
      file.name = "\(source.name)/\(name)"
      // Whoever writes on while it is read makes it wait for the next round.
      guard let mark = files[name], folder.holds(name, as: mark) else { continue }
      if !file.isTaken, !told.insert(path).inserted { continue }
      if file.isTaken { told.remove(path) }
      batch.append((name, file))
      weight += Int(mark.size)
      if batch.count >= 100 || weight > 32 << 20, let failure = try flush() {
        return try end(source, failure: failure, bringsNews: bringsNews, isOnly: isOnly, tell)
      }
    }
    let failure = batch.isEmpty ? nil : try flush()
    try end(source, failure: failure, bringsNews: bringsNews, isOnly: isOnly, tell)
  }

  // MARK: Addresses

  private typealias Answer = (source: WatchSource, result: Result<Fetched, any Error>)

  private func ask(_ due: [WatchSource], isOnly: Bool, _ tell: Listener) async throws {
    var rest = due.filter { if case .url = $0.place { true } else { false } }[...]
    try await withThrowingTaskGroup(of: Answer.self) { group in
      func askNext() {
        guard let source = rest.popFirst() else { return }
        let validators = memory.sources[source.key]?.validators ?? Validators()
        group.addTask { [fetch] in
          do {
            return (source, .success(try await fetch(source.key, validators)))
          } catch {
            return (source, .failure(error))
          }
        }
      }
      for _ in 0..<8 { askNext() }
      while let answer = try await group.next() {
        if Task.isCancelled { break }
        try take(answer, isOnly: isOnly, tell)
        askNext()
      }
    }
  }

  private func take(_ answer: Answer, isOnly: Bool, _ tell: Listener) throws {
    let source = answer.source
    var known = memory.sources[source.key] ?? WatchMemory.Source()
    var report = ImportReport()
    do {
      let fetched = try answer.result.get()
      if let place = fetched.movedTo, told.insert("\(source.key) \(place)").inserted {
        try tell(source, .moved(to: place))
      }
      if let bytes = fetched.bytes {
        let digest = SHA256.hash(data: bytes).description
        if digest != known.digest {
          let file = WireFile(name: source.key, content: .success(bytes))
          report = try desk().receive([file], agency: source.agency, feed: source.feed)
        }
        known.digest = digest
      }
      known.validators = fetched.validators
      memory.sources[source.key] = known
    } catch {
      return try end(source, failure: error, isOnly: isOnly, tell)
    }
    // An address that sends nothing but what cannot be read fails as one that does not answer.
    if let first = report.lines.first, report.count(.refused) == report.lines.count {
      let failure = DeskFailure(
        .unreadable, "It sends what cannot be read: \(first.reason ?? "")",
        hint: "stet refused")
      return try end(source, failure: failure, isOnly: isOnly, tell)
    }
    try self.tell(report.leavingOut([.unchanged, .skipped]), of: source, tell)
    try end(source, bringsNews: report.bringsNews, isOnly: isOnly, tell)
  }

  // MARK: Both

  private func tell(_ report: ImportReport, of source: WatchSource, _ tell: Listener) throws {
    if !report.lines.isEmpty { try tell(source, .imported(report)) }
  }

  /// Notes how a look ended, and tells what that changes.
  private func end(
    _ source: WatchSource, failure error: (any Error)? = nil, bringsNews: Bool = false,
    isOnly: Bool, _ tell: Listener
  ) throws {
    let present = now()
    var known = memory.sources[source.key] ?? WatchMemory.Source()
    defer { memory.sources[source.key] = known }
    due[source.key] = present + source.interval
    if let error {
      if error is CancellationError { return }
      known.failures += 1
      known.restsUntil =
        present
        + BackOff.pause(
          after: known.failures, every: source.interval, asked: (error as? FetchFailure)?.retryAfter
        )
      // A new watch says again what an earlier one has said; single rounds are one watch together.
      if told.insert(source.key).inserted, !isOnly || known.failures == 1 {
        try tell(source, .failing(DeskFailure(error)))
      }
    } else if known.failures > 0 {
      (known.failures, known.restsUntil) = (0, nil)
      told.remove(source.key)
      try tell(source, .recovered)
    }
    let change = known.wont.look(
      at: present, every: source.interval, bringsNews: bringsNews, quietAfter: source.quietAfter)
    switch change {
    case .fellSilent(let since): try tell(source, .silent(since: since))
    case .spokeAgain(let since): try tell(source, .speaking(since: since))
    case nil: break
    }
  }
}

extension ImportReport {
  /// Whether it brought a story, or a new version of one.
  fileprivate var bringsNews: Bool { count(.new) + count(.updated) > 0 }

  fileprivate func leavingOut(_ outcomes: [ImportLine.Outcome]) -> ImportReport {
    var copy = self
    copy.lines.removeAll { outcomes.contains($0.outcome) }
    return copy
  }
}

extension WireFile {
  /// Whether it was read, or is too large to be: looking again would change nothing.
  fileprivate var isTaken: Bool {
    switch content {
    case .success: true
    case .failure(let failure): failure.reason == .tooLarge
    }
  }
}
