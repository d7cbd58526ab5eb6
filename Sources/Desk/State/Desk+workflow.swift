import Archive
import Git
public import Workflows

extension Desk {
  /// The workflow in force.
  public func workflow() throws -> Workflow { try configuration(at: mainTip()).workflow }

  /// What is wrong with the desk's settings, people, feeds, disclaimers, press and workflow; as the
  /// work tree has them, so that a change can be checked before it is committed.
  public func checkConfiguration() throws -> [WorkflowFinding] {
    let tip = try mainTip()
    func file(_ path: String) throws -> [UInt8]? {
      if try archive().isCheckedOut(.main), let bytes = try archive().repository.workTreeFile(path)
      {
        return bytes
      }
      return try archive().file(path, at: tip)?.bytes
    }
    var findings: [WorkflowFinding] = []
    var settings = DeskSettings()
    if let bytes = try file(Configuration.settingsPath) {
      let reading = DeskSettings.read(bytes, file: Configuration.settingsPath)
      findings += reading.findings
      settings = reading.settings ?? settings
    }
    let path = Configuration.path(ofWorkflow: settings.workflow)
    guard let bytes = try file(path) else {
      throw DeskFailure(
        .configuration,
        "\(Configuration.settingsPath) names the workflow \"\(settings.workflow)\", and there is "
          + "no file \(path).", hint: "git log -- \(path)")
    }
    let workflow = Workflow.read(bytes, file: path)
    findings += workflow.findings
    if let bytes = try file(Feeds.path) {
      let reading = Feeds.read(bytes, file: Feeds.path)
      findings += reading.findings
      if let feeds = reading.feeds, let workflow = workflow.workflow {
        findings += feeds.check(with: workflow, file: Feeds.path)
      }
    }
    if let lines = try file(Disclaimers.path) {
      findings += Disclaimers.read(lines, file: Disclaimers.path).findings
    }
    if let press = try file(PressSettings.path) {
      let reading = PressSettings.read(press, file: PressSettings.path)
      findings += reading.findings
      if let settings = reading.settings { findings += try checkSecrets(of: settings) }
    }
    guard let people = try file(Configuration.peoplePath) else { return findings }
    let reading = People.read(people, file: Configuration.peoplePath)
    findings += reading.findings
    if let people = reading.people, let workflow = workflow.workflow {
      findings += workflow.check(with: people).filter { !findings.contains($0) }
    }
    return findings
  }

  /// What is wrong with one file of a workflow; or of people, feeds, disclaimers, press or settings,
  /// going by its name.
  public static func check(_ bytes: [UInt8], named name: String) -> [WorkflowFinding] {
    switch name.split(separator: "/").last {
    case "people.yaml": People.read(bytes, file: name).findings
    case "feeds.yaml": Feeds.read(bytes, file: name).findings
    case "disclaimers.yaml": Disclaimers.read(bytes, file: name).findings
    case "press.yaml": PressSettings.read(bytes, file: name).findings
    case "desk.yaml": DeskSettings.read(bytes, file: name).findings
    default: Workflow.read(bytes, file: name).findings
    }
  }

  /// A workflow to draw, sound or not.
  public static func draft(_ bytes: [UInt8], named name: String) throws -> Workflow {
    let (workflow, findings) = Workflow.draft(bytes, file: name)
    if let workflow { return workflow }
    throw DeskFailure(
      .configuration, findings.first.map { "\($0.finding)" } ?? "\(name) is no workflow.",
      hint: "stet workflow check \(name)")
  }
}
