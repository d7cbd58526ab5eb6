import Testing

@testable import Workflows

@Suite struct `The people of a desk` {
  private let three = """
    people:
      - name: Asha Rao
        email: asha@example.org
        roles: [writer]
      - name: Jonas Weber
        email: [jonas@example.org, j.weber@example.net]
        roles: [editor, writer]
      - name: Mei Tan
        email: mei@example.org
        roles: chief
    """

  @Test func `without a list everybody holds every role`() {
    #expect(People.everyone.roles(of: "who@example.org") == .every)
    #expect(People.everyone.stranger(name: "Who", email: "who@example.org") == nil)
    #expect(People.read([UInt8]("people: []\n".utf8)).people?.isEveryone == true)
  }

  @Test func `each address leads to the roles, whatever its case`() throws {
    let people = try #require(People.read([UInt8](three.utf8)).people)
    #expect(people.roles(of: "J.Weber@Example.net") == .only(["editor", "writer"]))
    #expect(people.roles(of: "mei@example.org") == .only(["chief"]))
  }

  @Test func `a stranger holds no role and is told who is listed`() throws {
    let people = try #require(People.read([UInt8](three.utf8)).people)
    #expect(people.roles(of: "eve@example.org") == .only([]))
    #expect(
      people.stranger(name: "Eve", email: "eve@example.org")
        == "Eve <eve@example.org> is not in Workflows/people.yaml and holds no role; listed are "
        + "Asha Rao <asha@example.org>, Jonas Weber <jonas@example.org> and "
        + "Mei Tan <mei@example.org>.")
  }

  @Test func `an address that belongs to two people is a finding`() {
    let text = three.replacing("mei@example.org", with: "ASHA@example.org")
    #expect(
      People.read([UInt8](text.utf8)).findings.map { "\($0)" }
        == ["9:12: error: asha@example.org belongs to Asha Rao already"])
  }

  @Test func `what is no person is a finding at its place`() {
    let text = """
      people:
        - name: Asha
          email: not an address
          rolls: [writer]
        - just a word
      """
    #expect(
      People.read([UInt8](text.utf8), file: "people.yaml").findings.map { "\($0)" } == [
        "people.yaml:2:5: error: a person needs the key \"roles\"",
        "people.yaml:3:12: error: \"email\" is an address such as asha@example.org, "
          + "but here is \"not an address\"",
        "people.yaml:4:5: error: a person has no key \"rolls\"",
        "people.yaml:5:5: error: a person is a list of keys and values, but here is a text",
      ])
  }

  @Test func `roles nobody holds and roles nobody knows are findings`() throws {
    let text = three.replacing("roles: chief", with: "roles: [cheif]")
    let people = try #require(People.read([UInt8](text.utf8), file: "people.yaml").people)
    let workflow = try #require(
      Workflow.read(try Project.bytes("Workflows/syndicated.yaml"), file: "syndicated.yaml")
        .workflow)
    let findings = workflow.check(with: people)
    #expect(
      findings.map { "\($0)" } == [
        "people.yaml:10:13: error: Mei Tan is given the role \"cheif\", "
          + "which the workflow syndicated does not have",
        "syndicated.yaml:29:3: warning: nobody holds the role \"chief\", "
          + "so nobody may lift-embargo, kill or reinstate",
      ])
    #expect(findings.first?.hint == "did you mean \"chief\"?")
    #expect(workflow.check(with: .everyone).isEmpty)
  }

  @Test func `the example in the shipped file is right when its marks are taken away`() throws {
    let example = try Project.text("Workflows/people.yaml").split(separator: "\n")
      .filter { $0.hasPrefix("#   ") }.map { $0.dropFirst(4) }
      .drop { !$0.hasPrefix("people:") }.joined(separator: "\n")
    let (people, findings) = People.read([UInt8](example.utf8))
    #expect(findings.isEmpty)
    #expect(people?.list.count == 3)
  }

  @Test func `the desk's settings have a default, and findings`() {
    #expect(DeskSettings.read([]).settings == DeskSettings(publisher: "", workflow: "syndicated"))
    #expect(DeskSettings().workflowPath == "Workflows/syndicated.yaml")
    #expect(
      DeskSettings.read([UInt8]("publisher: \"The Harbour Post\"\nworkflow: two-eyes".utf8))
        .settings
        == DeskSettings(publisher: "The Harbour Post", workflow: "two-eyes"))
    let (settings, findings) = DeskSettings.read([UInt8]("publsher: x\nworkflow: ../etc".utf8))
    #expect(settings == nil)
    #expect(
      findings.map { "\($0)" } == [
        "1:1: error: the desk's settings has no key \"publsher\"",
        "2:11: error: \"../etc\" cannot be a name",
      ])
  }
}
