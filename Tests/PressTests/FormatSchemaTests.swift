import DeskTesting
import Foundation
import Press
import Testing

/// IPTC's schemas, where they lie beside the project, and libxml2's xmllint.
private let specs = FormatSamples.cases.appendingPathComponent("../../../../shared/specs")
  .standardizedFileURL.path
private let lint = "/usr/bin/xmllint"
private let canJudge =
  FileManager.default.isExecutableFile(atPath: lint)
  && FileManager.default.fileExists(atPath: "\(specs)/nitf-3-6.xsd")

/// `.ci/press-formats` judges the other forms too, over every wire that is at hand.
@Suite(.enabled(if: canJudge, "xmllint or ../shared/specs is not here to judge by"))
struct FormatSchemaTests {
  private let scratch: ScratchFolder

  init() throws {
    scratch = try ScratchFolder()
    for name in try FileManager.default.contentsOfDirectory(atPath: specs) {
      let data = FileManager.default.contents(atPath: "\(specs)/\(name)") ?? Data()
      try scratch.write([UInt8](data), to: name)
    }
    // The schemas name a file of the web's that is not beside them.
    try scratch.write(
      Array(
        """
        <schema xmlns="http://www.w3.org/2001/XMLSchema"
          targetNamespace="http://www.w3.org/XML/1998/namespace">
        <attribute name="lang" type="string"/><attribute name="base" type="anyURI"/>
        <attribute name="space" type="NCName"/><attribute name="id" type="ID"/>
        </schema>
        """.utf8), to: "xml.xsd")
  }

  @Test(arguments: [
    (StoryFormat.newsml, "NewsML-G2_2.35-spec-All-Power.xsd"), (.nitf, "nitf-3-6.xsd"),
  ])
  func `each document is valid, whatever stands in the story`(
    format: StoryFormat, schema: String
  ) throws {
    let edition = try FormatSamples.edition()
    var stories = try FormatSamples.names.map { try FormatSamples.published($0) }
    stories += try FormatSamples.cruel.map { try FormatSamples.story(of: $0.text) }
    var preview = try FormatSamples.published("ferry")
    preview.isPreview = true
    stories.append(preview)
    var documents = stories.map { edition.document(of: $0, as: format) }
    for isFinal in [true, false] {
      documents.append(
        edition.document(of: try FormatSamples.withdrawn(isFinal: isFinal), as: format))
    }
    let names = try documents.enumerated().map { number, bytes in
      try scratch.write(bytes, to: "\(number).xml")
      return "\(number).xml"
    }
    let outcome = try runProcess(
      lint, ["--nonet", "--noout", "--schema", schema] + names, in: scratch.path,
      environment: HermeticEnvironment(in: scratch))
    #expect(outcome.code == 0, "\(outcome.errorText)")
  }
}
