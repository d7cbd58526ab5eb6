import Foundation
import Wire

/// Reads wires in one process for `.ci/bench-wire`, which no user installs.
///
/// Each line of standard input is a file's path; each answer is the format, how many items were read
/// and refused, and the nanoseconds of processor time taken, with tabs between. `--json` answers
/// with the items themselves, so that two builds can be compared.
@main
enum WireBench {
  static func main() throws {
    let isJSON = CommandLine.arguments.contains("--json")
    while let path = readLine() {
      let bytes = try [UInt8](Data(contentsOf: URL(filePath: path)))
      let start = processorTime()
      let result = Result { () throws(WireFailure) in try WireReader.read(bytes, name: path) }
      let took = processorTime() - start
      if isJSON {
        print(path, try json(result), separator: "\t")
      } else {
        print(summary(result), took, separator: "\t")
      }
      // The asker waits for each answer.
      fflush(nil)
    }
  }

  private static func summary(_ result: Result<WireBatch, WireFailure>) -> String {
    switch result {
    case .success(let batch):
      let format = batch.items.first?.format ?? "none"
      return "\(format)\t\(batch.items.count)\t\(batch.refused.count)"
    case .failure: return "refused\t0\t1"
    }
  }

  private static func json(_ result: Result<WireBatch, WireFailure>) throws -> String {
    switch result {
    case .success(let batch):
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
      let items = try encoder.encode(batch.items)
      let others = batch.skipped + batch.refused.map(\.description)
      return String(decoding: items, as: UTF8.self) + "\t" + others.joined(separator: "\t")
    case .failure(let failure): return "\t" + failure.description
    }
  }

  private static func processorTime() -> UInt64 {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return UInt64(time.tv_sec) * 1_000_000_000 + UInt64(time.tv_nsec)
  }
}
