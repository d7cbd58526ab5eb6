internal import CGit

extension Repository {
  /// The bytes of a blob; fails with `.corrupt` where it is missing, cut or altered.
  public func blob(_ id: ObjectID) throws(GitFailure) -> [UInt8] {
    try reading("blob", id) { () throws(GitFailure) in
      let blob = try make(Blobs.self, "read blob \(id)") { out, repository in
        withUnsafePointer(to: id.raw) { git_blob_lookup(out, repository, $0) }
      }
      return blob.lend { raw in
        let count = Int(clamping: git_blob_rawsize(raw))
        guard count > 0, let start = git_blob_rawcontent(raw) else { return [] }
        return [UInt8](UnsafeRawBufferPointer(start: start, count: count))
      }
    }
  }

  /// Stores bytes as a blob and answers with its name.
  public func write(blob bytes: [UInt8]) throws(GitFailure) -> ObjectID {
    var made = git_oid()
    try call("store a blob") { repository in
      bytes.withUnsafeBytes {
        git_blob_create_from_buffer(&made, repository, $0.baseAddress, $0.count)
      }
    }
    return noted(made)
  }

  /// The name that these bytes have as a blob, without storing them.
  public static func hash(blob bytes: [UInt8]) throws(GitFailure) -> ObjectID {
    try Library.start()
    var made = git_oid()
    try git("name a blob") {
      bytes.withUnsafeBytes { git_odb_hash(&made, $0.baseAddress, $0.count, GIT_OBJECT_BLOB) }
    }
    return ObjectID(made)
  }

  /// Whether an object of this name is here, of whatever kind; its bytes are not checked.
  public func contains(_ id: ObjectID) throws(GitFailure) -> Bool {
    try database().lend { raw in
      withUnsafePointer(to: id.raw) { git_odb_exists(raw, $0) } == 1
    }
  }

  /// The number of bytes of an object, without unfolding it where git has written it down.
  func size(of id: ObjectID) throws(GitFailure) -> Int {
    try reading("object", id) { () throws(GitFailure) in
      try database().lend { raw throws(GitFailure) in
        var size = 0
        var kind = GIT_OBJECT_INVALID
        try git("measure object \(id)") {
          withUnsafePointer(to: id.raw) { git_odb_read_header(&size, &kind, raw, $0) }
        }
        return size
      }
    }
  }

  func database() throws(GitFailure) -> Handle<Databases> {
    try make(Databases.self, "open the objects") { git_repository_odb($0, $1) }
  }

  /// Remembers a written object for the pack of `packed`.
  func noted(_ made: git_oid) -> ObjectID {
    let id = ObjectID(made)
    packing?.append(id)
    return id
  }

  /// Turns whatever went wrong with one object into a sentence that names it.
  func reading<Value: ~Copyable>(
    _ kind: String, _ id: ObjectID, _ work: () throws(GitFailure) -> Value
  ) throws(GitFailure) -> Value {
    do throws(GitFailure) {
      return try work()
    } catch {
      switch error.code {
      case .notFound where isShallow:
        throw error.saying(
          "The \(kind) \(id) is not here: this is a shallow clone; run: git fetch --unshallow",
          as: .notFound)
      case .notFound:
        throw error.saying("The \(kind) \(id) is missing from the repository.", as: .corrupt)
      case .corrupt, .invalid, .other:
        throw error.saying("The \(kind) \(id) is damaged: \(error.message)", as: .corrupt)
      default: throw error
      }
    }
  }

  /// Whether history was cut when this repository was cloned.
  public var isShallow: Bool {
    (try? Self.readFile(commonDirectory + "/shallow", limit: 64 << 20).isEmpty) == false
  }
}
