import Stories

/// What is true of the desk as a whole: the file `Workflows/desk.yaml`.
public struct DeskSettings: Hashable, Sendable {
  /// The name readers know the desk by; empty when nobody has said it yet.
  public var publisher: String
  /// The workflow's name: its file is `Workflows/<name>.yaml`.
  public var workflow: String

  /// Where the settings are kept, relative to the desk's folder.
  public static let path = "Workflows/desk.yaml"

  /// Where the workflow is kept, relative to the desk's folder.
  public var workflowPath: String { "Workflows/\(workflow).yaml" }

  /// Settings of a desk without a file.
  public init(publisher: String = "", workflow: String = "syndicated") {
    self.publisher = publisher
    self.workflow = workflow
  }

  /// Reads the file of the desk's settings; absent when one of the findings is an error.
  ///
  /// - Parameters:
  ///   - bytes: The file's content.
  ///   - file: Its name, for the findings.
  /// - Returns: The settings, and all findings.
  public static func read(
    _ bytes: [UInt8], file: String? = nil
  ) -> (settings: DeskSettings?, findings: [WorkflowFinding]) {
    let reading = Shape.desk.read(bytes, file: file)
    let findings = reading.findings.inOrder()
    guard let root = reading.root, !findings.hasError else { return (nil, findings) }
    var settings = DeskSettings()
    if let publisher = root.text("publisher") { settings.publisher = publisher }
    if let workflow = root.text("workflow") { settings.workflow = workflow }
    return (settings, findings)
  }
}
