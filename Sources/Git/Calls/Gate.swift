internal import CGit

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// The one gate into libgit2: a negative status becomes a typed failure that names the operation.
///
/// The error text belongs to the thread and to the next call, so it is copied and then cleared here;
/// left standing, it would be reported by a later call that fails without setting one.
@discardableResult
func git(_ operation: @autoclosure () -> String, _ call: () -> Int32) throws(GitFailure) -> Int32 {
  let status = call()
  guard status < 0 else { return status }
  var text = ""
  var area = GIT_ERROR_NONE
  if let last = git_error_last() {
    text = String(copying: last.pointee.message)
    area = git_error_t(rawValue: UInt32(bitPattern: last.pointee.klass))
  }
  git_error_clear()
  throw GitFailure(status: status, area: area, text: text, operation: operation())
}

extension GitFailure {
  /// Puts libgit2's status, area and words into ours.
  init(status: Int32, area: git_error_t, text: String, operation: String) {
    let code: Code =
      switch git_error_code(rawValue: status) {
      case GIT_ENOTFOUND where text.contains("safe.directory"): .notOurs
      case GIT_EOWNER: .notOurs
      case GIT_ENOTFOUND, GIT_EUNBORNBRANCH: .notFound
      case GIT_EEXISTS: .exists
      case GIT_ELOCKED: .locked
      case GIT_EMODIFIED: .moved
      case GIT_EMISMATCH: .corrupt
      case GIT_EAMBIGUOUS, GIT_EINVALIDSPEC, GIT_EINVALID, GIT_EDIRECTORY, GIT_EBAREREPO,
        GIT_EPEEL, GIT_EUNMERGED, GIT_ECONFLICT:
        .invalid
      default: Code(system: text) ?? (area.isAboutContent ? .corrupt : .other)
      }
    let reason = text.isEmpty ? "libgit2 gave no reason (status \(status))" : text
    self.init(code, operation, "Git cannot \(operation): \(reason).")
  }

  /// A failure of the operating system, from `errno`.
  init(errno number: Int32, _ operation: String) {
    let code: Code =
      switch number {
      case ENOENT: .notFound
      case EEXIST: .exists
      case ENOSPC, EDQUOT: .noSpace
      case EACCES, EPERM, EROFS: .notWritable
      case ELOOP, ENOTDIR, EISDIR, ENAMETOOLONG: .invalid
      default: .other
      }
    self.init(code, operation, "Cannot \(operation): \(String(cString: strerror(number))).")
  }

  /// The same failure in a clearer sentence.
  func saying(_ message: String, as code: Code? = nil) -> GitFailure {
    GitFailure(code ?? self.code, operation, message, hint: hint)
  }
}

extension GitFailure.Code {
  /// libgit2 reports the system's refusals as text only, with the system's own words at the end.
  fileprivate init?(system text: String) {
    func ends(with number: Int32) -> Bool { text.hasSuffix(String(cString: strerror(number))) }
    if ends(with: ENOSPC) || ends(with: EDQUOT) {
      self = .noSpace
    } else if ends(with: EACCES) || ends(with: EROFS) || ends(with: EPERM) {
      self = .notWritable
    } else {
      return nil
    }
  }
}

extension git_error_t {
  /// The areas in which a failure without a code of its own means that the bytes are bad.
  fileprivate var isAboutContent: Bool {
    [GIT_ERROR_ZLIB, GIT_ERROR_OBJECT, GIT_ERROR_ODB, GIT_ERROR_TREE, GIT_ERROR_INDEXER]
      .contains(self)
  }
}

extension String {
  /// Copies a C string that the library owns; nil becomes empty, bytes that are no UTF-8 are replaced.
  init(copying text: UnsafePointer<CChar>?) {
    self = text.map { String(cString: $0) } ?? ""
  }
}
