#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// A program of the user's own, run to its end without a shell.
///
/// It stays in the terminal's foreground, so that it can ask for a passphrase; Foundation's Process
/// would put it into the background, where it would be stopped.
struct Tool {
  /// What it left behind.
  struct Outcome {
    /// Its exit code, or 128 and the signal's number.
    let code: Int32
    let output: String
    let errors: String
  }

  /// A name to be found in the PATH, or a path.
  let program: String
  let environment: [String: String]

  /// Fails with `.notFound` where there is no such program.
  func run(_ arguments: [String], input: String = "") throws(GitFailure) -> Outcome {
    let operation = "run \(program)"
    for text in arguments { try Repository.refuseNUL(text, operation) }
    let path = try located(operation)
    // Files and not pipes: nobody has to empty them while the program runs.
    let files = (try scratchFile().file, try scratchFile().file, try scratchFile().file)
    try files.0.writeAll(Array(input.utf8), operation)
    lseek(files.0.number, 0, SEEK_SET)

    #if canImport(Glibc)
      var actions = posix_spawn_file_actions_t()
      var attributes = posix_spawnattr_t()
    #else
      var actions: posix_spawn_file_actions_t?
      var attributes: posix_spawnattr_t?
    #endif
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for (number, file) in [files.0, files.1, files.2].enumerated() {
      posix_spawn_file_actions_adddup2(&actions, file.number, Int32(number))
    }
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    // What this process ignores or holds back is no business of the program's.
    var (all, none) = (sigset_t(), sigset_t())
    sigfillset(&all)
    sigemptyset(&none)
    posix_spawnattr_setsigdefault(&attributes, &all)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setflags(
      &attributes, Int16(POSIX_SPAWN_SETSIGDEF) | Int16(POSIX_SPAWN_SETSIGMASK))

    var words = ([path] + arguments).map { strdup($0) } + [nil]
    var variables = environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { for text in words + variables { free(text) } }
    var process = pid_t()
    let failure = posix_spawn(&process, path, &actions, &attributes, &words, &variables)
    guard failure == 0 else { throw GitFailure(errno: failure, operation) }
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0 {
      guard errno == EINTR else { throw GitFailure(errno: errno, operation) }
    }
    let signal = status & 0x7F
    return Outcome(
      code: signal == 0 ? (status >> 8) & 0xFF : 128 + signal,
      output: try Self.text(of: files.1, operation), errors: try Self.text(of: files.2, operation))
  }

  /// Lends the path of a file with this text, which goes with the end of the work.
  func lendingFile<Value>(
    of text: String, _ work: (String) throws(GitFailure) -> Value
  ) throws(GitFailure) -> Value {
    let (file, path) = try scratchFile(isKept: true)
    defer { unlink(path) }
    try file.writeAll(Array(text.utf8), "write \(path)")
    return try work(path)
  }

  /// Only the caller's environment decides where programs are found, as it decides all else.
  private func located(_ operation: String) throws(GitFailure) -> String {
    if program.utf8.contains(UInt8(ascii: "/")) {
      if access(program, X_OK) == 0 { return program }
    } else {
      for folder in (environment["PATH"] ?? "/usr/bin:/bin").split(separator: ":") {
        let path = "\(folder)/\(program)"
        if access(path, X_OK) == 0 { return path }
      }
    }
    throw GitFailure(.notFound, operation, "There is no program \(program).")
  }

  private func scratchFile(
    isKept: Bool = false
  ) throws(GitFailure) -> (file: FileDescriptor, path: String) {
    let folder = environment["TMPDIR"].flatMap { $0.isEmpty ? nil : $0 } ?? "/tmp"
    var template = Array("\(folder)/stet-XXXXXX".utf8CString)
    let file = try FileDescriptor(mkstemp(&template), "write a file of its own in \(folder)")
    _ = fcntl(file.number, F_SETFD, FD_CLOEXEC)
    if !isKept { unlink(template) }
    return (file, String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self))
  }

  private static func text(
    of file: FileDescriptor, _ operation: String
  ) throws(GitFailure) -> String {
    lseek(file.number, 0, SEEK_SET)
    return String(decoding: try file.readAll(limit: 16 << 20, operation), as: UTF8.self)
  }
}
