import Git

extension Archive {
  /// What the work tree holds for a story, where that differs from the tip; nil when it is the
  /// same, absent, or there is no work tree on `main`.
  public func workTreeChange(of path: String, since tip: Tip) throws -> [UInt8]? {
    guard try isCheckedOut(.main), let bytes = try repository.workTreeFile(path)
    else { return nil }
    return try repository.entry(at: path, in: tip.tree)?.id == Repository.hash(blob: bytes)
      ? nil : bytes
  }
}
