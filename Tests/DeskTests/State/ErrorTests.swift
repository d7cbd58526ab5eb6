import Budget
import Desk
import DeskTesting
import Foundation
import Git
import Stories
import Testing
import Workflows

@Suite struct ErrorTests {
  @Test func `a folder without git is no desk, and init is the cure`() throws {
    let scratch = try ScratchFolder()
    let failure = try deskFailure {
      _ = try Desk(at: scratch.path, environment: [:], clock: Newsroom.clock)
    }
    #expect(failure.kind == .configuration)
    #expect(failure.hint == "stet init")
  }

  @Test func `a repository without main is no desk yet`() throws {
    let scratch = try ScratchFolder()
    let environment = try HermeticEnvironment(in: scratch)
    let folder = try scratch.makeFolder("empty")
    _ = try runProcess("/usr/bin/git", ["init", "-q"], in: folder, environment: environment)
    let desk = try Desk(at: folder, environment: environment.variables, clock: Newsroom.clock)
    for work in [
      { _ = try desk.list(StoryFilter(), limit: 1) }, { _ = try desk.board() },
      { _ = try desk.verify() }, { _ = try desk.receive([Dispatch().file]) },
    ] {
      let failure = try deskFailure(work)
      #expect(failure.kind == .configuration)
      #expect(failure.hint == "stet init")
    }
  }

  @Test func `a repository with commits but no workflow says which file is missing`() throws {
    let room = try Newsroom()
    try room.git("rm", "-qr", "Workflows")
    try room.git("commit", "-qm", "No rules")
    let failure = try deskFailure { try room.receive(Dispatch()) }
    #expect(failure.kind == .configuration)
    #expect(failure.message.contains("Workflows/syndicated.yaml"))
  }

  @Test func `nobody can act whom git does not know`() throws {
    let room = try Newsroom()
    let id = try #require(try room.receive(Dispatch()).lines.first?.id)
    var variables = room.environment.variables.filter { !$0.key.hasSuffix("_NAME") }
    variables = variables.filter { !$0.key.hasSuffix("_EMAIL") }
    variables["GIT_CONFIG_GLOBAL"] = "/dev/null"
    let desk = try Desk(at: room.folder, environment: variables, clock: Newsroom.clock)
    let failure = try deskFailure { _ = try desk.take(StepRequest(.named("publish"), of: id)) }
    #expect(failure.kind == .configuration)
    #expect(failure.hint?.contains("git config --global user.name") == true)
    // Looking needs no name.
    #expect(try desk.show(id).transitions.isEmpty)
    #expect(try desk.log(id).count == 1)
  }

  @Test func `an unknown story is refused with the nearest name`() throws {
    let room = try Newsroom()
    let id = try #require(try room.receive(Dispatch(), .other(1)).lines.first?.id)
    let failure = try deskFailure { try room.take("publish", "storm-closes-three-prots") }
    #expect(failure.kind == .noStory)
    #expect(failure.hint?.contains("storm-closes-three-ports") == true)
    #expect(try deskFailure { try room.take("publish", "") }.kind == .noStory)
    let far = try deskFailure { _ = try room.desk().log("zzzzzzzzzzzzzzzzzzzzzzzz") }
    #expect(far.hint == "stet list")
    #expect(try room.desk().find(String(id.prefix(4))).id == id)
  }

  @Test func `a name that means several stories lists them`() throws {
    let room = try Newsroom()
    try room.receive(.other(1), .other(2))
    let failure = try deskFailure { _ = try room.desk().find("council") }
    #expect(failure.kind == .noStory)
    #expect(failure.message.contains("council-meets-for-the-1th-time-"))
    #expect(failure.message.contains("council-meets-for-the-2th-time-"))
  }

  @Test func `an unknown transition is refused with the nearest name`() throws {
    let room = try Newsroom()
    let id = try #require(try room.receive(Dispatch()).lines.first?.id)
    let failure = try deskFailure { try room.take("pubish", id) }
    #expect(failure.kind == .refused)
    #expect(failure.reasons.first?.cure?.contains("publish") == true)
    let aimed = try deskFailure {
      _ = try room.desk().take(StepRequest(.aim("pubished"), of: id))
    }
    #expect(aimed.kind == .configuration)
    #expect(aimed.hint == "did you mean published?")
  }

