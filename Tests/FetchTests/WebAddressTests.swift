import Fetch
import Testing

@Suite struct WebAddressTests {
  @Test(arguments: [
    ("http://example.org", "http://example.org/"),
    ("HTTPS://Example.ORG:443/Feed?a=B#part", "https://example.org/Feed?a=B"),
    ("http://example.org:8080", "http://example.org:8080/"),
    ("http://example.org:/x", "http://example.org/x"),
    ("http://example.org.", "http://example.org/"),
    ("http://example.org?q=1", "http://example.org/?q=1"),
    ("http://8.8.8.8/dns", "http://8.8.8.8/dns"),
    ("http://[2606:4700:0:0:0:0:0:1111]/", "http://[2606:4700::1111]/"),
    ("http://example.org/storm in <Varn>.xml", "http://example.org/storm%20in%20%3CVarn%3E.xml"),
    ("http://example.org/küste", "http://example.org/k%C3%BCste"),
    ("http://example.org/a@b", "http://example.org/a@b"),
    ("http://xn--kste-0ra.example/", "http://xn--kste-0ra.example/"),
    ("http://under_score.example/", "http://under_score.example/"),
    ("http://0x.example.org/", "http://0x.example.org/"),
  ])
  func `an address has one spelling`(text: String, spelling: String) throws {
    let address = try WebAddress(text)
    #expect(address.description == spelling)
    #expect(try WebAddress(spelling) == address)
  }

  @Test(arguments: [
    "", "feed.xml", "example.org/feed", "//example.org/", "http:/example.org", "http:example.org",
    "file:///etc/passwd", "gopher://example.org/", "ftp://example.org/", "javascript://x",
    "dict://example.org:11211/", "ldap://example.org/", "data:text/plain,x", "unix:///run/x.sock",
    "http+unix://%2Frun%2Fx/", "http://", "http:///feed", "http://:80/", "http://?x", "https://#x",
    // What stands before @ is no host.
    "http://user@example.org/", "http://user:password@example.org/",
    "http://example.org@127.0.0.1/", "http://127.0.0.1:80@example.org/", "http://@example.org/",
    "http://example.org%40127.0.0.1/", "http://example.org\\@127.0.0.1/",
    // Numbers in disguise.
    "http://2130706433/", "http://017700000001/", "http://0x7f000001/", "http://0x7f.1/",
    "http://127.1/", "http://127.0.1/", "http://0177.0.0.1/", "http://127.0.0.01/",
    "http://0x7f.0x0.0x0.0x1/", "http://127.0.0.0x1/", "http://0/", "http://1.1.1.1.1/",
    "http://256.1.1.1/", "http://0x/", "http://4294967297/", "http://127.0.0.1.1./",
    // Hosts that two programs read in two ways.
    "http://exa mple.org/", "http://exam%70le.org/", "http://example.org\\feed",
    "http://ex\u{0}.org/",
    "http://example.org\t/", "http://example.org/a\r\nHost: b", "http://example..org/",
    "http://.example.org/", "http://①②⑦.⓪.⓪.①/", "http://ｅxample.org/", "http://küste.example/",
    "http://example。org/", "http://ex\u{200D}ample.org/", "http://exam<ple.org/",
    // Version 6.
    "http://[::1/", "http://[fe80::1%25eth0]/", "http://[fe80::1%eth0]/", "http://[127.0.0.1]/",
    "http://[::1]x/", "http://[]/", "http://::1/", "http://[v1.fe]/", "http://[[::1]]/",
    // Ports.
    "http://example.org:0/", "http://example.org:65536/", "http://example.org:-1/",
    "http://example.org:8o/", "http://example.org:80:80/", "http://example.org:000080/",
  ])
  func `what can be misread is refused`(text: String) throws {
    let failure = #expect(throws: FetchFailure.self) { try WebAddress(text) }
    #expect(failure?.kind == .refused)
  }

  @Test func `a very long address or host is refused`() {
    let label = String(repeating: "a", count: 64)
    for text in [
      "http://example.org/" + String(repeating: "a", count: 2_048), "http://\(label).org/",
      "http://" + Array(repeating: "abcdefgh", count: 32).joined(separator: ".") + "/",
    ] {
      #expect(throws: FetchFailure.self) { try WebAddress(text) }
    }
  }

  @Test func `an address is told from a file`() {
    #expect(WebAddress.isMeant(by: "https://example.org/"))
    #expect(WebAddress.isMeant(by: "ftp://example.org/"))
    #expect(!WebAddress.isMeant(by: "http/feed.xml"))
    #expect(!WebAddress.isMeant(by: "/srv/ftp:21/"))
  }
}
