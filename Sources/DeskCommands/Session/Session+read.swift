import Desk

extension Session {
  /// The bytes of a file that a person names; `-` is standard input.
  func bytes(of path: String) throws -> [UInt8] {
    if path == "-" { return try input() }
    return try WireSupply.read(absolute(path)).content.get()
  }

  /// The same as text.
  func text(of path: String) throws -> String {
    guard let text = String(validating: try bytes(of: path), as: UTF8.self) else {
      throw DeskFailure(.unreadable, "\(path) is no UTF-8 text.")
    }
    return text
  }

  /// A path as the command's folder sees it.
  func absolute(_ path: String) -> String {
    path.hasPrefix("/") ? path : "\(folder)/\(path)"
  }
}
