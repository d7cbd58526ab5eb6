import Foundation
import Press

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// What kind of folder is made, so that no command takes another's files for its own.
struct PressCraft: Sendable {
  /// The command that makes it.
  let command: String
  /// The command with what it must be told besides the folder.
  let call: String
  /// What it makes, in a sentence.
  let noun: String
  /// The file that lists all the others.
  let manifest: String
  /// The file that marks the folder as one of the kind.
  let mark: String

  /// A site.
  static let press = PressCraft(
    command: "stet press", call: "stet press", noun: "site", manifest: "manifest.json",
    mark: ".stet-press")

  /// Files for a site generator, which looks at no file whose name begins with a dot.
  static func export(for generator: Generator) -> PressCraft {
    PressCraft(
      command: "stet export", call: "stet export --for \(generator.rawValue)", noun: "export",
      manifest: ".stet-export.json", mark: ".stet-export")
  }
}

extension PressCraft {
  /// What to say when the folder, or a file of it, cannot be used.
  func failure(_ what: String, _ code: Int32) -> DeskFailure {
    let kind: DeskFailure.Kind = [EIO, EMFILE, ENFILE].contains(code) ? .disk : .notWritable
    return DeskFailure(
      kind, "\(what): \(String(cString: strerror(code))).", hint: "\(call) --check")
  }

  func failure(_ what: String, _ error: any Error) -> DeskFailure {
    var below = error as NSError
    while let next = below.userInfo[NSUnderlyingErrorKey] as? NSError { below = next }
    return below.domain == NSPOSIXErrorDomain
      ? failure(what, Int32(below.code))
      : DeskFailure(
        .notWritable, "\(what): \(error.localizedDescription)", hint: "\(call) --check")
  }
}
