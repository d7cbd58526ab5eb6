/// Who takes a step, and which roles they hold.
public struct Actor: Sendable {
  /// The roles somebody holds.
  public enum Roles: Hashable, Sendable {
    /// All there are: the desk has no list of people.
    case every
    /// Just these.
    case only([String])

    /// Whether that role is among them.
    public func contains(_ role: String) -> Bool {
      switch self {
      case .every: true
      case .only(let names): names.contains(role)
      }
    }
  }

  /// The name, as in a commit.
  public let name: String
  /// The address, as in a commit.
  public let email: String
  /// The roles held.
  public let roles: Roles

  /// Somebody with these roles.
  public init(name: String, email: String, roles: Roles) {
    self.name = name
    self.email = email
    self.roles = roles
  }

  /// Whether one of the transition's roles is held.
  public func may(_ transition: Transition) -> Bool {
    transition.by.contains { roles.contains($0) }
  }
}
