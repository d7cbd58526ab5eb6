import Archive
import Budget
import Foundation
import Git
import Prose
import Workflows

/// What one look at the desk found.
public struct Symptom: Sendable {
  /// What was looked at, as one word.
  public var check: String
  /// Whether all is well with it.
  public var isWell: Bool
  /// What was found.
  public var sentence: String
  /// The command that mends it.
  public var cure: String?
}

extension Desk {
  /// Looks at everything that commonly goes wrong; changes nothing.
  public func symptoms() throws -> [Symptom] {
    let archive = try archive()
    return try [
      look("identity", or: "git config --global user.email you@example.org") {
        let author = try hands().author
        return "Git knows you as \(author.name) <\(author.email)>."
      },
      look("branch", or: "git switch main") {
        guard try archive.tip(of: .main) != nil else { throw Self.noMain }
        guard try archive.repository.workDirectory == nil || archive.isCheckedOut(.main) else {
          throw DeskFailure(.configuration, "The work tree shows another branch than main.")
        }
        return "Branch main is here."
      },
      look("workflow", or: "stet workflow check") {
        let findings = try checkConfiguration()
        guard !findings.hasError else {
          throw DeskFailure(
            .configuration, "The workflow's files have \(Count(findings.count, "finding")).")
        }
        return "The workflow is sound."
      },
      look("wire", or: "stet import the same files again") {
        guard let wire = try archive.tip(of: .wire) else { return "Nothing was imported yet." }
        var reception = try Reception(self)
        guard try reception.complete().isEmpty else {
          throw DeskFailure(.tryAgain, "Branch wire is ahead of main: an import was cut short.")
        }
        guard try archive.repository.isAncestor(wire.commit, of: mainTip().commit) else {
          let waiting = try behind().count
          return
            "\(Count(waiting, "story waits", "stories wait")) for a person to take the agency's "
            + "newer text: stet behind."
        }
        return "Branch wire is part of main."
      },
      look("index", or: "stet reindex") {
        let complaints = try budget().check()
        guard complaints.isEmpty else {
          throw DeskFailure(.disk, "The index is damaged: \(complaints[0])")
        }
        let size = try budget().size()
        return "The index holds \(Count(size.stories, "story", "stories")) "
          + "and \(Count(size.steps, "step"))."
      },
      look("lock", or: "rm the file once no git command runs") {
        let stale = try staleLocks()
        guard stale.isEmpty else {
          throw DeskFailure(.tryAgain, "A lock was left behind: \(stale.joined(separator: ", "))")
        }
        return "No lock was left behind."
      },
      look("stories", or: "stet list --state \(StoryEntry.unreadable)") {
        let broken = try budget().count(StoryFilter(states: [StoryEntry.unreadable]))
        guard broken == 0 else {
          throw DeskFailure(.unreadable, "\(Count(broken, "story file")) cannot be read.")
        }
        return "Every story file can be read."
      },
      look("record", or: "stet verify") {
        let withheld = try withheldVersions()
        guard let first = withheld.first else {
          return "The record bears out the newest version of every story."
        }
        throw DeskFailure(
          .refused,
          "Readers do not get the newest version of \(Count(withheld.count, "story", "stories")), "
            + "for the record does not bear it out. \(first.path): \(first.message)")
      },
      look("debts", or: "stet debts") {
        var filter = StoryFilter()
        filter.isOwing = true
        let count = try budget().count(filter)
        guard count == 0 else {
          throw DeskFailure(
            .refused,
            "\(Count(count, "story", "stories")) went past a guard by force, and nobody cleared it."
          )
        }
        return "No forced step waits to be cleared."
      },
      look("refused", or: "stet refused") {
        let count = refused().count
        guard count == 0 else {
          throw DeskFailure(
            .unreadable,
            "\(Count(count, "refused wire")) \(count == 1 ? "waits" : "wait") for a person.")
        }
        return "No refused wire waits."
      },
    ] + signing()
  }

  /// Signatures, where the desk has them or its workflow wants them.
  private func signing() throws -> [Symptom] {
    let isOn = try archive().repository.signsCommits()
    let isWanted =
      (try? workflow())?.transitions.contains { $0.needs.contains(Guard.signedName) } == true
    guard isOn || isWanted else { return [] }
    return [
      look("signing", or: "git config commit.gpgsign true") {
        guard isOn else {
          throw DeskFailure(
            .configuration, "The workflow wants signed steps, and git is not set to sign here.")
        }
        return "Every commit of Stet's is signed."
      }
    ]
  }

  private func look(_ check: String, or cure: String, _ body: () throws -> String) -> Symptom {
    do {
      return Symptom(check: check, isWell: true, sentence: try body(), cure: nil)
    } catch {
      let failure = DeskFailure(error)
      return Symptom(
        check: check, isWell: false, sentence: failure.message, cure: failure.hint ?? cure)
    }
  }

  /// Lock files of git that nobody can be holding any more.
  private func staleLocks() throws -> [String] {
    let common = Repository.commonDirectory(of: gitDirectory)
    let paths =
      Branch.allCases.map { "\(common)/\($0.reference).lock" }
      + ["\(gitDirectory)/index.lock", "\(gitDirectory)/HEAD.lock"]
    return paths.filter { path in
      let attributes = try? FileManager.default.attributesOfItem(atPath: path)
      guard let changed = attributes?[.modificationDate] as? Date else { return false }
      return changed.timeIntervalSince1970 < Double(clock().seconds) - 60
    }
  }
}
