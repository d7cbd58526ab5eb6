import Crypto
import SystemPackage

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Writes a ustar archive that is the same byte for byte wherever and whenever it is written.
///
/// Every file has the same time, belongs to nobody in particular, and may be read by all.
struct TarWriter {
  /// One file of the archive.
  struct Member {
    var name: String
    var bytes: Int
    var digest: String
  }

  private let file: FileDescriptor
  private let folder: String
  private let seconds: Int64
  private(set) var members: [Member] = []

  /// Begins an archive whose files lie in a folder of their own.
  init(_ file: FileDescriptor, folder: String, seconds: Int64) {
    (self.file, self.folder, self.seconds) = (file, folder, max(0, min(seconds, 0o77_777_777_777)))
  }

  /// Adds a file.
  mutating func add(_ name: String, _ bytes: [UInt8]) throws {
    try file.writeAll(header(name, size: Int64(bytes.count)) + bytes)
    try end(Member(name: name, bytes: bytes.count, digest: SHA256.hash(data: bytes).hex))
  }

  /// Adds a file that another program writes, after some first bytes, to the open archive itself.
  mutating func add(
    _ name: String, beginning first: [UInt8], by body: (FileDescriptor) async throws -> Void
  ) async throws {
    let start = length
    try file.writeAll(header(name, size: 0) + first)
    try await body(file)
    let size = try file.seek(offset: 0, from: .end) - start - 512
    try file.writeAll(toAbsoluteOffset: start, header(name, size: size))
    var (hash, offset) = (SHA256(), start + 512)
    var buffer = [UInt8](repeating: 0, count: 1 << 20)
    while true {
      let count = try buffer.withUnsafeMutableBytes {
        try file.read(fromAbsoluteOffset: offset, into: $0)
      }
      guard count > 0 else { break }
      hash.update(data: buffer[..<count])
      offset += Int64(count)
    }
    try end(Member(name: name, bytes: Int(size), digest: hash.finalize().hex))
  }

  /// Ends the archive and has it on disk.
  func close() throws {
    try file.writeAll([UInt8](repeating: 0, count: 1024))
    guard fsync(file.rawValue) == 0 else { throw Errno(rawValue: errno) }
  }

  /// The length of all that was added.
  private var length: Int64 { members.reduce(0) { $0 + Self.blocks(Int64($1.bytes)) } }

  /// Fills up the last block of what was written.
  private mutating func end(_ member: Member) throws {
    members.append(member)
    let written = try file.seek(offset: 0, from: .end)
    try file.writeAll([UInt8](repeating: 0, count: Int(length - written)))
  }

  /// What a file takes in the archive, with its header.
  private static func blocks(_ size: Int64) -> Int64 { 512 + (size + 511) / 512 * 512 }

  /// The header of a file, by POSIX.1-1988.
  private func header(_ name: String, size: Int64) throws -> [UInt8] {
    let path = Array("\(folder)/\(name)".utf8)
    guard path.count <= 100, size <= 0o77_777_777_777 else { throw Errno.fileTooLarge }
    var block = [UInt8](repeating: 0, count: 512)
    func put(_ text: String, at place: Int) {
      block.replaceSubrange(place..<place + text.utf8.count, with: Array(text.utf8))
    }
    block.replaceSubrange(0..<path.count, with: path)
    put("0000644", at: 100)
    put("0000000", at: 108)
    put("0000000", at: 116)
    put(Self.octal(size, 11), at: 124)
    put(Self.octal(seconds, 11), at: 136)
    put("        0", at: 148)
    put("ustar", at: 257)
    put("00", at: 263)
    put(Self.octal(block.reduce(0) { $0 + Int64($1) }, 6) + "\0", at: 148)
    return block
  }

  private static func octal(_ value: Int64, _ digits: Int) -> String {
    let text = String(value, radix: 8)
    return String(repeating: "0", count: max(0, digits - text.utf8.count)) + text
  }
}

extension Sequence where Element == UInt8 {
  /// The bytes in hex.
  var hex: String { map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined() }
}
