internal import CGit

extension Repository {
  /// The object that a reference such as `refs/heads/main` or `HEAD` names; nil where it is missing or unborn.
  public func reference(_ name: String) throws(GitFailure) -> ObjectID? {
    let operation = "read the reference \(name)"
    try Self.refuseNUL(name, operation)
    var id = git_oid()
    do throws(GitFailure) {
      try call(operation) { git_reference_name_to_id(&id, $0, name) }
    } catch {
      guard error.code == .notFound else { throw error }
      return nil
    }
    return ObjectID(id)
  }

  /// The full name of the branch that HEAD stands for, born or not; nil when HEAD is detached.
  public var headBranch: String? {
    get throws(GitFailure) {
      let head = try make(References.self, "read HEAD") { git_reference_lookup($0, $1, "HEAD") }
      return head.lend { raw -> String? in
        git_reference_symbolic_target(raw).map { String(copying: $0) }
      }
    }
  }

  /// The full names of all references under a prefix such as `refs/heads/`, in byte order.
  public func references(under prefix: String) throws(GitFailure) -> [String] {
    var names = git_strarray()
    try call("list the references") { git_reference_list(&names, $0) }
    defer { git_strarray_dispose(&names) }
    return UnsafeBufferPointer(start: names.strings, count: names.count)
      .map { String(copying: $0) }
      .filter { $0.utf8.starts(with: prefix.utf8) }
      .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// Whether git allows this as the full name of a reference.
  public static func isValid(reference name: String) -> Bool {
    guard !name.utf8.contains(0) else { return false }
    var answer: Int32 = 0
    do throws(GitFailure) {
      try Library.start()
      try git("check a name") { git_reference_name_is_valid(&answer, name) }
    } catch {
      return false
    }
    return answer == 1
  }
}
