import Foundation

/// The folder in which the running tests were built, and beside them the programs of the package.
///
/// Nil when the tests run from somewhere that holds no such program.
/// - Parameter program: A program that must be there, such as "stet"; the test target depends on it.
/// - Returns: The folder's absolute path.
public func buildProductsFolder(holding program: String) -> String? {
  var candidates = Bundle.allBundles
    .filter { $0.bundlePath.hasSuffix(".xctest") }
    .map { URL(fileURLWithPath: $0.bundlePath) }
  if let runner = CommandLine.arguments.first {
    candidates.append(URL(fileURLWithPath: runner))
  }
  candidates.append(Bundle.main.bundleURL.appendingPathComponent("self"))
  return
    candidates
    .flatMap {
      [$0.deletingLastPathComponent(), $0.deletingLastPathComponent().resolvingSymlinksInPath()]
    }
    .map(\.path)
    .first { FileManager.default.isExecutableFile(atPath: "\($0)/\(program)") }
}
