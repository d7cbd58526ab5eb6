public import Stories

/// A place beside the site's folder that what readers can see is delivered to.
public struct PressOutput: Hashable, Sendable {
  /// Where it is, and what is delivered there.
  public enum Target: Hashable, Sendable {
    /// A folder that is given the whole site; a relative one begins at the desk's folder.
    case folder(String)
    /// An address that is sent every story in a format.
    case push(address: String, format: String)
    /// A hub that is told when a feed changed.
    case webSub(hub: String)
  }

  /// Where the word is kept that a push is let in by; it is never in the desk itself.
  public enum Secret: Hashable, Sendable {
    /// A variable of the environment.
    case environment(String)
    /// An absolute path outside the desk.
    case file(String)
  }

  /// Which stories a push is sent; all conditions that are given must hold.
  public struct Filter: Hashable, Sendable {
    /// The agencies; empty for all.
    public var agencies: [String] = []
    /// The codes of subjects, of which a story has one at least; empty for all.
    public var subjects: [String] = []
    /// How much staff edited; empty for all.
    public var flags: [Flag] = []

    /// A filter that every story passes.
    public init() {}

    /// Whether a story is among them.
    public func covers(agency: String?, subjects: [String], flag: Flag) -> Bool {
      (agencies.isEmpty
        || agency.map { name in agencies.contains { Feeds.key($0) == Feeds.key(name) } } ?? false)
        && (self.subjects.isEmpty || !Set(self.subjects).isDisjoint(with: subjects))
        && (flags.isEmpty || flags.contains(flag))
    }
  }

  /// The name, as `stet deliveries` shows it.
  public let name: String
  /// Where it is.
  public var target: Target
  /// Which stories it is sent.
  public var only = Filter()
  /// Where its secret is kept; nil where it asks for none.
  public var secret: Secret?
  /// Whether it may be on this machine or the local network.
  public var isPrivate = false
  /// Where the file names the secret.
  var secretPlace: Places.Place?

  /// The formats that stories are pushed in, the usual one first.
  public static let formats = formatCatalogue.entries.map(\.name)
}

extension PressSettings {
  /// The outputs whose secrets are files that the desk holds itself, by a function that tells.
  public func check(
    file: String?, isInDesk: (String) -> Bool
  ) -> [WorkflowFinding] {
    outputs.compactMap { output in
      guard case .file(let path) = output.secret, let place = output.secretPlace, isInDesk(path)
      else { return nil }
      let flaw = Check.Flaw(
        place, "the secret of \(output.name) is kept in the desk, where the record would show it",
        hint: "keep the file elsewhere, such as below /etc")
      return WorkflowFinding(.error, flaw, file: file)
    }
  }
}
