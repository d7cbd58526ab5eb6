import Subprocess
import SystemPackage

extension Session {
  /// Runs a shell command, such as the person's editor, on this very terminal; tells whether it
  /// ended well.
  ///
  /// The command is as the person configured it and may hold options; the arguments are words of
  /// their own that the shell never reads. Without a text it reads the terminal.
  func shell(
    _ command: String, _ arguments: [String] = [], feeding text: String? = nil,
    adding environment: [String: String] = [:]
  ) async throws -> Bool {
    let inherited = Environment.inherit.updating(
      Dictionary(
        uniqueKeysWithValues: environment.compactMap { name, value in
          Environment.Key(rawValue: name).map { ($0, value) }
        }))
    let shell = Executable.path("/bin/sh")
    let words = Arguments(["-c", "\(command) \"$@\"", command] + arguments)
    if let text {
      return try await run(
        shell, arguments: words, environment: inherited, input: .string(text),
        output: .currentStandardOutput, error: .currentStandardError
      ).terminationStatus.isSuccess
    }
    return try await run(
      shell, arguments: words, environment: inherited, input: .currentStandardInput,
      output: .currentStandardOutput, error: .currentStandardError
    ).terminationStatus.isSuccess
  }
}
