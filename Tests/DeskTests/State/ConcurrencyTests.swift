import Budget
import Desk
import DeskTesting
import Foundation
import Stories
import Testing
import Workflows

@Suite struct ConcurrencyTests {
  /// Runs the work on threads of their own, as libgit2 and the lock would see processes.
  private func together(_ count: Int, _ work: @escaping @Sendable (Int) -> Void) {
    let group = DispatchGroup()
    for number in 0..<count {
      group.enter()
      Thread.detachNewThread {
        work(number)
        group.leave()
      }
    }
    group.wait()
  }

  @Test func `writers on different stories lose nothing`() throws {
    let room = try Newsroom()
    let report = try room.receive(files: (1...4).map { Dispatch.other($0).file })
    let ids = report.lines.compactMap(\.id)
    together(4) { number in
      do {
        let desk = try room.desk()
        desk.patience = .seconds(120)
        for round in 0..<10 {
          _ = try desk.take(
            StepRequest(.named("edit"), of: ids[number], edit: { $0.adding("Round \(round).") }))
        }
      } catch {
        Issue.record(error)
      }
    }
    for id in ids {
      let log = try room.desk().log(id)
      #expect(log.count == 11)
      let body = try room.desk().show(id).story.body
      for round in 0..<10 { #expect(body.contains("Round \(round).")) }
    }
    #expect(try room.git("rev-list", "--count", "--first-parent", "main") == "42")
    #expect(try room.desk().verify().findings == [])
    #expect(try room.git("status", "--porcelain") == "")
    #expect(try room.fsck() == "")
  }

  @Test func `writers on one story take legal steps only, and none is lost`() throws {
    let room = try Newsroom()
    let id = try #require(try room.receive(Dispatch()).lines.first?.id)
    let taken = Tally()
    together(4) { number in
      do {
        let desk = try room.desk(as: [Person.asha, .jonas, .mei, .asha][number])
        desk.patience = .seconds(120)
        for round in 0..<12 {
          let name = ["edit", "hold", "release", "publish"][(number + round) % 4]
          do {
            _ = try desk.take(
              StepRequest(
                .named(name), of: id, edit: { $0.adding("Line \(number) \(round).") },
                given: [.reason: "because"]))
            taken.add()
          } catch let failure as DeskFailure where failure.kind == .refused {
            continue
          }
        }
      } catch {
        Issue.record(error)
      }
    }
    #expect(taken.count > 3)
    #expect(try room.desk().log(id).count == taken.count + 1)
    #expect(try room.desk().verify().findings == [])
    #expect(try room.git("status", "--porcelain") == "")
  }

  @Test func `imports and steps at the same time lose nothing`() throws {
    let room = try Newsroom()
    let id = try #require(try room.receive(Dispatch()).lines.first?.id)
    together(3) { number in
      do {
        let desk = try room.desk()
        desk.patience = .seconds(120)
        for round in 0..<8 {
          if number == 0 {
            _ = try desk.take(StepRequest(.named("edit"), of: id, edit: { $0.adding("\(round)") }))
          } else {
            // Both bring the same stories.
            _ = try desk.receive([Dispatch.other(round).file])
            _ = try desk.list(StoryFilter(), limit: 10)
          }
        }
      } catch {
        Issue.record(error)
      }
    }
    #expect(try room.desk().count(StoryFilter()) == 9)
    #expect(try room.desk().log(id).count == 9)
    #expect(try room.desk().verify().findings == [])
    #expect(try room.fsck() == "")
  }
}

private final class Tally: Sendable {
  private let lock = NSLock()
  nonisolated(unsafe) private var number = 0

  var count: Int { lock.withLock { number } }

  func add() { lock.withLock { number += 1 } }
}
