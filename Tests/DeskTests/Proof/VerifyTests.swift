import Budget
@testable import Desk
import DeskTesting
import Git
import Stories
import Testing
import Workflows

@Suite struct VerifyTests {
  let room: Newsroom
  let id: String
  let path: String

  init() throws {
    let story = try StoryInHand()
    (room, id, path) = (story.room, story.id, story.path)
    try room.receive(.other(1))
  }

  /// What verify says of the history, after checking that it says it of the newest commit.
  private func complaint(sourceLocation: SourceLocation = #_sourceLocation) throws -> String {
    let report = try room.desk().verify()
    try #require(report.findings.count > 0, "nothing was found", sourceLocation: sourceLocation)
    #expect(
      try room.git("rev-list", "--all").contains(report.findings[0].commit),
      sourceLocation: sourceLocation)
    return report.findings.map(\.message).joined(separator: " ")
  }

  @Test func `an honest history is proved step by step`() throws {
    try room.edit(id)
    try room.take("publish", id)
    let report = try room.desk().verify()
    #expect(report.findings == [])
    #expect(report.steps == 4)
    #expect(report.stories == 2)
    #expect(try room.desk().verify(story: id).steps == 3)
  }

  @Test func `however many share the work, the same is told in the same order`() throws {
    for number in 2...9 { try room.receive(.other(number)) }
    let paths = try room.desk().list(StoryFilter(), limit: 50).map(\.path)
    for path in paths.reversed() {
      try room.replace("state: draft", by: "state: published", in: path)
      try room.forge(
        "publish", from: "draft", to: "published", of: try #require(StoryPath(path)?.id))
      try room.replace("not_edited_by_staff: true", by: "not_edited_by_staff: false", in: path)
      try room.git("commit", "-qam", "By hand")
    }
    let desk = try room.desk()
    let whole = try desk.verify()
    #expect(whole.steps == 30 && whole.stories == 10)
    #expect(whole.findings.count >= 10)
    for count in [1, 3, 7] {
      #expect(try desk.verify(shares: count) == whole)
    }
  }

  @Test func `what was recorded before a time is not told, and is what later steps are judged by`()
    throws
  {
    try room.replace("not_edited_by_staff: true", by: "not_edited_by_staff: false", in: path)
    try room.git("commit", "-qam", "By hand")
    let later = HermeticEnvironment.seconds + 3_600
    let environment = room.environment.adding(Person.asha.variables)
      .adding(["GIT_COMMITTER_DATE": "\(later) +0000"])
    let desk = try Desk(at: room.folder, environment: environment.variables) {
      GitTime(seconds: later)
    }
    _ = try desk.take(StepRequest(.named("publish"), of: id))
    #expect(try room.desk().verify().steps == 4)
    let since = try room.desk().verify(since: later)
    #expect(since.steps == 1 && since.stories == 1)
    #expect(since.findings == [])
    #expect(try room.desk().verify(since: later + 1).steps == 0)
    #expect(try room.desk().verify(since: HermeticEnvironment.seconds).findings.count == 1)
  }

  @Test func `a plain edit that keeps the flag honest is no forgery`() throws {
    try room.edit(id)
    try room.replace("Eleven", by: "Twelve", in: path)
    try room.git("commit", "-qam", "By hand")
    #expect(try room.desk().verify().findings == [])
  }

  @Test func `words that readers saw and a hand changed are named`() throws {
    try room.edit(id)
    try room.take("publish", id)
    try room.replace("Eleven", by: "Twelve", in: path)
    try room.git("commit", "-qam", "By hand")
    #expect(
      try complaint() == "Readers could see the story, and its text was changed by hand.")
  }

  @Test func `a state changed by hand is named`() throws {
    try room.replace("state: draft", by: "state: published", in: path)
    try room.git("commit", "-qam", "By hand")
    #expect(try complaint() == "The state went from draft to published by hand.")
  }

  @Test func `a flag that lies is named`() throws {
    try room.replace("Eleven", by: "Twelve", in: path)
    try room.git("commit", "-qam", "By hand")
    #expect(try complaint() == "not_edited_by_staff is true; the words say false.")
  }

  @Test func `a flag changed without a word is named`() throws {
    try room.replace("staff: true", by: "staff: false", in: path)
    try room.git("commit", "-qam", "By hand")
    #expect(try complaint() == "not_edited_by_staff is false; the words say true.")
  }

  @Test func `a flag that was taken out is named`() throws {
    try room.replace("not_edited_by_staff: true\n", by: "", in: path)
    try room.git("commit", "-qam", "By hand")
    #expect(try complaint().contains("absent"))
  }

  @Test func `a step by somebody without the role is named`() throws {
    try room.employ()
    try room.replace("state: draft", by: "state: published", in: path)
    try room.forge("publish", from: "draft", to: "published", of: id)
    #expect(
      try complaint().contains(
        "publish was to be refused to Asha Rao. Publish needs the role editor or chief; Asha Rao "))
  }

  @Test func `who gives themselves a role in the same commit is named`() throws {
    try room.employ()
    try room.replace("roles: [writer]", by: "roles: [editor]", in: "Workflows/people.yaml")
    try room.replace("state: draft", by: "state: published", in: path)
    try room.forge("publish", from: "draft", to: "published", of: id)
    #expect(try complaint().contains("Publish needs the role editor or chief"))
  }

  @Test func `a step that the workflow does not have is named`() throws {
    try room.replace("state: draft", by: "state: corrected", in: path)
    try room.forge("correct", from: "draft", to: "corrected", of: id)
    #expect(try complaint().contains("The story is draft; correct is possible from"))
  }

  @Test func `a record that says another state than the file is named`() throws {
    try room.replace("state: draft", by: "state: published", in: path)
    try room.forge("edit", from: "draft", to: "edited", of: id)
    #expect(try complaint() == "The record says edited, the file says published.")
  }

  @Test func `a record that lies about where the story was is named`() throws {
    try room.replace("state: draft", by: "state: published", in: path)
    try room.forge("publish", from: "edited", to: "published", of: id)
    #expect(try complaint().contains("it was draft"))
  }

  @Test func `a step that changes words which it does not record is named`() throws {
    try room.edit(id)
    try room.replace("state: edited", by: "state: published", in: path)
    try room.replace("Eleven", by: "Twelve", in: path)
    try room.forge("publish", from: "edited", to: "published", of: id)
    #expect(
      try complaint()
        == "publish was to be refused to Asha Rao. publish changes no text, and the text was changed."
    )
  }

  @Test func `an edit that edits nothing is named`() throws {
    try room.replace("state: draft", by: "state: edited", in: path)
    try room.forge("edit", from: "draft", to: "edited", of: id)
    #expect(
      try complaint()
        == "edit was to be refused to Asha Rao. Nothing was changed since the version in the record."
    )
  }

  @Test func `words changed under the name of an update are named`() throws {
    try room.edit(id)
    try room.take("publish", id)
    try room.replace("Eleven", by: "Twelve", in: path)
    try room.forge("update", from: "published", to: "published", of: id)
    #expect(
      try complaint().contains("update takes a newer text of the agency's, and none was taken."))
  }

  @Test func `staff's words under the name of an update are named`() throws {
    try room.edit(id)
    try room.replace("Eleven", by: "Twelve", in: path)
    try room.forge("update", from: "edited", to: "edited", of: id)
    #expect(
      try complaint().contains("update takes a newer text of the agency's, and none was taken."))
  }

  @Test func `a base that no agency sent is named`() throws {
    try room.scratch.write("---\nid: \"\(id)\"\nheadline: \"X\"\n---\n\nY\n", to: "desk/forged.md")
    let blob = try room.git("hash-object", "-w", "forged.md")
    let base = try room.git("rev-parse", "wire:\(path)")
    try room.replace(base, by: blob, in: path)
    try room.replace("staff: true", by: "staff: false", in: path)
    try room.git("commit", "-qm", "By hand", "--", path)
    #expect(try complaint() == "Its base \(blob.prefix(10)) was never received on branch wire.")
  }

  @Test func `a base that belongs to another story is named`() throws {
    let other = try room.git("ls-tree", "-r", "--name-only", "wire").split(separator: "\n")
      .first { $0.hasSuffix(".md") && $0.utf8.elementsEqual(path.utf8) == false }
    let blob = try room.git("rev-parse", "wire:\(try #require(other))")
    try room.replace(try room.git("rev-parse", "wire:\(path)"), by: blob, in: path)
    try room.replace("staff: true", by: "staff: false", in: path)
    try room.git("commit", "-qam", "By hand")
    #expect(try complaint().contains("was never received"))
  }

  @Test func `a story that was cut loose from its agency is named`() throws {
    let base = try room.git("rev-parse", "wire:\(path)")
    try room.replace("  base: \"\(base)\"\n", by: "", in: path)
    try room.replace("not_edited_by_staff: true\n", by: "", in: path)
    try room.git("commit", "-qam", "By hand")
    #expect(try complaint() == "The agency text it built on was taken out of the file.")
  }

  @Test func `a deleted story is named`() throws {
    try room.git("rm", "-q", path)
    try room.git("commit", "-qm", "Gone")
    #expect(try complaint() == "The story was deleted.")
  }

  @Test func `a story that appeared without an import is named`() throws {
    let place = "Stories/2026/02/04/forged-aaaaaaaaaa.md"
    try room.scratch.write(
      "---\nstate: draft\nid: \"aaaaaaaaaa\"\nheadline: \"X\"\n---\n\nY\n", to: "desk/\(place)")
    try room.forge("edit", from: nil, to: "draft", of: "aaaaaaaaaa")
    #expect(try !complaint().isEmpty)
  }

  @Test func `an import that no agency sent is named`() throws {
    let place = "Stories/2026/02/04/forged-aaaaaaaaaa.md"
    try room.scratch.write(
      "---\nstate: draft\nid: \"aaaaaaaaaa\"\nheadline: \"X\"\n---\n\nY\n", to: "desk/\(place)")
    try room.git("add", "-A")
    try room.git(
      "commit", "-qm",
      "Import: X\n\nStet-Story: aaaaaaaaaa\nStet-Transition: import\nStet-To: draft")
    #expect(try complaint() == "The story appeared without an import.")
  }

  @Test func `an import straight into public is named`() throws {
    try room.git("rm", "-q", path)
    try room.git("commit", "-qm", "Gone")
    try room.git("checkout", "-q", "HEAD~1", "--", path)
    try room.replace("state: draft", by: "state: published", in: path)
    try room.git("add", "-A")
    try room.git(
      "commit", "-qm", "Import: X\n\nStet-Story: \(id)\nStet-Transition: import\nStet-To: published"
    )
    #expect(try complaint().contains("An import leads to draft, not to published."))
  }

  @Test func `a commit that hides a change behind another story's record is named`() throws {
    try room.replace("Eleven", by: "Twelve", in: path)
    try room.replace("staff: true", by: "staff: false", in: path)
    try room.forge("edit", from: "draft", to: "edited", of: "aaaaaaaaaa")
    #expect(try complaint() == "The commit changes the story, and its record does not name it.")
  }

  @Test func `words put into an agency's mouth on wire are named`() throws {
    try room.git("checkout", "-q", "wire")
    try room.replace("Eleven", by: "Twelve", in: path)
    try room.git("commit", "-qam", "Northwire: Storm")
    try room.git("checkout", "-q", "main")
    #expect(try complaint() == "Branch wire was changed by hand: no import made this commit.")
  }

  @Test func `a wire that is moved over main hides nothing`() throws {
    try room.replace("state: draft", by: "state: published", in: path)
    try room.git("commit", "-qam", "By hand")
    try room.git("branch", "-f", "wire", "main")
    #expect(try complaint().contains("The state went from draft to published by hand."))
  }

  @Test func `a file that is no story any more is named`() throws {
    try room.scratch.write("nothing\n", to: "desk/\(path)")
    try room.git("commit", "-qam", "By hand")
    #expect(try complaint().contains("no story any more"))
  }
}
