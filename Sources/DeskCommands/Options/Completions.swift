import ArgumentParser
import Budget
import Desk
import Foundation
import Git
import Workflows

/// What a shell may complete, read from the desk of the folder the shell is in.
enum Completions {
  /// Stories whose id or slug begins so.
  static func stories(_ words: [String], _ prefix: String) -> [String] {
    guard let desk = try? desk(words) else { return [] }
    return ((try? desk.completions(of: prefix)) ?? []).flatMap { [$0.slug, $0.id] }
      .filter { $0.hasPrefix(prefix) }
  }

  /// Transitions allowed for the story that was named before.
  static func transitions(_ words: [String], _ prefix: String) -> [String] {
    guard let desk = try? desk(words) else { return [] }
    let story = words.dropFirst(2).first { !$0.hasPrefix("-") }
    guard let story, let possible = try? desk.transitions(of: story) else { return [] }
    return possible.map(\.name).filter { $0.hasPrefix(prefix) }
  }

  /// States and transitions that the story named before can go to.
  static func aims(_ words: [String], _ prefix: String) -> [String] {
    guard let desk = try? desk(words) else { return [] }
    let story = words.dropFirst(2).first { !$0.hasPrefix("-") }
    guard let story, let possible = try? desk.transitions(of: story) else { return [] }
    let states = possible.compactMap { transition -> String? in
      guard case .state(let name) = transition.to else { return nil }
      return name
    }
    return Set(states).sorted().filter { $0.hasPrefix(prefix) }
  }

  /// Refused wires whose id begins so.
  static func refused(_ words: [String], _ prefix: String) -> [String] {
    ((try? desk(words))?.refused() ?? []).map { String($0.id.prefix(8)) }
      .filter { $0.hasPrefix(prefix) }
  }

  private static func desk(_ words: [String]) throws -> Desk {
    try Desk(
      at: FileManager.default.currentDirectoryPath,
      environment: ProcessInfo.processInfo.environment, clock: { .init(seconds: 0) })
  }
}

extension CompletionKind {
  /// The ids of refused wires.
  static var refused: CompletionKind {
    .custom { words, _, prefix in Completions.refused(words, prefix) }
  }
}
