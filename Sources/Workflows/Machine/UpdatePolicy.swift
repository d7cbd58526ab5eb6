/// What a story that readers see does when its agency sends a newer version.
public enum UpdatePolicy: String, Hashable, Sendable, CaseIterable {
  /// The new version is taken at once, where it disputes nothing that staff wrote.
  case republish
  /// It waits for a person.
  case review
  /// It is kept on branch `wire`, and nobody is asked.
  case ignore

  /// What it means, for the schema and for help.
  var description: String {
    switch self {
    case .republish: "take it at once, where it disputes nothing that staff wrote"
    case .review: "let it wait for a person"
    case .ignore: "keep it on branch wire, and ask nobody"
    }
  }
}
