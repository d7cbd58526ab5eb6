import Budget
import DeskTesting
import Fetch
import Foundation
import Git
import Synchronization
import Testing
import Wire
import Workflows

@testable import Desk

/// A desk that is watched, with a clock that a test moves and a network that it makes up.
private final class Lookout {
  let room: Newsroom
  let time = Moment()
  let web = Web()
  var events: [String] = []

  final class Moment: Sendable {
    let seconds = Mutex(HermeticEnvironment.seconds)
  }

  /// What the addresses answer.
  final class Web: Sendable {
    let answers = Mutex<[String: Result<Fetched, FetchFailure>]>([:])
    let asked = Mutex<[String]>([])
    let known = Mutex<[Validators]>([])
  }

  init() throws { room = try Newsroom() }

  var now: Int64 {
    get { time.seconds.withLock { $0 } }
    set { time.seconds.withLock { $0 = newValue } }
  }

  func watch(_ sources: WatchSource...) throws -> Watch {
    try Watch(
      sources,
      by: { [room, time] in
        try Desk(
          at: room.folder, environment: room.environment.variables,
          clock: { GitTime(seconds: time.seconds.withLock { $0 }) })
      },
      fetch: { [web] address, known in
        web.asked.withLock { $0.append(address) }
        web.known.withLock { $0.append(known) }
        return try web.answers.withLock {
          try ($0[address] ?? .failure(FetchFailure(.unavailable, "\(address) is off."))).get()
        }
      })
  }

  func answer(_ address: String, _ bytes: [UInt8]?, etag: String? = nil) {
    web.answers.withLock {
      $0[address] = .success(
        Fetched(bytes: bytes, validators: Validators(etag: etag), movedTo: nil))
    }
  }

  func fail(_ address: String, retryAfter: Int? = nil) {
    web.answers.withLock {
      $0[address] = .failure(FetchFailure(.unavailable, "It is off.", retryAfter: retryAfter))
    }
  }

  /// What a round tells, one word an event.
  @discardableResult
  func round(_ watch: Watch, isOnly: Bool = false) async throws -> [String] {
    var events: [String] = []
    try await watch.round(isOnly: isOnly) { source, event in
      switch event {
      case .imported(let report): events += report.lines.map { "\(source.name) \($0.outcome)" }
      case .failing: events.append("\(source.name) fails")
      case .recovered: events.append("\(source.name) recovers")
      case .silent: events.append("\(source.name) is silent")
      case .speaking: events.append("\(source.name) speaks")
      case .moved(let place): events.append("\(source.name) moved to \(place)")
      case .waiting(let count): events.append("\(source.name) \(count) wait")
      }
    }
    return events
  }

  var drop: WatchSource { WatchSource(.folder(room.scratch.path("drop")), name: "drop") }

  /// Puts a file into the folder, changed so many seconds ago.
  func put(_ bytes: [UInt8], _ name: String, age: Int64 = 3_600) throws {
    try room.scratch.write(bytes, to: "drop/\(name)")
    try FileManager.default.setAttributes(
      [.modificationDate: Date(timeIntervalSince1970: Double(now - age))],
      ofItemAtPath: room.scratch.path("drop/\(name)"))
  }
}

@Suite struct WatchTests {
  @Test func `files that lie still are taken once`() async throws {
    let lookout = try Lookout()
    try lookout.put(Dispatch.other(1).bytes, "one.json")
    try lookout.put(Dispatch.other(2).bytes, "deeper/two.json")
    let watch = try lookout.watch(lookout.drop)
    #expect(try await lookout.round(watch) == ["drop new", "drop new"])
    lookout.now += 60
    #expect(try await lookout.round(watch) == [])
    #expect(try lookout.room.git("rev-list", "--count", "--first-parent", "main") == "2")
    #expect(lookout.room.scratch.has("drop/one.json"))
  }

  @Test func `a file that is being written waits, and is never read by halves`() async throws {
    let lookout = try Lookout()
    let whole = Dispatch().bytes
    let watch = try lookout.watch(lookout.drop)
    try lookout.put(Array(whole.prefix(100)), "storm.json", age: 0)
    #expect(try await lookout.round(watch) == [])
    lookout.now += 10
    try lookout.put(Array(whole.prefix(200)), "storm.json", age: 1)
    #expect(try await lookout.round(watch) == [])
    lookout.now += 10
    try lookout.put(whole, "storm.json", age: 0)
    #expect(try await lookout.round(watch) == [])
    lookout.now += 11
    #expect(try await lookout.round(watch) == ["drop new"])
    #expect(try lookout.room.desk().refused().isEmpty)
  }

