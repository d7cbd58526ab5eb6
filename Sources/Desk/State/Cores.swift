import Dispatch
import Foundation
import Synchronization

/// Shares work out among the machine's cores.
enum Cores {
  /// How many there are.
  static var count: Int { ProcessInfo.processInfo.activeProcessorCount }

  /// Does a number of things at once, in no order.
  /// - Returns: What each came to, by its number.
  /// - Throws: What the one with the lowest number failed with, once all have ended.
  static func each<Value: Sendable>(
    _ count: Int, _ work: @Sendable (Int) throws -> Value
  ) throws -> [Value] {
    let results = Mutex<[Int: Result<Value, any Error>]>([:])
    DispatchQueue.concurrentPerform(iterations: count) { number in
      let result = Result { try work(number) }
      results.withLock { $0[number] = result }
    }
    return try results.withLock { $0 }.sorted { $0.key < $1.key }.map { try $0.value.get() }
  }

  /// Does two things at once.
  /// - Throws: What the first of them that failed, in this order, failed with.
  static func both<One: Sendable, Other: Sendable>(
    _ one: @Sendable () throws -> One, _ other: @Sendable () throws -> Other
  ) throws -> (One, Other) {
    let results = try each(2) { number -> Either<One, Other> in
      try number == 0 ? .one(one()) : .other(other())
    }
    guard case .one(let first) = results[0], case .other(let second) = results[1] else {
      return (try one(), try other())
    }
    return (first, second)
  }
}

/// One of two things.
private enum Either<One: Sendable, Other: Sendable>: Sendable {
  case one(One)
  case other(Other)
}
