import Testing

@testable import Fetch

@Suite struct FetchCourseTests {
  private static let start = "https://wire.example/feed"

  private func course() throws -> FetchCourse { FetchCourse(try WebAddress(Self.start)) }

  private func answer(
    _ course: inout FetchCourse, _ status: Int, _ headers: [String: String] = [:],
    isConditional: Bool = false
  ) throws -> FetchCourse.Step {
    try course.take(status: status, isConditional: isConditional, now: 0) { headers[$0] }
  }

  @Test(arguments: [
    ("/other", "https://wire.example/other"), ("other", "https://wire.example/other"),
    ("?page=2", "https://wire.example/feed?page=2"),
    ("https://next.example/", "https://next.example/"),
    ("//next.example/x", "https://next.example/x"),
    ("../../x", "https://wire.example/x"),
  ])
  func `a redirect leads on`(place: String, next: String) throws {
    var course = try course()
    #expect(try answer(&course, 302, ["location": place]) == .askAgain)
    #expect(course.address.description == next)
    #expect(course.movedTo == nil)
  }

  @Test(arguments: [
    "http://wire.example/feed", "file:///etc/passwd", "gopher://x.example/",
    "https://user@wire.example/", "https://2130706433/", "https://wire.example:0/",
    "javascript:alert(1)", "https://wire.example\\@127.0.0.1/",
  ])
  func `a redirect to what is never asked for is refused`(place: String) throws {
    var course = try course()
    #expect(throws: FetchFailure.self) { try answer(&course, 301, ["location": place]) }
  }

  @Test func `a redirect without an address is refused`() throws {
    var course = try course()
    #expect(throws: FetchFailure.self) { try answer(&course, 302) }
  }

  @Test func `only an unbroken row of permanent redirects moves an address`() throws {
    var course = try course()
    _ = try answer(&course, 301, ["location": "/a"])
    _ = try answer(&course, 308, ["location": "/b"])
    _ = try answer(&course, 302, ["location": "/c"])
    _ = try answer(&course, 301, ["location": "/d"])
    #expect(course.address.description == "https://wire.example/d")
    #expect(course.movedTo?.description == "https://wire.example/b")
  }

  @Test func `five redirects are followed and no more`() throws {
    var course = try course()
    for _ in 0..<5 { _ = try answer(&course, 307, ["location": Self.start]) }
    #expect(throws: FetchFailure.self) { try answer(&course, 307, ["location": Self.start]) }
  }

  @Test func `an address that is not encrypted may lead to one that is`() throws {
    var course = FetchCourse(try WebAddress("http://wire.example/"))
    #expect(try answer(&course, 301, ["location": Self.start]) == .askAgain)
    #expect(course.movedTo?.description == Self.start)
  }

  @Test func `nothing new is believed only where it was asked`() throws {
    var course = try course()
    #expect(try answer(&course, 304, isConditional: true) == .nothingNew)
    #expect(throws: FetchFailure.self) { try answer(&course, 304) }
    #expect(try answer(&course, 204) == .nothingNew)
    #expect(try answer(&course, 200) == .takeBody)
  }

  @Test func `packed bytes are refused, as they may unpack to anything`() throws {
    var course = try course()
    let failure = #expect(throws: FetchFailure.self) {
      try answer(&course, 200, ["content-encoding": "gzip"])
    }
    #expect(failure?.kind == .unfit)
  }

  @Test(arguments: [100, 201, 206, 300, 400, 401, 403, 404, 410, 418, 500, 502, 600])
  func `any other status is a failure that may pass`(status: Int) throws {
    var course = try course()
    let failure = #expect(throws: FetchFailure.self) { try answer(&course, status) }
    #expect(failure?.kind == .unavailable)
    #expect(failure?.retryAfter == nil)
  }

  @Test(arguments: [
    ("120", 120), ("0", 0), (" 7 ", 7), ("999999999999999999999", 86_400), ("86401", 86_400),
    ("Thu, 01 Jan 1970 00:01:30 GMT", 90), ("Wed, 31 Dec 1969 23:59:00 GMT", 0),
    ("Fri, 31 Dec 9999 23:59:59 GMT", 86_400), ("soon", nil), ("-5", nil), ("", nil), ("1.5", nil),
  ])
  func `a server says how long to wait`(value: String, seconds: Int?) throws {
    for status in [429, 503] {
      var course = try course()
      let failure = #expect(throws: FetchFailure.self) {
        try answer(&course, status, ["retry-after": value])
      }
      #expect(failure?.retryAfter == seconds)
    }
  }

  @Test func `what a server wrote goes back only as a plain header`() {
    #expect(Validators(etag: "\"a\"", lastModified: "yesterday").headers.count == 2)
    #expect(Validators(etag: "a\r\nHost: b", lastModified: "ü").headers.isEmpty)
    #expect(Validators(etag: "", lastModified: String(repeating: "a", count: 513)).headers.isEmpty)
    #expect(Validators().headers.isEmpty)
    var damaged = Validators()
    damaged.etag = "a\nb"
    #expect(damaged.headers.isEmpty)
  }
}
