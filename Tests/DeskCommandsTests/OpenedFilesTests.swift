import DeskTesting
import Foundation
import Testing

/// What a hostile wire makes the program open, seen from outside by `strace`: the wire and no more.
@Suite(.enabled(if: Tracer.works, "strace is not here, or may not be used"))
struct OpenedFilesTests {
  let scratch: ScratchFolder
  let environment: HermeticEnvironment
  let stet: String

  init() throws {
    scratch = try ScratchFolder()
    let products = try #require(buildProductsFolder(holding: "stet"), "stet was not built")
    stet = "\(products)/stet"
    environment = try HermeticEnvironment(in: scratch, commands: [products])
    for name in ["decoy.dtd", "decoy.xsl", "decoy.txt", "decoy.jpg"] {
      try scratch.write("decoy", to: name)
    }
  }

  /// Wires that name a file and an address to be fetched, in each way that their formats have.
  static let wires = [
    "external-dtd.xml": """
    <!DOCTYPE nitf SYSTEM "FOLDER/decoy.dtd"><nitf><body><body.content><p>Calm seas off Varn.</p>\
    </body.content></body></nitf>
    """,
    "public-dtd.xml": """
    <!DOCTYPE nitf PUBLIC "-//IPTC//DTD NITF 3.2//EN" "http://127.0.0.1:9/nitf.dtd"><nitf><body>\
    <body.content><p>Calm seas off Varn.</p></body.content></body></nitf>
    """,
    "external-entity.xml": """
    <!DOCTYPE nitf [<!ENTITY e SYSTEM "FOLDER/decoy.txt">]><nitf><body><body.content><p>&e;</p>\
    </body.content></body></nitf>
    """,
    "parameter-entity.xml": """
    <!DOCTYPE nitf [<!ENTITY % e SYSTEM "http://127.0.0.1:9/e"> %e;]><nitf><body><body.content>\
    <p>Calm seas.</p></body.content></body></nitf>
    """,
    "xinclude-and-stylesheet.xml": """
    <?xml-stylesheet href="FOLDER/decoy.xsl" type="text/xsl"?>
    <newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="g" \
    xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" \
    xsi:schemaLocation="http://iptc.org/std/nar/2006-10-01/ http://127.0.0.1:9/nar.xsd">\
    <catalogRef href="http://127.0.0.1:9/catalog.xml"/><contentMeta><headline>Calm</headline>\
    </contentMeta><contentSet><inlineXML><html xmlns="http://www.w3.org/1999/xhtml" \
    xmlns:xi="http://www.w3.org/2001/XInclude"><body><p>Calm seas.</p>\
    <xi:include href="FOLDER/decoy.txt" parse="text"/><img src="FOLDER/decoy.jpg"/></body></html>\
    </inlineXML><remoteContent href="http://127.0.0.1:9/p.jpg" contenttype="image/jpeg"/>\
    </contentSet></newsItem>
    """,
    "page.html": """
    <!doctype html><html><head><base href="http://127.0.0.1:9/"><title>Calm</title>
    <link rel="stylesheet" href="a.css"><script src="a.js"></script>
    <meta http-equiv="refresh" content="0; url=http://127.0.0.1:9/">
    <script type="application/ld+json">{"@context":"http://127.0.0.1:9/","@type":"NewsArticle",
    "headline":"Calm","image":"file://FOLDER/decoy.jpg"}</script></head><body><article><h1>Calm</h1>
    <p>Calm seas off Varn, the harbour office said on Monday morning.</p>
    <img src="file://FOLDER/decoy.jpg"><iframe src="http://127.0.0.1:9/"></iframe></article></body>
    """,
    "feed.xml": """
    <rss version="2.0"><channel><title>N</title><item><guid>g</guid><title>Calm</title>
    <description>&lt;img src="file://FOLDER/decoy.jpg"&gt;Calm seas.</description>
    <enclosure url="http://127.0.0.1:9/p.jpg" type="image/jpeg"/></item></channel></rss>
    """,
    "ninjs.json": """
    {"$schema":"http://127.0.0.1:9/s.json","uri":"http://127.0.0.1:9/1","headline":"Calm",
    "body_html":"<p>Calm seas.</p><img src='file://FOLDER/decoy.jpg'>","pubstatus":"usable",
    "associations":{"a":{"type":"picture","renditions":{"o":{"href":"FOLDER/decoy.jpg"}}}}}
    """,
    "outside.eml": """
    From: desk@np.example
    Subject: Calm
    Message-ID: <1@np.example>
    MIME-Version: 1.0
    Content-Type: multipart/mixed; boundary=b

    --b
    Content-Type: text/plain

    Calm seas off Varn.
    --b
    Content-Type: message/external-body; access-type=local-file; name="FOLDER/decoy.txt"

    Content-Type: text/plain

    --b--
    """,
  ]

