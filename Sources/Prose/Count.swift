/// A number with its noun: "1 story", "2 stories".
public struct Count: CustomStringConvertible, Sendable {
  /// The number and the form of the noun that goes with it.
  public let description: String

  /// Counts things; without a plural of its own the noun takes an "s".
  public init(_ number: Int, _ singular: String, _ plural: String? = nil) {
    description = "\(number) \(number == 1 ? singular : plural ?? singular + "s")"
  }
}
