/// A part somebody plays on the desk, such as writer or editor.
public struct Role: Hashable, Sendable {
  /// The name that transitions and people refer to.
  public let name: String
  /// Whether a machine plays it, such as an agency's feed, so that no person needs to hold it.
  public let isMachine: Bool
  /// What the role is for, in the words of the workflow's file.
  public let description: String?

  init(name: String, isMachine: Bool = false, description: String? = nil) {
    self.name = name
    self.isMachine = isMachine
    self.description = description
  }
}
