internal import CGit

/// A kind of libgit2 object and how it is freed.
protocol Freeable {
  static func free(_ raw: OpaquePointer)
}

/// A libgit2 object that has one owner and is freed with it.
struct Handle<Kind: Freeable>: ~Copyable {
  private let raw: OpaquePointer

  /// Takes what a libgit2 constructor makes; the constructor goes through the gate.
  init(
    _ operation: @autoclosure () -> String,
    _ make: (UnsafeMutablePointer<OpaquePointer?>) -> Int32
  ) throws(GitFailure) {
    var made: OpaquePointer?
    try git(operation()) { make(&made) }
    guard let made else {
      throw GitFailure(.other, operation(), "Git cannot \(operation()): libgit2 returned nothing.")
    }
    raw = made
  }

  deinit { Kind.free(raw) }

  /// Lends the pointer for one piece of work, during which the object is certainly alive.
  borrowing func lend<Value: ~Copyable, Failure: Error>(
    _ work: (OpaquePointer) throws(Failure) -> Value
  ) throws(Failure) -> Value {
    try work(raw)
  }
}

enum Repositories: Freeable {
  static func free(_ raw: OpaquePointer) { git_repository_free(raw) }
}
enum Databases: Freeable {
  static func free(_ raw: OpaquePointer) { git_odb_free(raw) }
}
enum Configurations: Freeable {
  static func free(_ raw: OpaquePointer) { git_config_free(raw) }
}
enum Blobs: Freeable {
  static func free(_ raw: OpaquePointer) { git_blob_free(raw) }
}
enum Trees: Freeable {
  static func free(_ raw: OpaquePointer) { git_tree_free(raw) }
}
enum Entries: Freeable {
  static func free(_ raw: OpaquePointer) { git_tree_entry_free(raw) }
}
enum Builders: Freeable {
  static func free(_ raw: OpaquePointer) { git_treebuilder_free(raw) }
}
enum Commits: Freeable {
  static func free(_ raw: OpaquePointer) { git_commit_free(raw) }
}
enum Objects: Freeable {
  static func free(_ raw: OpaquePointer) { git_object_free(raw) }
}
enum References: Freeable {
  static func free(_ raw: OpaquePointer) { git_reference_free(raw) }
}
enum Walks: Freeable {
  static func free(_ raw: OpaquePointer) { git_revwalk_free(raw) }
}
enum Indexes: Freeable {
  static func free(_ raw: OpaquePointer) { git_index_free(raw) }
}
enum Packs: Freeable {
  static func free(_ raw: OpaquePointer) { git_packbuilder_free(raw) }
}
