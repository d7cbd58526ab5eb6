import Foundation

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// What a press knows of the files it left in a folder, so that the next one need not read them.
///
/// It stands beside the budget and can be deleted as well. It counts only as long as the manifest in
/// the folder is the one that was written with it.
struct PressLedger {
  /// A file of the site as a press left it.
  struct File {
    /// What it was made of; empty where that is not known.
    var key = ""
    /// Its SHA-256 in hex.
    let digest: String
    /// How the file system showed it then.
    var stamp: Stamp?
  }

  /// What tells a file from one that was written later, as git's index does.
  struct Stamp: Hashable {
    let node, size, seconds, nanoseconds: Int64
  }

  /// The house style that the files were made in.
  let style: String
  /// How the file system showed the manifest.
  let manifest: Stamp?
  /// The files by their names.
  var files: [String: File]

  private static let head = "stet press 1"

  /// Reads a ledger; nil for one that was not written to its end.
  ///
  /// Names that would lead out of the folder are left out.
  init?(_ data: Data) {
    let read = data.withUnsafeBytes { bytes in
      let lines = bytes.split(separator: UInt8(ascii: "\n"))
      return lines.last.map { $0.elementsEqual("end".utf8) } == true
        ? lines.dropLast().map(Self.fields) : []
    }
    guard let first = read.first, first.texts.count == 2, first.texts[0] == Self.head else {
      return nil
    }
    style = first.texts[1]
    manifest = first.stamp
    files = Dictionary(minimumCapacity: read.count)
    for line in read.dropFirst() where line.texts.count == 3 {
      guard PressManifest.isSafe(line.texts[2]) else { continue }
      files[line.texts[2]] = File(key: line.texts[0], digest: line.texts[1], stamp: line.stamp)
    }
  }

  private typealias Bytes = Slice<UnsafeRawBufferPointer>

  /// The fields of a line: two texts, the four numbers of a stamp or as many blanks, and a name.
  private static func fields(_ line: Bytes) -> (texts: [String], stamp: Stamp?) {
    let fields = line.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
    guard fields.count == 6 || fields.count == 7 else { return ([], nil) }
    let texts = fields[..<2] + fields[6...]
    return (texts.map { String(decoding: $0, as: UTF8.self) }, Stamp(fields[2..<6]))
  }

  /// The lines of these files.
  static func lines(of files: [String: File]) -> String {
    var lines = ""
    lines.reserveCapacity(files.count * 256)
    for (name, file) in files {
      lines += "\(file.key)\t\(file.digest)\t\(Self.numbers(file.stamp))\t\(name)\n"
    }
    return lines
  }

  /// A ledger as it is written.
  static func data(style: String, manifest: Stamp?, lines: String) -> Data {
    Data("\(head)\t\(style)\t\(numbers(manifest))\n\(lines)end\n".utf8)
  }

  private static func numbers(_ stamp: Stamp?) -> String {
    guard let stamp else { return "\t\t\t" }
    return "\(stamp.node)\t\(stamp.size)\t\(stamp.seconds)\t\(stamp.nanoseconds)"
  }
}

extension PressLedger.Stamp {
  fileprivate init?(_ fields: ArraySlice<Slice<UnsafeRawBufferPointer>>) {
    var numbers: [Int64] = []
    for field in fields {
      guard !field.isEmpty, field.count <= 18 else { return nil }
      var number: Int64 = 0
      for byte in field {
        guard (0x30...0x39).contains(byte) else { return nil }
        number = number * 10 + Int64(byte - 0x30)
      }
      numbers.append(number)
    }
    guard numbers.count == 4 else { return nil }
    self.init(
      node: numbers[0], size: numbers[1], seconds: numbers[2], nanoseconds: numbers[3])
  }

  /// The stamp of a file; nil where there is no plain file.
  init?(of path: String) {
    var status = stat()
    guard lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    #if canImport(Darwin)
      let time = status.st_mtimespec
    #else
      let time = status.st_mtim
    #endif
    self.init(
      node: Int64(truncatingIfNeeded: status.st_ino), size: Int64(status.st_size),
      seconds: Int64(time.tv_sec), nanoseconds: Int64(time.tv_nsec))
  }
}
