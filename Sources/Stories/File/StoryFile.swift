/// A story as it stands on disk: front matter kept line for line, then the body.
///
/// A file that is read and not changed is written with the same bytes, whatever its line endings,
/// comments, quoting and unknown keys.
public struct StoryFile: Sendable {
  /// The whole file.
  public internal(set) var bytes: [UInt8]
  /// The front matter's lines, without the two `---` lines.
  var front: Range<Int>
  /// Where the body begins, after the closing `---` line.
  var bodyStart: Int
  /// The front matter's keys and values; places are those of the file.
  public internal(set) var frontMatter: YAMLNode

  /// Bytes a story may have.
  public static let sizeLimit = 8 << 20

  /// Reads a file; when it throws, the caller still has the bytes to show.
  public init(_ bytes: [UInt8], name: String? = nil) throws(StoryFailure) {
    guard bytes.count <= Self.sizeLimit else {
      throw StoryFailure(
        .unreadable,
        Finding(
          file: name, line: 1, column: 1,
          message: "the story is \(bytes.count) bytes long; at most \(Self.sizeLimit) are read"))
    }
    do {
      _ = try UTF8Text.decode(bytes[...])
    } catch {
      throw StoryFailure(.unreadable, error.named(name))
    }
    do {
      try self.init(parsing: bytes, frontLimit: YAMLDocument.sizeLimit)
    } catch {
      throw StoryFailure(.malformed, error.named(name))
    }
  }

  /// Reads text; throws as reading bytes does.
  public init(_ text: String, name: String? = nil) throws(StoryFailure) {
    try self.init([UInt8](text.utf8), name: name)
  }

  /// Takes bytes in our own canonical form; a file that is none of ours would come out empty.
  init(written bytes: [UInt8]) {
    if let file = try? StoryFile(parsing: bytes) {
      self = file
    } else {
      self.bytes = bytes
      front = 0..<0
      bodyStart = bytes.count
      frontMatter = YAMLNode(.mapping([]), line: 2, column: 1)
    }
  }

  init(parsing bytes: [UInt8], frontLimit: Int = .max) throws(Finding) {
    let fences = try FrontMatterFences(in: bytes)
    let root = try YAMLDocument.read(
      bytes[fences.front], sizeLimit: frontLimit, depthLimit: YAMLDocument.depthLimit,
      firstLine: 2)
    let frontMatter = root ?? YAMLNode(.mapping([]), line: 2, column: 1)
    guard frontMatter.pairs != nil else {
      throw frontMatter.finding(
        "the front matter must be \"key: value\" lines; here stands \(frontMatter.kindInWords)")
    }
    self.bytes = bytes
    self.front = fences.front
    self.bodyStart = fences.bodyStart
    self.frontMatter = frontMatter
  }
}

extension StoryFile: Hashable {
  /// Two files are the same when their bytes are.
  public static func == (left: StoryFile, right: StoryFile) -> Bool { left.bytes == right.bytes }

  /// Hashes the bytes.
  public func hash(into hasher: inout Hasher) { hasher.combine(bytes) }
}

extension StoryFile {
  /// The whole file as text.
  public var text: String { String(decoding: bytes, as: UTF8.self) }

  /// The value of a key, or of a key under another as in "syndication.guid"; nil when absent.
  public subscript(key: String) -> YAMLNode? {
    let (outer, inner) = StoryKey.parts(of: key)
    guard let value = frontMatter[outer] else { return nil }
    guard let inner else { return value }
    return value[inner]
  }

  /// The file's own line ending: that of its first line.
  var lineBreak: [UInt8] {
    guard let end = bytes.firstIndex(of: 0x0A), end > 0, bytes[end - 1] == 0x0D else {
      return [0x0A]
    }
    return [0x0D, 0x0A]
  }
}
