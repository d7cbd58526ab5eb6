/// Somebody who acts at the desk, as the record names them.
public struct Identity: Hashable, Sendable {
  /// The name.
  public var name: String
  /// The address.
  public var email: String

  /// Somebody with a name and an address.
  public init(name: String, email: String) {
    self.name = name
    self.email = email
  }
}
