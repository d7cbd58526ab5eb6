/// Who works on the desk, and which roles they hold.
public struct People: Sendable {
  /// One person.
  public struct Person: Hashable, Sendable {
    /// The name.
    public let name: String
    /// The addresses that git signs with; any of them will do.
    public let emails: [String]
    /// The roles held.
    public let roles: [String]
  }

  /// The people, in the order of the file; with none listed, whoever is here holds every role.
  public let list: [Person]
  let places: Places

  init(_ list: [Person], places: Places = Places()) {
    self.list = list
    self.places = places
  }

  /// Where the list is kept, relative to the desk's folder.
  public static let path = "Workflows/people.yaml"

  /// A desk without a list of people: the local git identity holds every role.
  public static let everyone = People([])

  /// Whether nobody is listed, so that every role is held by whoever is here.
  public var isEveryone: Bool { list.isEmpty }

  /// The roles of whoever signs with that address; none for somebody not listed.
  public func roles(of email: String) -> Actor.Roles {
    if isEveryone { return .every }
    var roles: [String] = []
    for person in list where person.signs(with: email) {
      roles += person.roles.filter { !roles.contains($0) }
    }
    return .only(roles)
  }

  /// Whether that address belongs to somebody on the desk.
  public func knows(_ email: String) -> Bool {
    isEveryone || list.contains { $0.signs(with: email) }
  }

  /// Somebody who takes a step, with the roles the list gives them.
  public func actor(name: String, email: String) -> Actor {
    Actor(name: name, email: email, roles: roles(of: email))
  }

  /// What to tell somebody who is not listed; nothing when they are.
  public func stranger(name: String, email: String) -> String? {
    guard !knows(email) else { return nil }
    let known = list.prefix(3).map { "\($0.name) <\($0.emails.first ?? "")>" }
    return "\(name) <\(email)> is not in \(Self.path) and holds no role; listed are "
      + Words.list(list.count > 3 ? known + ["\(list.count - 3) more"] : Array(known)) + "."
  }
}

extension People.Person {
  /// Whether one of the addresses is that one; addresses are compared without regard to case.
  func signs(with email: String) -> Bool {
    let email = email.lowercased()
    return emails.contains { $0.lowercased() == email }
  }
}
