import Dispatch
import Synchronization

/// Does two things at once, each on a core of its own where there are two.
/// - Returns: What both came to.
/// - Throws: What the first of them that failed, in this order, failed with.
func both<One: Sendable, Other: Sendable>(
  _ one: @Sendable () throws -> One, _ other: @Sendable () throws -> Other
) throws -> (One, Other) {
  let results = Mutex<(one: Result<One, any Error>?, other: Result<Other, any Error>?)>((nil, nil))
  DispatchQueue.concurrentPerform(iterations: 2) { number in
    if number == 0 {
      let result = Result { try one() }
      results.withLock { $0.one = result }
    } else {
      let result = Result { try other() }
      results.withLock { $0.other = result }
    }
  }
  let (first, second) = results.withLock { $0 }
  return (try first?.get() ?? one(), try second?.get() ?? other())
}
