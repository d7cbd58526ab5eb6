import Foundation

/// The program that `.ci/fuzz` runs: libFuzzer's driver round one target, named by `STET_FUZZ`.
///
/// It is named by the environment, because libFuzzer starts itself again with its own arguments.
@main
enum Fuzz {
  static let target: FuzzTarget = {
    let name = ProcessInfo.processInfo.environment["STET_FUZZ"] ?? ""
    guard let target = FuzzTarget.all.first(where: { $0.name == name }) else {
      let names = FuzzTarget.all.map(\.name).joined(separator: " ")
      print("fuzz: there is no target \"\(name)\"; there are: \(names)")
      exit(64)
    }
    return target
  }()

  static func main() {
    _ = target
    var count = CommandLine.argc
    var arguments = CommandLine.unsafeArgv
    _ = runDriver(&count, &arguments) { bytes, count in
      // -1 keeps input of other formats out of the corpus.
      Fuzz.target.run(Array(UnsafeBufferPointer(start: bytes, count: count))) ? 0 : -1
    }
  }
}

private typealias TestOneInput = @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt

@_silgen_name("LLVMFuzzerRunDriver")
private func runDriver(
  _ count: UnsafeMutablePointer<CInt>,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
  _ one: TestOneInput
) -> CInt
