import Testing

@testable import Wire

@Suite struct WireDateTests {
  @Test(arguments: [
    ("2019-05-10T16:02:28+02:00", "2019-05-10T16:02:28+02:00"),
    ("2019-05-10T16:02:28.000Z ", "2019-05-10T16:02:28Z"),
    ("2019-05-10T16:02:28.120Z", "2019-05-10T16:02:28.12Z"),
    ("2019-05-10T16:02:28+0000", "2019-05-10T16:02:28+00:00"),
    ("2019-05-10T16:02:28", "2019-05-10T16:02:28"),
    ("2019-05-10 16:02", "2019-05-10T16:02:00"),
    ("2019-05-10", "2019-05-10"), ("2019-05", "2019-05"), ("2019", "2019"),
    ("20190121T104233Z", "2019-01-21T10:42:33Z"),
    ("20190121T104233+0100", "2019-01-21T10:42:33+01:00"),
    ("20000720T100000", "2000-07-20T10:00:00"), ("20001231", "2000-12-31"),
    ("2014-07-16 15:53:10 GMT+00:00", "2014-07-16T15:53:10+00:00"),
    ("Thu, 01 Jan 2004 19:48:21 GMT", "2004-01-01T19:48:21Z"),
    ("Thu, 5 Jan 04 19:48 EST", "2004-01-05T19:48:00-05:00"),
    ("Sun Jan 4 16:29:06 PST 2004", "2004-01-04T16:29:06-08:00"),
    ("01 Jun 2023 09:05:00 +0530 (IST)", "2023-06-01T09:05:00+05:30"),
    ("June 09, 2023, 14:05 IST", "2023-06-09T14:05:00+05:30"),
    ("9th June 2023 2:05 pm", "2023-06-09T14:05:00"),
    ("12:05 AM, 9 June 2023", "2023-06-09T00:05:00"),
    ("09-Jun-2023", "2023-06-09"), ("23.9.2023", "2023-09-23"), ("9/23/2023", "2023-09-23"),
    ("lundi 4 décembre 2023", "2023-12-04"), ("2000-12-31T24:00:00Z", "2001-01-01T00:00:00Z"),
    ("5 Aug 1969 10:00 XYZ", "1969-08-05T10:00:00"),
  ])
  func `a date is normalised and keeps its zone`(raw: String, expected: String) {
    #expect(WireDate(raw)?.text == expected)
  }

  @Test(arguments: [
    "", " ", "soon", "6/9/2023", "2004-02-30", "99999999", "2023-13-01", "2023-06-09T25:00:00Z",
    "2023-06-09Tnoon", "12:00", "June", "99 June 2023", "2023-06-09T10:00:00+99:00",
    "1 2 3 4 5 6 7 8 9",
  ])
  func `what is no date, or leaves doubt, is none`(raw: String) {
    #expect(WireDate(raw) == nil)
  }

  @Test(arguments: [
    ("1970-01-01T00:00:00Z", 0), ("2000-02-29T12:00:00+01:00", 951_822_000),
    ("2023-06-09T19:35:00+05:30", 1_686_319_500),
  ])
  func `an instant is known where a zone is`(raw: String, seconds: Int64) {
    #expect(WireDate(raw)?.instant == seconds)
  }

  @Test func `a date without a zone has no instant`() {
    #expect(WireDate("2023-06-09T19:35:00")?.instant == nil)
    #expect(WireDate("2023-06-09")?.instant == nil)
  }

  @Test func `normalising is stable and no bytes crash it`() {
    var random = SeededGenerator(seed: 99)
    let alphabet = Array("0123456789-:T+Z. ,/JanFebMonpmGMT()")
    for _ in 0..<5_000 {
      let text = String(
        (0..<Int.random(in: 0...30, using: &random)).map { _ in
          alphabet[Int.random(in: alphabet.indices, using: &random)]
        })
      if let date = WireDate(text) {
        #expect(WireDate(date.text)?.text == date.text, "\(text)")
      }
    }
  }
}
