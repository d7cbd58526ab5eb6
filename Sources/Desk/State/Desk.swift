import Archive
import Budget
public import Git
import Workflows

/// A newsroom's desk: one git repository with stories, and what can be done with them.
///
/// Commands that only read the list of stories never start libgit2; the archive opens on first use.
public final class Desk {
  /// The folder that was asked for; the repository is it or above it.
  public let folder: String
  /// The repository's own folder, `.git` in a work tree.
  public let gitDirectory: String
  let environment: [String: String]
  let clock: @Sendable () -> GitTime
  /// How long a write waits for another one to end.
  public var patience = Duration.seconds(10)
  /// Who acts, where that is not who git's configuration and the environment name.
  public var person: Identity?
  private var openArchive: Archive?
  private var openBudget: NewsBudget?
  /// The configuration last read, by the tree it stands in.
  var configurations: [ObjectID: Configuration] = [:]
  /// The feeds that were read, by the blob of their file.
  var feedsRead: [ObjectID: Feeds] = [:]

  /// Finds the desk at a folder or above it.
  /// - Throws: `.configuration` when there is no git repository.
  public init(
    at folder: String, environment: [String: String], clock: @escaping @Sendable () -> GitTime
  ) throws {
    guard let gitDirectory = Repository.gitDirectory(above: folder) else {
      throw DeskFailure(
        .configuration, "\(folder) is no desk: there is no git repository here or above it.",
        hint: "stet init")
    }
    self.folder = folder
    self.gitDirectory = gitDirectory
    self.environment = environment
    self.clock = clock
  }

  /// The desk of a repository that is open already.
  init(_ archive: Archive, environment: [String: String], clock: @escaping @Sendable () -> GitTime)
  {
    folder = archive.repository.workDirectory ?? archive.repository.gitDirectory
    gitDirectory = archive.repository.gitDirectory
    self.environment = environment
    self.clock = clock
    openArchive = archive
  }

  /// The desk as it stands at one moment, for reading alone.
  init(
    at folder: String, environment: [String: String], clock: @escaping @Sendable () -> GitTime,
    person: Identity?, moment: [Branch: Tip], _ budget: NewsBudget
  ) throws {
    let repository = try Repository.open(folder, environment: environment)
    self.folder = folder
    gitDirectory = repository.gitDirectory
    self.environment = environment
    self.clock = clock
    self.person = person
    openArchive = Archive(repository, at: moment)
    openBudget = budget
  }

  /// Whether it stands at one moment, so that nothing can be written.
  var isMoment: Bool { openBudget?.place == .moment }

  /// Where Stet keeps what can be made again: the budget, the lock, the quarantine.
  var cacheDirectory: String { "\(Repository.commonDirectory(of: gitDirectory))/stet" }

  func archive() throws -> Archive {
    if let openArchive { return openArchive }
    let archive = Archive(try Repository.open(folder, environment: environment))
    openArchive = archive
    return archive
  }

  /// The list of stories in hand, as new as `main` is.
  func budget() throws -> NewsBudget {
    if let budget = openBudget {
      if budget.place == .moment { return budget }
      // One that went aside answers as long as nothing is new, then the file is tried again.
      if try budget.isReplaced || (budget.place == .aside && !isCurrent(budget)) {
        openBudget = nil
      }
    }
    let budget =
      try openBudget
      ?? NewsBudget.open(at: budgetFile, patience: min(5, patience / .seconds(1)))
    if openBudget == nil {
      budget.mendDamage { [folder, environment, clock] in
        try Desk(at: folder, environment: environment, clock: clock).budgetMadeAnew()
      }
    }
    openBudget = budget
    try catchUp(budget)
    return budget
  }

  var budgetFile: String { "\(cacheDirectory)/budget.sqlite" }

  /// Where `main` stands; a repository without it is no desk yet.
  func mainTip() throws -> Tip {
    guard let tip = try archive().tip(of: .main) else { throw Self.noMain }
    return tip
  }

  static var noMain: DeskFailure {
    DeskFailure(
      .configuration, "This repository is no desk yet: it has no branch main with a commit.",
      hint: "stet init")
  }
}