  /// All names that a command opened, and its calls of the network.
  private func trace(_ arguments: [String], in folder: String = "") throws -> (
    opened: Set<String>, network: [String]
  ) {
    let log = scratch.path("trace.txt")
    let calls = "trace=open,openat,openat2,creat,socket,connect,sendto"
    _ = try runProcess(
      Tracer.path, ["-f", "-qq", "-s", "4096", "-e", calls, "-o", log, stet] + arguments,
      in: scratch.path(folder), environment: environment)
    let lines = try scratch.text(of: "trace.txt").split(separator: "\n")
    #expect(!lines.isEmpty, "strace wrote nothing")
    let network = lines.filter { $0.contains(/\b(socket|connect|sendto)\(/) }.map(String.init)
    let opened = lines.filter { !$0.contains(" ENOENT ") }
      .compactMap { $0.firstMatch(of: /open(?:at2?)?\([^"]*"([^"]*)"/).map { String($0.output.1) } }
    return (Set(opened), network)
  }

  /// What the program opens for a wire that names nothing: its libraries and itself.
  private func usual() throws -> Set<String> {
    let path = try scratch.write(
      "<nitf><body><body.content><p>Calm seas.</p></body.content></body></nitf>", to: "calm.xml")
    let (opened, network) = try trace(["read", "--json", path])
    #expect(opened.contains(path) && network.isEmpty)
    return opened.subtracting([path])
  }

  @Test func `reading a wire opens the wire, whatever it names`() throws {
    let usual = try usual()
    for (name, text) in Self.wires.sorted(by: { $0.key < $1.key }) {
      let path = try scratch.write(text.replacing("FOLDER", with: scratch.path), to: name)
      let (opened, network) = try trace(["read", "--json", path])
      #expect(opened.subtracting(usual) == [path], "\(name)")
      #expect(network.isEmpty, "\(name): \(network)")
    }
  }

  @Test func `importing wires opens none of the files they name and no socket`() throws {
    try scratch.makeFolder("desk")
    _ = try runProcess(
      stet, ["init", "--publisher", "Morning Post", scratch.path("desk")], in: scratch.path,
      environment: environment)
    let paths = try Self.wires.map { name, text in
      try scratch.write(text.replacing("FOLDER", with: scratch.path), to: name)
    }
    let (opened, network) = try trace(["import"] + paths, in: "desk")
    #expect(opened.isSuperset(of: paths))
    #expect(opened.filter { $0.contains("decoy") }.isEmpty)
    #expect(network.isEmpty, "\(network)")
  }

  @Test func `a charset of old opens the system's tables for it and no more`() throws {
    let usual = try usual()
    let head = #"<?xml version="1.0" encoding="KOI8-R"?><nitf><body><body.content><p>"#
    let bytes =
      Array(head.utf8) + [0xF0, 0xD2, 0xC9] + Array("</p></body.content></body></nitf>".utf8)
    let path = try scratch.write(bytes, to: "koi.xml")
    let (opened, network) = try trace(["read", "--json", path])
    // libxml2 asks the C library, whose charsets are modules in a folder of that name.
    let others = opened.subtracting(usual).filter { !$0.contains("/gconv/") }
    #expect(others == [path])
    #expect(network.isEmpty)
  }
}

/// Whether this machine lets a test watch the calls of a program.
private enum Tracer {
  static let path = "/usr/bin/strace"

  static let works: Bool = {
    guard FileManager.default.isExecutableFile(atPath: path) else { return false }
    let process = Process()
    process.executableURL = URL(filePath: path)
    process.arguments = ["-qq", "-o", "/dev/null", "/bin/true"]
    process.standardError = FileHandle.nullDevice
    guard (try? process.run()) != nil else { return false }
    process.waitUntilExit()
    return process.terminationStatus == 0
  }()
}
