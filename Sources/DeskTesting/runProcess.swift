import Dispatch
import Foundation

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// What a process left behind.
public struct ProcessOutcome: Sendable {
  /// The exit code, or 128 and the signal's number.
  public let code: Int32
  /// What it wrote to its standard output.
  public let output: [UInt8]
  /// What it wrote to its standard error; empty when both went to one place.
  public let errors: [UInt8]

  /// The standard output as text.
  public var text: String { String(decoding: output, as: UTF8.self) }
  /// The standard error as text.
  public var errorText: String { String(decoding: errors, as: UTF8.self) }
}

/// Why a process has no outcome.
public struct ProcessFailure: Error, CustomStringConvertible, Sendable {
  /// What happened, as a sentence.
  public let description: String
}

/// Runs a program to its end and collects what it wrote; with its children it is killed at the
/// time limit.
/// - Parameters:
///   - program: The absolute path of the program.
///   - arguments: Its arguments.
///   - folder: Its working folder.
///   - environment: All the variables it sees.
///   - input: What it reads from standard input.
///   - together: Whether both outputs go to one place, in the order they are written.
///   - limit: The time limit in seconds.
/// - Returns: Its exit code and outputs.
/// - Throws: `ProcessFailure` when it cannot start or does not end in time.
public func runProcess(
  _ program: String, _ arguments: [String] = [], in folder: String,
  environment: HermeticEnvironment, input: [UInt8] = [], together: Bool = false,
  limit: Double = 60
) throws -> ProcessOutcome {
  // Files and not pipes: a pipe that nobody empties stops the process.
  let files = try ScratchFolder()
  try files.write(input, to: "input")
  try files.write([], to: "output")
  try files.write([], to: "errors")

  let process = Process()
  process.executableURL = URL(fileURLWithPath: program)
  process.arguments = arguments
  process.currentDirectoryURL = URL(fileURLWithPath: folder)
  process.environment = environment.variables
  var handles: [FileHandle] = []
  // Foundation lets go of them with the process, and that it keeps for as long as the tests run.
  defer { for handle in handles { try? handle.close() } }
  func open(_ name: String, _ flags: Int32) throws -> FileHandle {
    let opened = try handle(files.path(name), flags)
    handles.append(opened)
    return opened
  }
  process.standardInput = try open("input", O_RDONLY)
  let output = try open("output", O_WRONLY | O_APPEND)
  process.standardOutput = output
  process.standardError = together ? output : try open("errors", O_WRONLY | O_APPEND)

  let ended = DispatchSemaphore(value: 0)
  process.terminationHandler = { _ in ended.signal() }
  do {
    try withSignalsUnblocked { try process.run() }
  } catch {
    throw ProcessFailure(description: "\(program) could not be started in \(folder): \(error)")
  }
  if ended.wait(timeout: .now() + limit) == .timedOut {
    let number = process.processIdentifier
    // Only a group of its own, never the group of the test.
    kill(getpgid(number) == number ? -number : number, SIGKILL)
    ended.wait()
    throw ProcessFailure(
      description: "\(program) \(arguments.joined(separator: " ")) was killed after \(limit) s; "
        + "it wrote: \(try files.text(of: "output"))\(try files.text(of: "errors"))")
  }
  let signal: Int32 = process.terminationReason == .uncaughtSignal ? 128 : 0
  return ProcessOutcome(
    code: signal + process.terminationStatus, output: try files.bytes(of: "output"),
    errors: try files.bytes(of: "errors"))
}

/// A test runs on a thread that lets no signal through, and a started process would inherit that.
private func withSignalsUnblocked(_ body: () throws -> Void) rethrows {
  var none = sigset_t()
  var before = sigset_t()
  sigemptyset(&none)
  pthread_sigmask(SIG_SETMASK, &none, &before)
  defer { pthread_sigmask(SIG_SETMASK, &before, nil) }
  try body()
}

private func handle(_ path: String, _ flags: Int32) throws -> FileHandle {
  let descriptor = open(path, flags | O_CLOEXEC)
  guard descriptor >= 0 else {
    throw ProcessFailure(description: "\(path) could not be opened (errno \(errno)).")
  }
  return FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
}
