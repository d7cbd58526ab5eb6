public import Workflows

/// A place that new wires come to.
public struct WatchSource: Hashable, Sendable {
  /// Where it is.
  public enum Place: Hashable, Sendable {
    /// An absolute path.
    case folder(String)
    /// An http or https address.
    case url(String)
  }

  /// What a person calls it.
  public var name: String
  /// Where it is.
  public var place: Place
  /// Seconds from one look to the next.
  public var interval: Int64
  /// Seconds after which its silence is told; nil for its own habit.
  public var quietAfter: Int64?
  /// The agency, in place of what the items say.
  public var agency: String?
  /// What is true of its wires where they say nothing; nil where each finds its own feed.
  public var feed: Feed?

  /// A source; unless its feed says otherwise a folder is looked at every ten seconds, an address
  /// every minute.
  public init(_ place: Place, name: String, of feed: Feed? = nil) {
    (self.place, self.name, self.feed) = (place, name, feed)
    quietAfter = feed?.quietAfter?.components.seconds
    let usual: Int64 =
      switch place {
      case .folder: 10
      case .url: 60
      }
    interval = max(1, feed?.interval?.components.seconds ?? usual)
  }

  /// What it is remembered by.
  var key: String {
    switch place {
    case .folder(let path): path
    case .url(let address): address
    }
  }
}