  @Test func `an unknown revision is refused`() throws {
    let room = try Newsroom()
    let id = try #require(try room.receive(Dispatch()).lines.first?.id)
    for revision in ["nowhere", "", ":/Import", "main~99", "-x", "zzzz", "HEAD^{tree}"] {
      let failure = try deskFailure { _ = try room.desk().show(id, at: revision) }
      #expect(failure.kind == .noStory, "\(revision): \(failure)")
    }
    let early = try deskFailure { _ = try room.desk().show(id, at: "main~1") }
    #expect(early.kind == .noStory)
  }

  @Test func `a desk that another process writes to says try again and changes nothing`() throws {
    let room = try Newsroom()
    let id = try #require(try room.receive(Dispatch()).lines.first?.id)
    let tip = try room.git("rev-parse", "main")
    let holder = try Repository.open(room.folder, environment: room.environment.variables)
    try holder.locked(as: { $0 as any Error }) { () throws -> Void in
      let desk = try room.desk()
      desk.patience = .milliseconds(50)
      let step = try deskFailure { _ = try desk.take(StepRequest(.named("publish"), of: id)) }
      #expect(step.kind == .tryAgain)
      let wire = try deskFailure { _ = try desk.receive([Dispatch.other(1).file]) }
      #expect(wire.kind == .tryAgain)
      // Whoever only looks waits for nobody.
      #expect(try room.desk().find(id).state == "draft")
    }
    #expect(try room.git("rev-parse", "main") == tip)
    #expect(try room.take("publish", id).to == "published")
  }

  @Test func `a broken workflow stops steps with line and column and not the list`() throws {
    let room = try Newsroom()
    let id = try #require(try room.receive(Dispatch()).lines.first?.id)
    try room.replace("initial: draft", by: "initial: nowhere", in: "Workflows/syndicated.yaml")
    try room.git("commit", "-qam", "Oops")
    let failure = try deskFailure { try room.take("publish", id) }
    #expect(failure.kind == .configuration)
    #expect(failure.message.contains("Workflows/syndicated.yaml:"))
    #expect(try room.desk().list(StoryFilter(), limit: 5).count == 1)
    #expect(try room.desk().log(id).count == 1)
    #expect(try room.desk().verify().findings == [])
  }

  @Test func `a missing object is told as damage`() throws {
    let room = try Newsroom()
    let id = try #require(try room.receive(Dispatch()).lines.first?.id)
    let path = try room.desk().find(id).path
    let blob = try room.git("rev-parse", "main:\(path)")
    try FileManager.default.removeItem(
      atPath: room.scratch.path("desk/.git/objects/\(blob.prefix(2))/\(blob.dropFirst(2))"))
    let failure = try deskFailure { _ = try room.desk().show(id) }
    #expect(failure.kind == .disk)
    #expect(failure.message.contains(blob.prefix(7)))
  }

  /// Only root can give a folder to somebody else.
  @Test(.enabled(if: geteuid() == 0))
  func `a desk of another owner is not trusted, and the cure is told`() throws {
    let room = try Newsroom()
    try room.receive(Dispatch())
    #expect(chown(room.folder, 12_345, 12_345) == 0)
    #expect(chown("\(room.folder)/.git", 12_345, 12_345) == 0)
    let failure = try deskFailure { try room.take("publish", "storm") }
    #expect(failure.kind == .configuration)
    #expect("\(failure.message) \(failure.hint ?? "")".contains("safe.directory"))
  }