  @Test func `a file whose time is in the future is taken when two looks find it the same`()
    async throws
  {
    let lookout = try Lookout()
    let watch = try lookout.watch(lookout.drop)
    try lookout.put(Dispatch().bytes, "storm.json", age: -86_400)
    #expect(try await lookout.round(watch) == [])
    lookout.now += 10
    #expect(try await lookout.round(watch) == ["drop new"])
  }

  @Test(arguments: [
    "storm.json.tmp", "storm.json.part", "storm.json.filepart", "storm.json.PARTIAL",
    ".storm.json.x1", "storm.json~", ".hidden/storm.json",
  ])
  func `a name of something unfinished is passed over until it is renamed`(name: String)
    async throws
  {
    let lookout = try Lookout()
    let watch = try lookout.watch(lookout.drop)
    try lookout.put(Dispatch().bytes, name)
    #expect(try await lookout.round(watch) == [])
    try FileManager.default.moveItem(
      atPath: lookout.room.scratch.path("drop/\(name)"),
      toPath: lookout.room.scratch.path("drop/storm.json"))
    lookout.now += 10
    // It was whole before it got its name, and has not been changed since.
    #expect(try await lookout.round(watch) == ["drop new"])
  }

  @Test func `links, pipes and what cannot be opened are no wires`() async throws {
    let lookout = try Lookout()
    let scratch = lookout.room.scratch
    try lookout.put(Dispatch().bytes, "storm.json")
    try scratch.write(Dispatch.other(1).bytes, to: "elsewhere.json")
    try FileManager.default.createSymbolicLink(
      atPath: scratch.path("drop/link.json"), withDestinationPath: scratch.path("elsewhere.json"))
    try FileManager.default.createSymbolicLink(
      atPath: scratch.path("drop/loop"), withDestinationPath: scratch.path("drop"))
    #expect(mkfifo(scratch.path("drop/pipe"), 0o600) == 0)
    let watch = try lookout.watch(lookout.drop)
    #expect(try await lookout.round(watch) == ["drop new"])
  }

  @Test func `a bad file is kept for a person and stops no other`() async throws {
    let lookout = try Lookout()
    try lookout.put(Array(Dispatch().bytes.dropLast(40)), "cut.json", age: 7_200)
    try lookout.put(Dispatch.other(1).bytes, "good.json")
    let watch = try lookout.watch(lookout.drop)
    #expect(try await lookout.round(watch) == ["drop refused", "drop new"])
    lookout.now += 60
    #expect(try await lookout.round(watch) == [])
    #expect(try lookout.room.desk().refused().count == 1)
    // The agency sends it again under the same name, whole.
    try lookout.put(Dispatch().bytes, "cut.json", age: 60)
    lookout.now += 10
    #expect(try await lookout.round(watch) == ["drop new"])
  }

  @Test func `a watch goes on where the last one ended, and needs no memory to be right`()
    async throws
  {
    let lookout = try Lookout()
    try lookout.put(Dispatch().bytes, "storm.json")
    #expect(try await lookout.round(try lookout.watch(lookout.drop), isOnly: true) == ["drop new"])
    #expect(try await lookout.round(try lookout.watch(lookout.drop), isOnly: true) == [])
    let refs = try lookout.room.git("for-each-ref")
    for memory in [nil, "", "{", #"{"sources": 1}"#] {
      let path = lookout.room.scratch.path("desk/.git/stet/watch.json")
      if let memory {
        try lookout.room.scratch.write(memory, to: "desk/.git/stet/watch.json")
      } else {
        try FileManager.default.removeItem(atPath: path)
      }
      #expect(try await lookout.round(try lookout.watch(lookout.drop), isOnly: true) == [])
      #expect(try lookout.room.git("for-each-ref") == refs)
    }
  }

  @Test func `a folder that is not there fails once and recovers`() async throws {
    let lookout = try Lookout()
    let watch = try lookout.watch(lookout.drop)
    #expect(try await lookout.round(watch) == ["drop fails"])
    #expect(watch.pause == 20)
    try lookout.put(Dispatch().bytes, "storm.json")
    // It rests.
    lookout.now += 10
    #expect(try await lookout.round(watch) == [])
    lookout.now += 10
    #expect(try await lookout.round(watch) == ["drop new", "drop recovers"])
    #expect(watch.failing.isEmpty)
  }

