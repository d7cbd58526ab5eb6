import Archive
import Budget
import Foundation
import Git

extension Desk {
  /// The bytes a person would edit: those of the work tree, or else of the record.
  public func textInHand(of reference: String) throws -> [UInt8] {
    let entry = try find(reference)
    let tip = try mainTip()
    if let change = try archive().workTreeChange(of: entry.path, since: tip) { return change }
    return try raw(reference)
  }

  /// Where a person's unrecorded text of a story is kept while an editor is open.
  public func draftFile(for reference: String) throws -> String {
    let entry = try find(reference)
    let folder = "\(cacheDirectory)/drafts"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    return "\(folder)/\(entry.slug)-\(entry.id).md"
  }
}
