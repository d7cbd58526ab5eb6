import Archive
import Foundation
import Git
import Stories
import Workflows

extension Desk {
  /// The word that an output is let in by, read from where the settings say; nil where it asks none.
  ///
  /// No failure holds it.
  func secret(of output: PressOutput) throws -> String? {
    func failure(_ what: String, _ hint: String) -> DeskFailure {
      DeskFailure(.configuration, "Nothing is sent: \(what).", hint: hint)
    }
    let text: String
    let place: String
    let hint: String
    switch output.secret {
    case nil: return nil
    case .environment(let name):
      (place, hint) = ("the variable \(name)", "export \(name)=...")
      guard let value = environment[name], !value.isEmpty else {
        throw failure("\(place), which holds its secret, is not set", hint)
      }
      text = value
    case .file(let path):
      (place, hint) = (path, "ls -l \(path)")
      guard let file = FileHandle(forReadingAtPath: path),
        let data = try? file.read(upToCount: 4_097)
      else { throw failure("\(path), which holds its secret, cannot be read", hint) }
      text = String(decoding: data, as: UTF8.self)
    }
    let secret = text.trimmingCharacters(in: .whitespacesAndNewlines)
    guard (1...4_096).contains(secret.utf8.count),
      secret.utf8.allSatisfy({ (0x21...0x7E).contains($0) })
    else {
      throw failure("what \(place) holds is not one word of letters, digits and signs", hint)
    }
    return secret
  }

  /// What is wrong with where the press keeps its secrets.
  func checkSecrets(of settings: PressSettings) throws -> [WorkflowFinding] {
    let repository = try archive().repository
    var folders = [repository.gitDirectory, repository.commonDirectory]
    folders += [repository.workDirectory].compactMap(\.self)
    folders += [try servedFolder(settings)]
    for output in settings.outputs {
      if case .folder(let path) = output.target { folders.append(try absolute(path)) }
    }
    let plain = folders.map { Self.plain($0) + "/" }
    return settings.check(file: PressSettings.path) { path in
      let path = Self.plain(path)
      return plain.contains { path.hasPrefix($0) }
    }
  }

  /// A folder of the settings: a relative one begins at the desk's own.
  func absolute(_ path: String) throws -> String {
    if path.hasPrefix("/") { return path }
    let repository = try archive().repository
    return "\(repository.workDirectory ?? repository.gitDirectory)/\(path)"
  }
}
