import Archive
import Budget
import Desk
import DeskTesting
import Git
import Stories
import Testing
import Workflows

/// A small generator with a seed, so that a failing walk can be walked again.
struct Dice: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    return mixed ^ (mixed >> 31)
  }
}

@Suite struct WalkTests {
  /// Does something at random: an import, an update, what is due, or a step that may be refused.
  private func stride(_ room: Newsroom, _ desk: Desk, _ dice: inout Dice) throws -> Bool {
    let stories = try desk.list(StoryFilter(), limit: 100)
    let number = Int.random(in: 1...12, using: &dice)
    guard let story = stories.randomElement(using: &dice), Int.random(in: 0..<4, using: &dice) > 0
    else {
      var dispatch = Dispatch.other(number)
      if Bool.random(using: &dice) {
        dispatch = dispatch.next(
          Int.random(in: 1...9, using: &dice), by: "Lead \(Int.random(in: 0..<99, using: &dice)).")
      }
      if Int.random(in: 0..<20, using: &dice) == 0 { dispatch.status = "canceled" }
      if Int.random(in: 0..<20, using: &dice) == 0 { dispatch.note = "MANDATORY KILL" }
      if Int.random(in: 0..<10, using: &dice) == 0 { dispatch.embargo = "2026-04-01T00:00:00Z" }
      return try !desk.receive([dispatch.file]).commits.isEmpty
    }
    if Int.random(in: 0..<8, using: &dice) == 0 {
      var taken = 0
      try desk.tick { report in
        if case .success = report.outcome { taken += 1 }
      }
      return taken > 0
    }
    if Int.random(in: 0..<6, using: &dice) == 0 {
      do {
        return try desk.undo(story.id).commit != nil
      } catch let failure as DeskFailure where failure.kind == .refused {
        #expect(failure.hint != nil)
        return false
      }
    }
    let word = "Word \(Int.random(in: 0..<50, using: &dice))."
    let transitions = try desk.transitions(of: story.id).map(\.name)
      .filter { $0 != "kill" || Int.random(in: 0..<8, using: &dice) == 0 }
    // Mostly what the story's state allows, and now and then what it does not.
    let name = (transitions + ["publish"]).randomElement(using: &dice) ?? "edit"
    let undoes = Bool.random(using: &dice)
    let canBeForced = try desk.workflow().transitions(named: name).contains { $0.force != nil }
    let isForced = canBeForced && Int.random(in: 0..<3, using: &dice) == 0
    let request = StepRequest(
      .named(name), of: story.id,
      edit: { story in
        var story = story
        if undoes {
          story.body = story.body.replacing(word, with: "")
        } else if story.headline.count < 40 {
          story.headline += "!"
        } else {
          story = story.adding(word)
        }
        return story
      },
      given: [
        .reason: "chance", .note: "chance",
        .at: Bool.random(using: &dice) ? "2026-05-01T00:00:00Z" : "2026-03-01T00:00:00Z",
      ], isForced: isForced)
    do {
      return try desk.take(request).commit != nil
    } catch let failure as DeskFailure where failure.kind == .refused {
      #expect(!failure.reasons.isEmpty)
      return false
    }
  }

  /// Words that desk rules write, now these and now those.
  private static let replacements = [
    "- {name: bodies, find: council, with: assembly}\n- {name: leads, find: Lead, with: Opening}",
    "- {name: meetings, find: meet, with: gather}\n- {name: heads, find: Council, with: Assembly}",
    "",
  ]

  @Test(arguments: [
    ("syndicated", UInt64(1), false), ("two-eyes", 8, false), ("syndicated", 21, true),
  ])
  func `whatever is done by the rules is proved, told and remembered`(
    workflow: String, seed: UInt64, replacesWords: Bool
  ) throws {
    let room = try Newsroom()
    if workflow != "syndicated" {
      try room.replace(
        "workflow: syndicated", by: "workflow: \(workflow)", in: "Workflows/desk.yaml")
      try room.git("commit", "-qam", "Another workflow")
    }
    var dice = Dice(seed: seed)
    let desks = try [Person.asha, .jonas, .mei].map { try room.desk(as: $0) }
    var taken = 0
    for number in 0..<150 {
      if replacesWords, number % 20 == 0 {
        try room.lay(replacements: Self.replacements[number / 20 % 3])
      }
      if try stride(room, desks[Int.random(in: 0..<3, using: &dice)], &dice) { taken += 1 }
    }
    #expect(taken > 60)
    let desk = try room.desk()
    #expect(try desk.verify().findings == [])
    let replaced = try desk.latest(limit: 1_000).count { $0.step.transition == "replace" }
    #expect(replacesWords ? replaced > 5 : replaced == 0)
    #expect(try desk.latest(limit: 1_000).contains { $0.step.transition == Transition.undo })
    let repository = try Repository.open(room.folder, environment: room.environment.variables)
    for entry in try desk.list(StoryFilter(), limit: 100) {
      let view = try desk.show(entry.id)
      // What is stored is what the words say, computed again from the two texts.
      let base = try #require(view.story.syndication?.base.flatMap { ObjectID(hex: $0) })
      #expect(
        view.story.flag == Flag(ours: view.story, agency: try Story(repository.blob(base))))
      #expect(entry.state == view.story.state)
      // What the log tells is what git tells of the path.
      let log = try desk.log(entry.id).map(\.step.commit)
      let git = try room.git("log", "--format=%H", "--first-parent", "main", "--", entry.path)
      #expect(log == git.split(separator: "\n").map(String.init))
      // Each step starts where the one before it ended.
      let steps = try desk.log(entry.id).reversed().map(\.step)
      for (earlier, later) in zip(steps, steps.dropFirst()) {
        #expect(later.before == earlier.after)
        // A kill is sticky, and so is a retraction but for a kill: only a person lets the story live
        // again, and says why.
        if ["killed", "withdrawn", "retracted"].contains(later.from), later.to != later.from {
          // What undoes an undo takes the step again that it undid, with the reason given then.
          let isRedone =
            later.transition == "undo" && (earlier.transition == "undo" || later.to == "killed")
          #expect(
            isRedone || later.transition == "reinstate"
              || (later.transition == "kill" && later.from == "retracted")
              || (later.transition == "withdraw" && later.to == "withdrawn"))
          // A kill of what we took back may be the agency's, which gives a reason of its own.
          #expect(isRedone || later.reason == "chance" || later.transition == "kill")
        }
      }
    }
    let list = try desk.list(StoryFilter(), limit: 100)
    _ = try desk.reindex()
    #expect(try room.desk().list(StoryFilter(), limit: 100) == list)
    #expect(try room.fsck() == "")
    #expect(try room.git("status", "--porcelain") == "")
  }
}
