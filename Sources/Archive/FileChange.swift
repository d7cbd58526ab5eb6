public import Git

/// One file of a step: what it holds afterwards, or nothing where the step removes it.
public struct FileChange {
  /// Where it lives in the tree.
  public var path: String
  /// What it holds after the step.
  public var content: FileContent?

  /// A change of one file.
  public init(path: String, content: FileContent?) {
    self.path = path
    self.content = content
  }

  /// A change of one file that shares its bytes with no other.
  public init(path: String, bytes: [UInt8]?) {
    self.init(path: path, content: bytes.map(FileContent.init))
  }
}

/// Bytes that several files of a step may hold, hashed and written once.
///
/// A feed of five hundred items stands beside each of its stories.
public final class FileContent {
  /// The bytes.
  public let bytes: [UInt8]
  private var hashed: ObjectID?
  private var isStored = false

  /// Content of these bytes.
  public init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The blob's id, whether it is stored or not.
  public func id() throws -> ObjectID {
    if let hashed { return hashed }
    let id = try Repository.hash(blob: bytes)
    hashed = id
    return id
  }

  func stored(in repository: Repository) throws -> ObjectID {
    if isStored { return try id() }
    let id = try repository.write(blob: bytes)
    (hashed, isStored) = (id, true)
    return id
  }
}