  @Test func `one source that fails stops no other`() async throws {
    let lookout = try Lookout()
    lookout.answer("https://good.example/", Dispatch().bytes)
    lookout.fail("https://bad.example/")
    try lookout.put(Dispatch.other(1).bytes, "one.json")
    let watch = try lookout.watch(
      WatchSource(.folder("/nowhere/at/all"), name: "gone"),
      WatchSource(.url("https://bad.example/"), name: "bad"), lookout.drop,
      WatchSource(.url("https://good.example/"), name: "good"))
    #expect(
      try await lookout.round(watch).sorted() == [
        "bad fails", "drop new", "gone fails", "good new",
      ])
    #expect(watch.failing.map(\.name) == ["gone", "bad"])
    for _ in 0..<5 {
      lookout.now += 60
      #expect(try await lookout.round(watch) == [])
    }
    // Resting longer each time: after 120 and 240 seconds, where the good one was asked each time.
    #expect(lookout.web.asked.withLock { $0.count { $0.contains("bad") } } == 2)
    #expect(lookout.web.asked.withLock { $0.count { $0.contains("good") } } == 6)
  }

  @Test func `an address is asked for what is newer, and takes what it sends once`() async throws {
    let lookout = try Lookout()
    let address = "https://wire.example/feed"
    var source = WatchSource(.url(address), name: "wire")
    source.agency = "Northwire"
    let watch = try lookout.watch(source)
    lookout.answer(address, Dispatch(agency: "").bytes, etag: "\"1\"")
    #expect(try await lookout.round(watch) == ["wire new"])
    lookout.now += 60
    lookout.answer(address, nil, etag: "\"1\"")
    #expect(try await lookout.round(watch) == [])
    lookout.now += 60
    // A server that knows no versions sends the same again.
    lookout.answer(address, Dispatch(agency: "").bytes)
    #expect(try await lookout.round(watch) == [])
    lookout.now += 60
    lookout.answer(address, Dispatch(agency: "").next().bytes, etag: "\"2\"")
    #expect(try await lookout.round(watch) == ["wire updated"])
    #expect(lookout.web.known.withLock { $0.map(\.etag) } == [nil, "\"1\"", "\"1\"", nil])
    #expect(try lookout.room.desk().list(StoryFilter(), limit: 1).first?.agency == "Northwire")
  }

  @Test func `an address that asks for peace gets it`() async throws {
    let lookout = try Lookout()
    let address = "https://wire.example/feed"
    let watch = try lookout.watch(WatchSource(.url(address), name: "wire"))
    lookout.fail(address, retryAfter: 1_000)
    #expect(try await lookout.round(watch) == ["wire fails"])
    #expect(watch.pause == 1_000)
    lookout.now += 999
    #expect(try await lookout.round(watch) == [])
    lookout.answer(address, Dispatch().bytes)
    lookout.now += 1
    #expect(try await lookout.round(watch) == ["wire new", "wire recovers"])
  }

  @Test func `an address that sends no wire is one that fails`() async throws {
    let lookout = try Lookout()
    let address = "https://wire.example/feed"
    let watch = try lookout.watch(WatchSource(.url(address), name: "wire"))
    lookout.answer(address, Array("<html>503".utf8))
    #expect(try await lookout.round(watch) == ["wire fails"])
    lookout.now += 120
    lookout.answer(address, Array("<html>504".utf8))
    #expect(try await lookout.round(watch) == [])
    #expect(watch.pause == 240)
    lookout.now += 240
    lookout.answer(address, Dispatch().bytes)
    #expect(try await lookout.round(watch) == ["wire new", "wire recovers"])
  }

  @Test func `a desk that somebody writes to makes the source wait and forgets no file`()
    async throws
  {
    let lookout = try Lookout()
    try lookout.put(Dispatch().bytes, "storm.json")
    let room = lookout.room
    let time = lookout.time
    let watch = try Watch(
      [lookout.drop],
      by: {
        let desk = try Desk(
          at: room.folder, environment: room.environment.variables,
          clock: { GitTime(seconds: time.seconds.withLock { $0 }) })
        desk.patience = .milliseconds(20)
        return desk
      }, fetch: { _, _ in throw CancellationError() })
    let held = Holding(room.folder)
    #expect(try await lookout.round(watch) == ["drop fails"])
    held.end()
    lookout.now += 20
    #expect(try await lookout.round(watch) == ["drop new", "drop recovers"])
  }

  @Test func `silence is told, and its end`() async throws {
    let lookout = try Lookout()
    var drop = lookout.drop
    drop.quietAfter = 600
    try lookout.put(Dispatch.other(1).bytes, "1.json")
    let watch = try lookout.watch(drop)
    #expect(try await lookout.round(watch) == ["drop new"])
    lookout.now += 601
    #expect(try await lookout.round(watch) == ["drop is silent"])
    lookout.now += 601
    #expect(try await lookout.round(watch) == [])
    try lookout.put(Dispatch.other(2).bytes, "2.json")
    lookout.now += 60
    #expect(try await lookout.round(watch) == ["drop new", "drop speaks"])
  }

  @Test func `the desk's feeds tell what to watch, how often and whose it is`() async throws {
    let lookout = try Lookout()
    let room = lookout.room
    try room.scratch.write(
      """
      feeds:
        northwire:
          agency: Northwire
          folder: incoming
          every: 2m
          quiet-after: 6h
        southwire:
          agency: Southwire
          url: https://south.example/feed
        byhand:
          agency: Handwire

      """, to: "desk/Workflows/feeds.yaml")
    try room.git("add", "Workflows")
    try room.git("commit", "-qm", "Name the feeds")
    let sources = try room.desk().watched()
    #expect(sources.map(\.name) == ["northwire", "southwire"])
    #expect(sources.map(\.interval) == [120, 60])
    #expect(sources.map(\.quietAfter) == [21_600, nil])
    let named = try room.desk().watched(
      .folder(room.scratch.path("desk/../desk/incoming/")), name: "here")
    #expect(named.feed?.name == "northwire")
    #expect(named.interval == 120)

    lookout.answer("https://south.example/feed", Dispatch(agency: "").bytes)
    try room.scratch.makeFolder("desk/incoming")
    let watch = try Watch(
      sources, by: { try room.desk() },
      fetch: { [web = lookout.web] address, _ in
        try web.answers.withLock { try $0[address]?.get() ?? Fetched(bytes: nil) }
      })
    #expect(try await lookout.round(watch) == ["southwire new"])
    #expect(try room.desk().list(StoryFilter(), limit: 1).first?.agency == "Southwire")
  }

  @Test func `single rounds tell a failure once, as one watch would`() async throws {
    let lookout = try Lookout()
    #expect(try await lookout.round(lookout.watch(lookout.drop), isOnly: true) == ["drop fails"])
    var resting: Watch? = try lookout.watch(lookout.drop)
    #expect(try await lookout.round(#require(resting), isOnly: true) == [])
    #expect(resting?.failing.map(\.name) == ["drop"])
    resting = nil
    lookout.now += 3_600
    #expect(try await lookout.round(lookout.watch(lookout.drop), isOnly: true) == [])
    lookout.now += 3_600
    try lookout.put(Dispatch().bytes, "storm.json", age: 5)
    #expect(
      try await lookout.round(lookout.watch(lookout.drop), isOnly: true)
        == ["drop 1 wait", "drop recovers"])
  }

  @Test func `a desk is watched once at a time`() throws {
    let lookout = try Lookout()
    var first: Watch? = try lookout.watch(lookout.drop)
    #expect(first != nil)
    #expect(try deskFailure { _ = try lookout.watch(lookout.drop) }.kind == .tryAgain)
    first = nil
    _ = try lookout.watch(lookout.drop)
  }

  @Test func `a stopped watch takes nothing more`() async throws {
    let lookout = try Lookout()
    try lookout.put(Dispatch().bytes, "storm.json")
    lookout.answer("https://wire.example/", Dispatch.other(1).bytes)
    let room = lookout.room
    let drop = lookout.drop
    let task = Task {
      withUnsafeCurrentTask { $0?.cancel() }
      let watch = try Watch(
        [drop], by: { try room.desk() }, fetch: { _, _ in throw CancellationError() })
      try await watch.round { _, _ in Issue.record("Something happened.") }
    }
    try await task.value
    #expect(try room.desk().list(StoryFilter(), limit: 1).isEmpty)
  }
}

/// Holds a desk's lock until told to end, as another process would.
private struct Holding {
  private let descriptor: Int32

  init(_ folder: String) {
    descriptor = open("\(folder)/.git/stet/lock", O_RDWR | O_CREAT | O_CLOEXEC, 0o666)
    #expect(flock(descriptor, LOCK_EX) == 0)
  }

  func end() { close(descriptor) }
}
