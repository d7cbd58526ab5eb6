import Yams

/// One YAML document read as texts, lists and mappings: the subset a desk's files need.
///
/// Anchors, aliases, tags, merge keys, double keys and second documents are refused, so no file
/// can grow when it is read.
public struct YAMLDocument: Hashable, Sendable {
  /// The document's value; nil when the file holds nothing but comments.
  public let root: YAMLNode?

  /// Bytes a configuration file may have.
  public static let sizeLimit = 1 << 20
  /// Levels of lists and mappings inside each other.
  public static let depthLimit = 64

  /// Reads one document of UTF-8; throws a finding at the first place that cannot be read.
  public init(
    _ bytes: [UInt8], file: String? = nil, sizeLimit: Int = YAMLDocument.sizeLimit,
    depthLimit: Int = YAMLDocument.depthLimit
  ) throws(Finding) {
    do {
      root = try Self.read(bytes[...], sizeLimit: sizeLimit, depthLimit: depthLimit)
    } catch {
      throw error.named(file)
    }
  }

  /// Reads one document of text; throws a finding at the first place that cannot be read.
  public init(_ text: String, file: String? = nil) throws(Finding) {
    try self.init([UInt8](text.utf8), file: file)
  }

  static func read(
    _ bytes: ArraySlice<UInt8>, sizeLimit: Int, depthLimit: Int, firstLine: Int = 1
  ) throws(Finding) -> YAMLNode? {
    guard bytes.count <= sizeLimit else {
      throw Finding(
        line: 1, column: 1,
        message: "the YAML is \(bytes.count) bytes long; at most \(sizeLimit) are read")
    }
    let content = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes
    let text = try UTF8Text.decode(content)
    try refuseDeepBrackets(content, depthLimit: depthLimit, firstLine: firstLine)
    var composer = YAMLComposer(text: text, depthLimit: depthLimit, firstLine: firstLine)
    if let blunted = blunted(text) { _ = try compose(blunted, by: &composer) }
    return try compose(text, by: &composer)
  }

  /// libyaml's time grows with size times depth of brackets, up to a thousand.
  ///
  /// Brackets inside texts are counted too, so the limit is four times that of real nesting.
  private static func refuseDeepBrackets(
    _ bytes: ArraySlice<UInt8>, depthLimit: Int, firstLine: Int
  ) throws(Finding) {
    let limit = depthLimit.multipliedReportingOverflow(by: 4)
    var depth = 0
    for index in bytes.indices {
      switch bytes[index] {
      case UInt8(ascii: "["), UInt8(ascii: "{"): depth &+= 1
      case UInt8(ascii: "]"), UInt8(ascii: "}"): depth = max(0, depth &- 1)
      default: continue
      }
      if depth > limit.partialValue, !limit.overflow {
        let (line, column) = UTF8Text.place(of: index, in: bytes)
        throw Finding(
          line: line &+ firstLine &- 1, column: column,
          message: "lists and mappings are nested more than \(depthLimit) deep")
      }
    }
  }

  /// The text with every `*` made a letter that it does not hold; nil where no alias can be.
  ///
  /// Yams compares keys by value while it reads, so aliases used as keys could cost exponential
  /// time before any check of ours. Without stars there are no aliases, and reading is linear.
  /// This copy is refused if and only if it is broken or holds an anchor; the first anchor stands
  /// in both texts, as nothing before it can be an alias.
  private static func blunted(_ text: String) -> String? {
    let star = UInt8(ascii: "*")
    var held = [Bool](repeating: false, count: 256)
    for byte in text.utf8 { held[Int(byte)] = true }
    guard held[Int(star)], held[Int(UInt8(ascii: "&"))] else { return nil }
    let letters = "_zqxjkvwZQXJKVW0123456789abcdefghilmnoprstuyABCDEFGHILMNOPRSTUY".utf8
    let letter = letters.first { !held[Int($0)] } ?? UInt8(ascii: "_")
    return String(decoding: text.utf8.map { $0 == star ? letter : $0 }, as: UTF8.self)
  }

  private static func compose(
    _ text: String, by composer: inout YAMLComposer
  ) throws(Finding) -> YAMLNode? {
    do {
      // The parser must outlive the walk: nodes hold their anchors weakly.
      let parser = try Parser(yaml: text, resolver: .basic, encoding: .utf8)
      return try withExtendedLifetime(parser) {
        guard let root = try parser.singleRoot() else { return nil }
        return try composer.node(root, depth: 1)
      }
    } catch let finding as Finding {
      throw finding
    } catch let error as YamlError {
      throw Finding(error, in: text, firstLine: composer.firstLine)
    } catch {
      throw Finding(
        line: composer.firstLine, column: 1, message: "the YAML cannot be read: \(error)")
    }
  }
}
