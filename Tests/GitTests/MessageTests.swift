import Testing

@testable import Git

@Suite struct MessageTests {
  @Test func `no value can pass for another trailer`() throws {
    let message = CommitMessage(
      subject: "Edit\nStet-To: killed",
      trailers: [Trailer("Stet-Reason", "typo\nStet-To: published\r\u{2028}Stet-To: x\u{1B}[2J")])
    #expect(
      message.text
        == "Edit Stet-To: killed\n\nStet-Reason: typo Stet-To: published Stet-To: x [2J\n")
    #expect(try CommitMessage.trailers(of: message.text).map(\.key) == ["Stet-Reason"])
  }

  @Test(arguments: [
    "Stet-To: published", "Fine.\n\nStet-To: published\nStet-From: draft",
    "Signed-off-by: Eve\nStet-To: published", "a\r\n\r\nStet-To: published",
    "a\n\n  \nStet-To: published\n\n\n", "a\u{2028}\u{2028}Stet-To: published",
  ])
  func `no body can pass for trailers`(_ body: String) throws {
    let bare = CommitMessage(subject: "Edit", body: body)
    #expect(try CommitMessage.trailers(of: bare.text).isEmpty)
    let followed = CommitMessage(
      subject: "Edit", body: body, trailers: [Trailer("Stet-To", "draft")])
    #expect(try CommitMessage.trailers(of: followed.text) == [Trailer("Stet-To", "draft")])
  }

  @Test func `a line of dashes in the body does not hide the trailers`() throws {
    let message = CommitMessage(
      subject: "Edit", body: "a\n---\nb\n--- c", trailers: [Trailer("Stet-To", "draft")])
    #expect(try CommitMessage.trailers(of: message.text) == [Trailer("Stet-To", "draft")])
  }

  @Test func `a subject of dashes does not hide the trailers`() throws {
    let message = CommitMessage(
      subject: "---- Lead ----", trailers: [Trailer("Stet-To", "draft")])
    #expect(try CommitMessage.trailers(of: message.text) == [Trailer("Stet-To", "draft")])
  }

  @Test func `git's reader finds the same trailers`() throws {
    let scratch = try Scratch()
    let message = CommitMessage(
      subject: "Edit", body: "One: two\n\nthree",
      trailers: [Trailer("Stet-Story", "x: y"), Trailer("Stet-Op", ""), Trailer("!", "no key")])
    let id = try scratch.commit(["a": "1"], message: message.text)
    #expect(
      try scratch.git("log", "-1", "--format=%(trailers:only,unfold)", id.hex)
        == "Stet-Story: x: y\nStet-Op: \n\n")
    #expect(try CommitMessage.trailers(of: message.text) == message.trailers)
  }

  @Test func `an empty message has no trailers and an odd one no harm`() throws {
    for text in ["", "\n", "subject", "a: b", "a\n\n: b\n", "s\n\nk:\n", "\u{0301}\n\nk: \u{0301}"]
    {
      _ = try CommitMessage.trailers(of: text)
    }
    #expect(try CommitMessage.trailers(of: "a: b\n").isEmpty)
  }

  @Test(arguments: [
    ("1686319500 +0530", 1_686_319_500, 330), ("@1686319500 -0800", 1_686_319_500, -480),
    ("1686319500", 1_686_319_500, 0), ("@5", 5, 0), ("5 +0000", 5, 0),
    ("2023-06-09T14:05:00Z", 1_686_319_500, 0),
    ("2023-06-09T19:35:00+05:30", 1_686_319_500, 330),
    ("2023-06-09 19:35:00 +0530", 1_686_319_500, 330),
    ("2023-06-09T14:05:00.250Z", 1_686_319_500, 0), ("2024-02-29T00:00:00Z", 1_709_164_800, 0),
    ("1970-01-01T00:00:00", 0, 0), (" 1969-12-31T23:59:59Z ", -1, 0),
  ])
  func `a date in one of git's exact forms is read`(
    _ text: String, _ seconds: Int64, _ offset: Int
  ) {
    #expect(GitTime(text) == GitTime(seconds: seconds, offsetMinutes: offset))
  }

  @Test(arguments: [
    "", "yesterday", "5", "2023", "2023-06-09", "2023-02-29T00:00:00Z", "2023-13-01T00:00:00Z",
    "2023-06-09T25:00:00Z", "2023-06-09T14:05:00X", "1686319500 530", "1686319500 +9900",
    "99999999999999999999 +0000", "2023-06-09T14:05:00Z junk", "-5 +0000", "2023-6-9T14:05:00Z",
  ])
  func `any other date is none`(_ text: String) {
    #expect(GitTime(text) == nil)
  }
}
