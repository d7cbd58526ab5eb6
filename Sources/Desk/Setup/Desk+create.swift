import Archive
import Foundation
public import Git
import Stories
import Workflows

/// What `init` made.
public struct DeskCreation: Sendable {
  /// The desk's folder.
  public var folder: String
  /// The files it added.
  public var files: [String]
  /// The commit; nil when the repository was a desk already, or in a dry run.
  public var commit: String?
}

extension Desk {
  /// Makes a desk in a folder: a repository where there is none, and the shipped workflows in it.
  ///
  /// Files that are there already are left as they are.
  /// - Throws: `.configuration` where `main` is not the branch in use, or git knows nobody.
  public static func create(
    at folder: String, bare: Bool, publisher: String?, dryRun: Bool,
    environment: [String: String], clock: @escaping @Sendable () -> GitTime
  ) throws -> DeskCreation {
    let shipped = Shipped.files(publisher: publisher ?? "")
    if dryRun, Repository.gitDirectory(above: folder) == nil {
      return DeskCreation(folder: folder, files: (shipped + [unshared]).map(\.path), commit: nil)
    }
    let desk = try openOrCreate(folder, bare: bare, environment: environment, clock: clock)
    let archive = try desk.archive()
    let repository = archive.repository
    if let head = try repository.headBranch, head != Branch.main.reference {
      throw DeskFailure(
        .configuration,
        "The branch in use is \(head.split(separator: "/").last ?? ""), and a desk "
          + "keeps its stories on main.", hint: "git switch main || git switch -c main")
    }
    let hands = try desk.hands()
    return try desk.writing {
      let tip = try archive.tip(of: .main)
      func isMissing(_ path: String) throws -> Bool {
        try tip.map { try archive.file(path, at: $0) == nil } ?? true
      }
      var missing = try shipped.filter { try isMissing($0.path) }
      let work = repository.workDirectory.map { "\($0)/\(unshared.path)" }
      if missing.count == shipped.count, try isMissing(unshared.path),
        work.map({ !FileManager.default.fileExists(atPath: $0) }) ?? true
      {
        missing.append(unshared)
      }
      var creation = DeskCreation(folder: desk.folder, files: missing.map(\.path), commit: nil)
      guard !missing.isEmpty, !dryRun else { return creation }
      let changes = missing.map { FileChange(path: $0.path, bytes: Array($0.text.utf8)) }
      try desk.refuseUntracked(changes.map(\.path))
      let new = try archive.compose(
        changes, as: CommitMessage(subject: "Set up the desk", trailers: []).text, by: hands,
        over: tip)
      try archive.advance(
        .main, from: tip, to: new, paths: changes.map(\.path), subject: "Set up the desk")
      creation.commit = new.commit.hex
      return creation
    }
  }

  /// Keeps the pressed site, which is made again from the record, out of it.
  private static let unshared = (
    path: ".gitignore", text: "# The site that stet press makes.\n/site/\n"
  )

  /// A repository is made only for somebody whom git knows.
  private static func openOrCreate(
    _ folder: String, bare: Bool, environment: [String: String],
    clock: @escaping @Sendable () -> GitTime
  ) throws -> Desk {
    func desk(_ repository: Repository) -> Desk {
      Desk(Archive(repository), environment: environment, clock: clock)
    }
    if Repository.gitDirectory(above: folder) != nil {
      return desk(try Repository.open(folder, environment: environment))
    }
    let manager = FileManager.default
    func names() -> [String]? { try? manager.contentsOfDirectory(atPath: folder) }
    let before = names()
    let made = desk(
      try Repository.create(
        at: folder, bare: bare, branch: Branch.main.rawValue, environment: environment))
    do {
      // Git's configuration may name people by where the repository is, so it has to be there first.
      _ = try made.hands()
    } catch {
      for name in names() ?? [] where before?.contains(name) != true {
        try? manager.removeItem(atPath: "\(folder)/\(name)")
      }
      if before == nil { try? manager.removeItem(atPath: folder) }
      throw error
    }
    return made
  }

  /// A file that git does not know yet would be overwritten by the desk's own.
  private func refuseUntracked(_ paths: [String]) throws {
    let repository = try archive().repository
    guard repository.workDirectory != nil else { return }
    for path in paths where try repository.workTreeFile(path) != nil {
      throw DeskFailure(
        .notWritable, "\(path) is there already and is not recorded in git.",
        hint: "git add \(path) && git commit -m \"Keep \(path)\"")
    }
  }
}
