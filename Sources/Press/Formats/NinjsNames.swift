/// The names of ninjs: version 3 writes as one word with capitals what version 2 writes small.
enum NinjsNames {
  case two
  case three

  /// The version of the schema, and its address.
  var version: String {
    switch self {
    case .two: "2.2"
    case .three: "3.1"
    }
  }

  /// A name of version 3 in this version.
  func callAsFunction(_ name: String) -> String {
    switch self {
    // What says until when is called otherwise, and told only of what is not public.
    case .two: name.lowercased()
    case .three: name
    }
  }
}
