/// IPTC-IIM: data sets by record and number, each of which may be repeated.
struct IIMRecords: Sendable {
  private var sets: [Int: [[UInt8]]] = [:]
  private let charset: String?

  init(_ bytes: [UInt8]) {
    var sets: [Int: [[UInt8]]] = [:]
    var index = 0
    while index + 5 <= bytes.count {
      guard bytes[index] == 0x1C else {
        index += 1
        continue
      }
      let key = Int(bytes[index + 1]) * 1_000 + Int(bytes[index + 2])
      var size = Int(bytes[index + 3]) << 8 | Int(bytes[index + 4])
      index += 5
      if size & 0x8000 != 0 {
        // An extended data set: the number of bytes that hold the size.
        let count = size & 0x7FFF
        guard count <= 4, index + count <= bytes.count else { break }
        size = bytes[index..<(index + count)].reduce(0) { $0 << 8 | Int($1) }
        index += count
      }
      guard size <= bytes.count - index else { break }
      sets[key, default: []].append(Array(bytes[index..<(index + size)]))
      index += size
    }
    self.sets = sets
    // `ESC % G` says UTF-8; without a word it is what the bytes look like.
    charset = sets[1_090]?.first?.starts(with: [0x1B, 0x25, 0x47]) ?? false ? "utf-8" : nil
  }

  var isEmpty: Bool { sets.keys.allSatisfy { $0 < 2_001 } }

  /// The first value of a data set of record 2.
  subscript(_ number: Int) -> String? { all(number).first }

  /// All values of a data set of record 2.
  func all(_ number: Int) -> [String] {
    (sets[2_000 + number] ?? []).compactMap { bytes in
      Charset.decode(bytes.filter { $0 != 0 }, transport: charset).text.trimmed
    }
  }

  /// Numbers of record 2 that are there and not among these.
  func others(than known: Set<Int>) -> [Int] {
    sets.keys.filter { (2_001..<3_000).contains($0) && !known.contains($0 - 2_000) }
      .map { $0 - 2_000 }.sorted()
  }
}
