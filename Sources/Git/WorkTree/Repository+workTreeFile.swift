internal import CGit

extension Repository {
  /// The bytes of a file in the work tree; nil where there is none, and always in a bare repository.
  ///
  /// Fails with `.invalid` on a link, on a folder on the way that is a link, on anything that is no
  /// regular file, and beyond `limit` bytes.
  public func workTreeFile(
    _ path: String, limit: Int = 64 << 20
  ) throws(GitFailure) -> [UInt8]? {
    let operation = "read the file \(path.debugDescription)"
    guard let file = try openWorkTreeFile(path, operation) else { return nil }
    return try file.readAll(limit: max(limit, 0), operation)
  }

  /// Whether the file in the work tree is anything other than this blob (nil: than no file at all).
  ///
  /// Compares sizes before it reads a byte. A link or a folder in the file's place differs. False in
  /// a bare repository, which has nothing to differ.
  public func workTreeFile(
    _ path: String, differsFrom blob: ObjectID?
  ) throws(GitFailure) -> Bool {
    let operation = "compare the file \(path.debugDescription)"
    guard workDirectory != nil else { return false }
    _ = try TreePath(path, operation)
    let file: FileDescriptor?
    do throws(GitFailure) {
      file = try openWorkTreeFile(path, operation)
    } catch {
      guard error.code == .invalid else { throw error }
      return true
    }
    guard let blob, let file else { return (blob == nil) != (file == nil) }
    let size = try size(of: blob)
    guard try file.size(operation) == size else { return true }
    do throws(GitFailure) {
      return try Self.hash(blob: file.readAll(limit: size, operation)) != blob
    } catch {
      // It grew while it was read.
      guard error.code == .invalid else { throw error }
      return true
    }
  }

  private func openWorkTreeFile(
    _ path: String, _ operation: String
  ) throws(GitFailure) -> FileDescriptor? {
    var names = try TreePath(path, operation).names
    guard let workDirectory, let last = names.popLast() else { return nil }
    var folder = try WorkTreeFolder(root: workDirectory, operation)
    for name in names {
      guard let next = try folder.folder(name, make: false) else { return nil }
      folder = next
    }
    return try folder.file(last)
  }
}