  /// Root may write anywhere, so nothing is read-only to it.
  @Test(.enabled(if: geteuid() != 0))
  func `a desk that cannot be written is read and says so`() throws {
    let room = try Newsroom()
    let id = try #require(try room.receive(Dispatch()).lines.first?.id)
    try room.git("gc", "-q")
    _ = try runProcess(
      "/bin/chmod", ["-R", "a-w", room.folder], in: room.scratch.path,
      environment: room.environment)
    defer {
      _ = try? runProcess(
        "/bin/chmod", ["-R", "u+w", room.folder], in: room.scratch.path,
        environment: room.environment)
    }
    #expect(try room.desk().list(StoryFilter(), limit: 5).count == 1)
    #expect(try room.desk().log(id).count == 1)
    #expect(try deskFailure { try room.take("publish", id) }.kind == .notWritable)
    #expect(try deskFailure { try room.receive(.other(1)) }.kind == .notWritable)
    #expect(
      try deskFailure {
        try room.receive(files: [.init(name: "x", content: .success([0x7B]))])
      }.kind == .notWritable)
  }

  @Test func `a refused wire that cannot be kept is no bug of ours`() throws {
    let room = try Newsroom()
    try room.scratch.write("in the way", to: "desk/.git/stet/refused")
    let failure = try deskFailure {
      try room.receive(files: [.init(name: "x.json", content: .success([0x7B]))])
    }
    #expect(failure.kind == .notWritable)
    #expect(failure.message.contains("refused"))
  }

  @Test func `init leaves what is there and says what is in the way`() throws {
    let room = try Newsroom()
    let again = try Desk.create(
      at: room.folder, bare: false, publisher: nil, dryRun: false,
      environment: room.environment.variables, clock: Newsroom.clock)
    #expect(again.files.isEmpty)
    #expect(again.commit == nil)

    let scratch = try ScratchFolder()
    let environment = try HermeticEnvironment(in: scratch)
    let folder = try scratch.makeFolder("own")
    try scratch.write("mine\n", to: "own/Workflows/desk.yaml")
    let failure = try deskFailure {
      _ = try Desk.create(
        at: folder, bare: false, publisher: nil, dryRun: false, environment: environment.variables,
        clock: Newsroom.clock)
    }
    #expect(failure.kind == .notWritable)
    #expect(try scratch.text(of: "own/Workflows/desk.yaml") == "mine\n")
  }

  @Test func `init on another branch than main says how to get there`() throws {
    let scratch = try ScratchFolder()
    let environment = try HermeticEnvironment(in: scratch)
    let folder = try scratch.makeFolder("other")
    _ = try runProcess(
      "/usr/bin/git", ["init", "-q", "-b", "trunk"], in: folder, environment: environment)
    let failure = try deskFailure {
      _ = try Desk.create(
        at: folder, bare: false, publisher: nil, dryRun: false, environment: environment.variables,
        clock: Newsroom.clock)
    }
    #expect(failure.kind == .configuration)
    #expect(failure.hint?.contains("git switch") == true)
  }

  @Test(arguments: [false, true])
  func `init for nobody whom git knows makes nothing and touches nothing`(bare: Bool) throws {
    let scratch = try ScratchFolder()
    var variables = try HermeticEnvironment(in: scratch).variables
    for name in variables.keys where name.hasSuffix("_NAME") || name.hasSuffix("_EMAIL") {
      variables[name] = nil
    }
    try scratch.write("", to: "home/.gitconfig")
    try scratch.write("mine\n", to: "there/notes.txt")
    for folder in ["new", "there"] {
      let failure = try deskFailure {
        _ = try Desk.create(
          at: scratch.path(folder), bare: bare, publisher: nil, dryRun: false,
          environment: variables, clock: Newsroom.clock)
      }
      #expect(failure.kind == .configuration)
      #expect(failure.hint?.contains("git config --global user.name") == true)
    }
    #expect(!scratch.has("new"))
    #expect(try scratch.names(in: "there") == ["notes.txt"])
    // Somebody whom git knows only in that very folder may begin.
    try scratch.write(
      """
      [includeIf "gitdir:\(scratch.path("new"))/"]
      \tpath = here

      """, to: "home/.gitconfig")
    try scratch.write("[user]\n\tname = Mei Tan\n\temail = mei@desk.example\n", to: "home/here")
    guard !bare else { return }
    let made = try Desk.create(
      at: scratch.path("new"), bare: bare, publisher: nil, dryRun: false, environment: variables,
      clock: Newsroom.clock)
    #expect(made.commit != nil)
  }

  @Test func `a dry run of init makes nothing`() throws {
    let scratch = try ScratchFolder()
    let environment = try HermeticEnvironment(in: scratch)
    let dry = try Desk.create(
      at: scratch.path("new"), bare: false, publisher: "X", dryRun: true,
      environment: environment.variables, clock: Newsroom.clock)
    #expect(dry.commit == nil)
    #expect(dry.files.contains("Workflows/syndicated.yaml"))
    #expect(!scratch.has("new"))
  }
}
