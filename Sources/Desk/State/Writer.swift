import Foundation
public import Git
import Synchronization

/// The one hand in a process that writes to a desk, on a thread of its own, so that waiting for
/// another process' lock holds nobody up who reads.
public actor Writer {
  private let thread: WriterThread
  private let desk: Desk

  /// The writer of the desk at a folder or above it; git's configuration names the committer.
  /// - Throws: `.configuration` when there is no desk.
  public init(
    at folder: String, environment: [String: String], clock: @escaping @Sendable () -> GitTime
  ) throws {
    desk = try Desk(at: folder, environment: environment, clock: clock)
    thread = WriterThread()
  }

  deinit { thread.end() }

  /// The thread of its own.
  public nonisolated var unownedExecutor: UnownedSerialExecutor {
    thread.asUnownedSerialExecutor()
  }

  /// Takes a step in somebody's name.
  /// - Throws: What `Desk.take` throws.
  public func take(_ request: StepRequest, as person: Identity) throws -> StepReport {
    try write(as: person) { try $0.take(request) }
  }

  /// Undoes somebody's last step of a story.
  /// - Throws: What `Desk.undo` throws.
  public func undo(
    _ reference: String, reason: String? = nil, as person: Identity
  ) throws -> StepReport {
    try write(as: person) { try $0.undo(reference, reason: reason) }
  }

  /// Any other write, in somebody's name.
  public func write<Value: Sendable>(
    as person: Identity, _ body: (Desk) throws -> Value
  ) throws -> Value {
    desk.person = person
    defer { desk.person = nil }
    return try body(desk)
  }
}

/// A thread that does one job after the other, in the order in which they come.
private final class WriterThread: SerialExecutor {
  private let queue = Mutex<(jobs: [UnownedJob], isOver: Bool)>(([], false))
  private let bell = DispatchSemaphore(value: 0)

  init() {
    let thread = Thread { [self] in work() }
    thread.name = "stet writer"
    // What a story can make of recursion has to fit, as on the main thread.
    thread.stackSize = 8 << 20
    thread.start()
  }

  func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    queue.withLock { $0.jobs.append(job) }
    bell.signal()
  }

  /// Ends the thread once all jobs are done.
  func end() {
    queue.withLock { $0.isOver = true }
    bell.signal()
  }

  private func work() {
    while true {
      bell.wait()
      let (job, isOver) = queue.withLock { queue in
        (queue.jobs.isEmpty ? nil : queue.jobs.removeFirst(), queue.isOver)
      }
      if let job {
        job.runSynchronously(on: asUnownedSerialExecutor())
      } else if isOver {
        return
      }
    }
  }
}
