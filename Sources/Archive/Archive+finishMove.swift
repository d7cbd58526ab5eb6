import Git

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

extension Archive {
  /// Notes which files are to follow a branch, so that they still do when this process is killed
  /// after the branch moved: a file left behind would pass for a person's change back.
  func noteMove(from old: Tip?, to new: Tip, paths: [String]) {
    let lines = [old?.commit.hex ?? "", new.commit.hex] + paths
    // A note that cannot be written costs nothing but this safety.
    try? Data(lines.joined(separator: "\n").utf8).write(to: URL(fileURLWithPath: moveNote))
  }

  func forgetMove() { try? FileManager.default.removeItem(atPath: moveNote) }

  /// Lets files follow that a killed process left behind; one that was changed since stays as it is.
  ///
  /// To be called inside the lock.
  func finishMove() throws {
    guard FileManager.default.fileExists(atPath: moveNote), try isCheckedOut(.main),
      let data = try? Data(contentsOf: URL(fileURLWithPath: moveNote))
    else { return }
    defer { forgetMove() }
    let lines = String(decoding: data, as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    guard lines.count > 2, let tip = try tip(of: .main), tip.commit.hex == lines[1] else { return }
    let old = try ObjectID(hex: lines[0]).map { try self.tip(at: $0) }
    let behind = try lines[2...].filter { path in
      let before = try old.flatMap { try repository.entry(at: path, in: $0.tree)?.id }
      let now = try repository.workTreeFile(path).map { try Repository.hash(blob: $0) }
      // Where only the index stayed behind, the file is there already.
      return try now == before || now == repository.entry(at: path, in: tip.tree)?.id
    }
    try repository.checkOut(Array(behind), from: tip.tree)
  }

  private var moveNote: String { "\(repository.commonDirectory)/stet/unfinished-move" }
}
