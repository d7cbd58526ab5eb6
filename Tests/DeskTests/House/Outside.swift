import Desk
import DeskTesting
import Fetch
import Foundation
import Git
import Synchronization
import Testing
import Workflows

/// A desk with outputs, and an outside world that a test makes up, with a clock that it moves.
final class Outside: Sendable {
  let room: Newsroom
  private let seconds = Mutex(HermeticEnvironment.seconds)
  private let pushes = Mutex<[Push]>([])
  private let answer = Mutex<@Sendable (Push) throws -> PushAnswer>({ _ in PushAnswer(status: 200) }
  )
  let variables = Mutex<[String: String]>([:])

  /// A desk whose press.yaml ends in these lines.
  init(_ outputs: String = Outside.cms) throws {
    room = try Newsroom()
    try lay(down: outputs)
  }

  static let cms = "outputs:\n  - {name: cms, push: 'https://cms.example/in'}\n"
  static let two = cms + "  - {name: app, push: 'https://app.example/in', format: nitf}\n"

  func lay(down outputs: String) throws {
    try room.scratch.write("out: site\n" + outputs, to: "desk/Workflows/press.yaml")
    try room.git("add", "Workflows")
    try room.git("commit", "-qm", "Name the outputs")
  }

  func desk(as person: Person = .asha) throws -> Desk {
    let now = self.now
    let more = variables.withLock { $0 }.merging(person.variables) { $1 }
    // Commits are dated by the clock that the test moves.
    let environment = room.environment.adding(more).variables.filter { !$0.key.hasSuffix("_DATE") }
    return try Desk(
      at: room.folder, environment: environment,
      clock: { [self] in GitTime(seconds: max(now, self.now)) })
  }

  var now: Int64 { seconds.withLock { $0 } }

  func wait(_ more: Int64) { seconds.withLock { $0 += more } }

  /// From now on everything that is pushed is answered so.
  func answers(_ answer: @escaping @Sendable (Push) throws -> PushAnswer) {
    self.answer.withLock { $0 = answer }
  }

  func answers(_ status: Int, retryAfter: Int? = nil) {
    answers { _ in PushAnswer(status: status, retryAfter: retryAfter) }
  }

  /// What was pushed since this was asked last.
  func taken() -> [Push] {
    pushes.withLock { pushes in
      defer { pushes = [] }
      return pushes
    }
  }

  @discardableResult
  func deliver(
    again: [String] = [], within limit: Int64 = 120, chance: Double = 0, by person: Person = .asha
  ) async throws -> DeliveryReport {
    try await desk(as: person).deliver(
      again: again, within: limit,
      by: { [self] push, _ in
        pushes.withLock { $0.append(push) }
        return try answer.withLock { $0 }(push)
      }, chance: { chance })
  }

  /// A story that readers can see; each a minute after the one before.
  func publish(_ dispatch: Dispatch = Dispatch()) throws -> String {
    wait(60)
    let id = try #require(
      try desk().receive([dispatch.file], agency: nil, dryRun: false).lines.first?.id)
    _ = try desk().take(.init(.named("publish"), of: id), dryRun: false)
    return id
  }

  func kill(_ id: String) throws {
    wait(60)
    _ = try desk(as: .mei).take(
      .init(.named("kill"), of: id, given: [.reason: "Libel."]), dryRun: false)
  }
}

extension Push {
  var story: String? { headers.first { $0.name == "Stet-Story" }?.value }
  var kind: String? { headers.first { $0.name == "Stet-Delivery" }?.value }
  var text: String { String(decoding: body, as: UTF8.self) }
}
