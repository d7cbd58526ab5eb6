import Archive
import Budget
import Foundation
import Git
import Subprocess
import SystemPackage

/// What was written as evidence on a story.
public struct EvidenceReport: Sendable {
  /// One file in the archive.
  public struct File: Hashable, Sendable {
    /// Its name in the archive's folder.
    public var name: String
    /// Its length.
    public var bytes: Int
    /// Its SHA-256, in hex.
    public var digest: String
  }

  /// The archive that was written.
  public var path: String
  /// The folder that it unpacks to.
  public var folder: String
  /// The story's id.
  public var id: String
  /// The story's short name.
  public var slug: String
  /// The commit of `main` that it shows, in hex.
  public var commit: String
  /// Its files, in their order there.
  public var files: [File]
}

extension Desk {
  /// Writes all that the record holds of a story to a tar archive that a stranger can check with
  /// git and sha256sum alone; for the same commit the same bytes.
  /// - Throws: `.notWritable` where the file is there already or cannot be written; nothing half
  ///   written is left.
  public func writeEvidence(on reference: String, to path: String) async throws -> EvidenceReport {
    let path = path.hasPrefix("/") ? path : "\(folder)/\(path)"
    let evidence = try evidence(on: reference)
    guard !FileManager.default.fileExists(atPath: path) else { throw Self.isThere(path, evidence) }
    let draft = "\(path).\(ProcessInfo.processInfo.processIdentifier).part"
    do {
      let file = try FileDescriptor.open(
        FilePath(draft), .readWrite, options: [.create, .exclusiveCreate, .closeOnExec],
        permissions: [.ownerReadWrite, .groupRead, .otherRead])
      defer { try? file.close() }
      let report = try await write(evidence, to: file, as: path)
      try place(draft, at: path, evidence)
      return report
    } catch {
      try? FileManager.default.removeItem(atPath: draft)
      guard let error = error as? Errno else { throw error }
      throw DeskFailure(
        .notWritable,
        "\(URL(filePath: path).lastPathComponent) cannot be written: \(error.description).",
        hint: "df -h .")
    }
  }

  private static func isThere(_ path: String, _ evidence: Evidence) -> DeskFailure {
    let name = URL(filePath: path).lastPathComponent
    let other = "\(evidence.entry.slug)-\(evidence.main.commit.hex.prefix(7)).tar"
    return DeskFailure(
      .notWritable, "\(name) is there already, and evidence is never written over.",
      hint: "stet evidence \(evidence.entry.id) -o \(other)")
  }

  /// Gives the finished file its name, which must still be free.
  private func place(_ draft: String, at path: String, _ evidence: Evidence) throws {
    do {
      try FileManager.default.linkItem(atPath: draft, toPath: path)
      try FileManager.default.removeItem(atPath: draft)
    } catch {
      // A file system without links has only the look before.
      guard !FileManager.default.fileExists(atPath: path) else {
        throw Self.isThere(path, evidence)
      }
      try FileManager.default.moveItem(atPath: draft, toPath: path)
    }
  }

  private func write(
    _ evidence: Evidence, to file: FileDescriptor, as path: String
  ) async throws -> EvidenceReport {
    let repository = try archive().repository
    let folder = "evidence-\(evidence.entry.id)"
    var tar = TarWriter(file, folder: folder, seconds: evidence.seconds)
    try tar.add("README.txt", Array(EvidenceGuide(evidence).text.utf8))
    for version in evidence.agency {
      for file in version.files { try tar.add(file.name, repository.blob(file.blob)) }
    }
    try tar.add("evidence.html", EvidencePage(evidence).bytes)
    try tar.add("record.json", EvidenceRecord(evidence).bytes())
    let heads = Self.heads(evidence)
    try await tar.add("story.bundle", beginning: Array(heads.text.utf8)) { file in
      try await pack(heads.commits, to: file)
    }
    for step in evidence.steps {
      guard let name = step.file, let blob = step.step.after else { continue }
      try tar.add(name, repository.blob(blob))
    }
    let sums = tar.members.map { "\($0.digest)  \($0.name)\n" }.joined()
    try tar.add("SHA256SUMS", Array(sums.utf8))
    try tar.close()
    return EvidenceReport(
      path: path, folder: folder, id: evidence.entry.id, slug: evidence.entry.slug,
      commit: evidence.main.commit.hex,
      files: tar.members.map { .init(name: $0.name, bytes: $0.bytes, digest: $0.digest) })
  }

  /// The first lines of a bundle: which branches it brings.
  private static func heads(_ evidence: Evidence) -> (text: String, commits: [String]) {
    let main = evidence.main.commit.hex
    var text = "# v2 git bundle\n\(main) HEAD\n\(main) \(Branch.main.reference)\n"
    guard let wire = evidence.wire?.commit.hex else { return (text + "\n", [main]) }
    text += "\(wire) \(Branch.wire.reference)\n"
    return (text + "\n", [main, wire])
  }

  /// Has the person's git write the commits and all they build on.
  ///
  /// `git bundle create` would take over whatever deltas the repository happens to keep, so that the
  /// same commits make other bytes after every gc; this is what it runs, without that.
  private func pack(_ commits: [String], to file: FileDescriptor) async throws {
    let variables = environment.compactMap { name, value in
      Environment.Key(rawValue: name).map { ($0, value) }
    }
    let result = try await run(
      .name("git"),
      arguments: [
        "--no-replace-objects", "--git-dir", gitDirectory, "pack-objects", "--revs", "--stdout",
        "--threads=1", "--no-reuse-delta", "--no-reuse-object", "--no-use-bitmap-index",
        "--delta-base-offset", "--window=10", "--depth=50", "--compression=6", "-q",
      ], environment: .custom(Dictionary(uniqueKeysWithValues: variables)),
      input: .string(commits.map { $0 + "\n" }.joined()),
      output: .fileDescriptor(file, closeAfterSpawningProcess: false), error: .string(limit: 4096))
    guard result.terminationStatus.isSuccess else {
      let words = result.standardError.split(separator: "\n").first.map(String.init)
      throw DeskFailure(
        .disk, "Git could not write the history: \(words ?? "it does not say why").",
        hint: "git fsck")
    }
  }
}
