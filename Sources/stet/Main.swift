import DeskCommands
import Foundation

/// The process: hands its arguments to DeskCommands and exits with its code.
@main
struct Main {
  static func main() async {
    FileSink.ignoreBrokenPipes()
    exit(await Entry.run(Array(CommandLine.arguments.dropFirst()), in: .ofProcess))
  }
}
