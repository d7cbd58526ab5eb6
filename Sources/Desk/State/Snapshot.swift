import Archive
import Budget
import Git
import Synchronization

/// The desk as it stood at one commit: its stories, its configuration and its list, with a
/// repository handle and a read transaction of their own.
///
/// Two reads of one snapshot agree, whatever is written meanwhile, and no read waits for a write. It
/// may travel between tasks; those that read one snapshot at once wait for each other.
public final class Snapshot: Sendable {
  /// The commit of `main`, in hex.
  public let commit: String
  private let desk: Mutex<Desk>

  fileprivate init(_ desk: sending Desk, at main: Tip) {
    commit = main.commit.hex
    self.desk = Mutex(desk)
  }

  /// Reads or plans; what writes is refused.
  public func read<Value: Sendable>(_ body: (Desk) throws -> Value) throws -> Value {
    try desk.withLock { try body($0) }
  }
}

extension Desk {
  /// The desk as it stands now, to be read while it moves on.
  /// - Throws: `.tryAgain` where it moves faster than the list can follow.
  public func snapshot() throws -> Snapshot {
    for _ in 0..<20 {
      let (main, wire) = (try mainTip(), try archive().tip(of: .wire))
      let moment = try budget().moment()
      moment.mendDamage { [folder, environment, clock] in
        try Desk(at: folder, environment: environment, clock: clock)
          .budgetBeside(at: main.commit)
      }
      guard try moment.reflects() == main.commit.hex else { continue }
      var tips: [Branch: Tip] = [.main: main]
      tips[.wire] = wire
      return Snapshot(
        try Desk(
          at: folder, environment: environment, clock: clock, person: person, moment: tips, moment),
        at: main)
    }
    throw DeskFailure(
      .tryAgain, "The desk moved on faster than its list could follow.", hint: "try again")
  }
}
