import Testing

@testable import DeskCommands

@Test(
  arguments: [
    (ColourChoice.auto, true, [:], true),
    (.auto, false, [:], false),
    (.auto, true, ["NO_COLOR": "1"], false),
    (.auto, true, ["NO_COLOR": ""], true),
    (.auto, true, ["CLICOLOR": "0"], false),
    (.auto, true, ["TERM": "dumb"], false),
    (.auto, false, ["CLICOLOR_FORCE": "1"], true),
    (.auto, false, ["CLICOLOR_FORCE": "0"], false),
    (.auto, true, ["CLICOLOR_FORCE": "1", "NO_COLOR": "1"], false),
    (.always, false, ["NO_COLOR": "1"], true),
    (.never, true, ["CLICOLOR_FORCE": "1"], false),
  ] as [(ColourChoice, Bool, [String: String], Bool)])
func `colour follows the option, then the environment, then the stream`(
  choice: ColourChoice, isTerminal: Bool, environment: [String: String], colour: Bool
) {
  #expect(choice.allows(isTerminal: isTerminal, environment: environment) == colour)
}

@Test func `a width is COLUMNS, the window's, or 80`() {
  #expect(Output.width(environment: ["COLUMNS": "132"], window: 100) == 132)
  #expect(Output.width(environment: ["COLUMNS": "wide"], window: 100) == 100)
  #expect(Output.width(environment: ["COLUMNS": "-3"], window: nil) == 80)
  #expect(Output.width(environment: ["COLUMNS": "99999999999999999999"], window: 0) == 80)
}

@Test func `styles show in colour and vanish without`() throws {
  for (colour, expected) in [(true, "\u{1B}[9;31mout\u{1B}[0m\n"), (false, "out\n")] {
    let sink = MemorySink()
    try Output(to: sink, colour: colour).line(("out" as TerminalText).styled([.red, .strike]))
    #expect(sink.text == expected)
  }
}

@Test func `data is filtered on a terminal only`() throws {
  let bytes = Array("a\u{1B}[2J\n".utf8) + [0xFF]
  let file = MemorySink()
  try Output(to: file).data(bytes)
  #expect(file.bytes == bytes)
  let terminal = MemorySink()
  try Output(to: terminal, isTerminal: true).data(bytes)
  #expect(terminal.text == "a^[[2J\n\u{FFFD}")
}

@Test func `a failed write is a failure with an exit code`() {
  let failure = #expect(throws: OutputFailure.self) {
    try Output(to: FileSink(descriptor: -1)).line("lost")
  }
  #expect(failure?.exitCode == 74)
  #expect(failure?.isBrokenPipe == false)
  #expect(failure?.message.hasPrefix("The output could not be written: ") == true)
}

#if os(Linux)
  import Glibc

  @Test func `a full disk is exit 74`() throws {
    let full = open("/dev/full", O_WRONLY)
    try #require(full >= 0)
    defer { close(full) }
    let failure = #expect(throws: OutputFailure.self) {
      try Output(descriptor: full, environment: [:]).line("lost")
    }
    #expect(failure?.code == ENOSPC)
    #expect(failure?.exitCode == 74)
  }

  @Test func `a reader that went away ends quietly with 141`() throws {
    var ends: [Int32] = [0, 0]
    try #require(pipe(&ends) == 0)
    close(ends[0])
    defer { close(ends[1]) }
    FileSink.ignoreBrokenPipes()
    let failure = #expect(throws: OutputFailure.self) {
      try Output(descriptor: ends[1], environment: [:]).line("lost")
    }
    #expect(failure?.isBrokenPipe == true)
    #expect(failure?.exitCode == 141)
  }
#endif

@Test(
  arguments: [
    ([:], nil, "less"),
    (["PAGER": "more"], nil, "more"),
    (["PAGER": "more"], "most", "most"),
    (["PAGER": "more", "GIT_PAGER": "less -R"], "most", "less -R"),
    (["GIT_PAGER": "less", "STET_PAGER": "bat"], nil, "bat"),
    (["PAGER": "cat"], nil, nil),
    (["GIT_PAGER": "", "PAGER": "more"], nil, nil),
    (["STET_PAGER": " cat "], nil, nil),
    (["TERM": "dumb"], nil, nil),
  ] as [([String: String], String?, String?)])
func `the pager is chosen as git chooses`(
  environment: [String: String], configured: String?, command: String?
) {
  let pager = Pager.choose(environment: environment, configured: configured, isTerminal: true)
  #expect(pager?.command == command)
  #expect(Pager.choose(environment: environment, configured: configured, isTerminal: false) == nil)
}

@Test func `less is told how to behave only when nobody else did`() {
  let pager = Pager.choose(environment: [:], configured: nil, isTerminal: true)
  #expect(pager?.environment["LESS"] == "FRX")
  let told = Pager.choose(environment: ["LESS": "i"], configured: nil, isTerminal: true)
  #expect(told?.environment["LESS"] == nil)
}

@Test func `progress appears on a terminal after half a second`() {
  var progress = Progress("Importing", noun: "stories", total: 2454)
  #expect(
    progress.update(done: 9, elapsed: .milliseconds(499), isTerminal: true, width: 80) == nil)
  #expect(progress.finish(isTerminal: true) == nil)
  #expect(
    progress.update(done: 1200, elapsed: .seconds(3), isTerminal: true, width: 80)
      == .overwrite("Importing: 1200 of 2454 stories (48 %), 400/s"))
  #expect(
    progress.update(done: 1201, elapsed: .milliseconds(3050), isTerminal: true, width: 80) == nil)
  #expect(
    progress.update(done: 1210, elapsed: .milliseconds(3200), isTerminal: true, width: 12)
      == .overwrite("Importing:…"))
  #expect(progress.finish(isTerminal: true) == .wipe)
}

@Test func `progress in a log is a line every ten seconds`() {
  var progress = Progress("Reading", noun: "files", total: nil)
  #expect(progress.update(done: 5, elapsed: .seconds(9), isTerminal: false, width: 80) == nil)
  #expect(
    progress.update(done: 5, elapsed: .seconds(10), isTerminal: false, width: 80)
      == .line("Reading: 5 files, 0.5/s"))
  #expect(progress.update(done: 6, elapsed: .seconds(19), isTerminal: false, width: 80) == nil)
  #expect(progress.update(done: 7, elapsed: .seconds(20), isTerminal: false, width: 80) != nil)
  #expect(progress.finish(isTerminal: false) == nil)
}

@Test func `progress counts beyond its total without harm`() {
  let progress = Progress("Reading", noun: "files", total: 1)
  #expect(
    progress.line(done: .max, elapsed: .zero).plain
      == "Reading: 9223372036854775807 of 1 files (100 %), 0.0/s")
  #expect(
    progress.line(done: .max, elapsed: .nanoseconds(1)).plain.hasSuffix(
      " (100 %), 1000000000000000/s"))
}

@Test func `a progress line replaces the one before`() throws {
  let sink = MemorySink()
  let output = Output(to: sink, isTerminal: true)
  try output.show(.overwrite("Reading"))
  try output.show(.wipe)
  #expect(sink.text == "\rReading\u{1B}[K\r\u{1B}[K")
}
