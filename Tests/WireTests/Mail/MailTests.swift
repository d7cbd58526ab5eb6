import Testing

@testable import Wire

@Suite struct MailTests {
  @Test(arguments: WireCases.names(of: "mail"))
  func `an invented wire is read as its expected JSON says`(name: String) throws {
    #expect(try GoldenWires.written("mail", name) == WireCases.expected("mail", name))
  }

  @Test(arguments: WireCases.names(of: "mail"))
  func `a damaged wire is read or refused and never crashes`(name: String) throws {
    try GoldenWires.shaken("mail", name, times: 40)
  }

  @Test func `adjacent encoded words are joined without the blank between them`() {
    let raw = Array("=?utf-8?Q?Caf=C3?= =?utf-8?Q?=A9_pier?= and =?iso-8859-1?B?6Q==?=".utf8)
    #expect(EncodedWords.decode(raw) == "Café pier and é")
  }

  @Test func `mails inside mails inside mails end at the depth cap`() throws {
    var mail = "Subject: x\nFrom: a@b.example\n\nThe end of it."
    for level in 0..<200 {
      mail = "Subject: \(level)\nFrom: a@b.example\nContent-Type: message/rfc822\n\n" + mail
    }
    #expect(throws: WireFailure.self) { try WireReader.read(Array(mail.utf8)) }
  }

  @Test func `multiparts inside multiparts end at the depth cap`() throws {
    var head = "Subject: x\nFrom: a@b.example\n"
    for level in 0..<5_000 {
      head += "Content-Type: multipart/mixed; boundary=b\(level)\n\n--b\(level)\n"
    }
    #expect(throws: WireFailure.self) { try WireReader.read(Array(head.utf8)) }
    // Two levels are no trap: what lies below the first boundary is read.
    let mail =
      "Subject: x\nFrom: a@b.example\nContent-Type: multipart/mixed; boundary=a\n\n--a\n"
      + "Content-Type: multipart/mixed; boundary=b\n\n--b\n\nThe end of it.\n--b--\n--a--\n"
    #expect(try WireReader.read(Array(mail.utf8)).items.first?.body.contains("The end") == true)
  }

  @Test func `a flowed text keeps its paragraphs and loses its soft breaks`() {
    #expect(FlowedText.joined("one \ntwo\nthree", deletesBlanks: false) == "one two\nthree")
    #expect(FlowedText.joined("o \nne", deletesBlanks: true) == "one")
    #expect(FlowedText.joined("> a \n> b\nc", deletesBlanks: false) == "> a b\nc")
  }

  @Test(arguments: WireCases.names(of: "mail"))
  func `the content tells the format whatever the name is`(name: String) throws {
    let format = WireReader.format(of: try WireCases.bytes("mail", name), name: "story.bin")
    #expect(["mail"].contains(format))
  }
}
