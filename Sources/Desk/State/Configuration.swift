import Archive
import Git
import Stories
public import Workflows

/// What a desk has laid down at one commit: its workflow, its people, its settings.
public struct Configuration: Sendable {
  /// The folder of all these files.
  public static let folder = "Workflows"
  /// Publisher's name and the workflow in force.
  public var settings: DeskSettings
  /// The states and transitions.
  public var workflow: Workflow
  /// Who holds which role.
  public var people: People

  static func path(ofWorkflow name: String) -> String { "\(folder)/\(name).yaml" }
  static let settingsPath = "\(folder)/desk.yaml"
  static let peoplePath = "\(folder)/people.yaml"

  /// Reads the files through a function that gives the bytes of a path, or nil.
  ///
  /// - Throws: `.configuration` with the first finding that is an error.
  init(reading file: (String) throws -> [UInt8]?) throws {
    settings = DeskSettings()
    if let bytes = try file(Self.settingsPath) {
      settings = try Self.sound(DeskSettings.read(bytes, file: Self.settingsPath))
    }
    let path = Self.path(ofWorkflow: settings.workflow)
    guard let bytes = try file(path) else {
      throw DeskFailure(
        .configuration, "The workflow \"\(settings.workflow)\" has no file \(path).",
        hint: "git log -- \(path)")
    }
    workflow = try Self.sound(Workflow.read(bytes, file: path))
    people = .everyone
    if let bytes = try file(Self.peoplePath) {
      people = try Self.sound(People.read(bytes, file: Self.peoplePath))
    }
  }

  static func sound<Value>(_ reading: (Value?, [WorkflowFinding])) throws -> Value {
    if let value = reading.0 { return value }
    let finding = reading.1.first { $0.severity == .error }?.finding
    throw DeskFailure(
      .configuration, finding.map { "\($0)" } ?? "The desk's configuration cannot be read.",
      hint: "stet workflow check")
  }
}

extension Desk {
  /// The configuration in force at a commit.
  func configuration(at tip: Tip) throws -> Configuration {
    if let known = configurations[tip.tree] { return known }
    let archive = try archive()
    let configuration = try Configuration { try archive.file($0, at: tip)?.bytes }
    configurations = [tip.tree: configuration]
    return configuration
  }
}
