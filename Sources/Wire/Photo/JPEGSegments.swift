/// The parts of a JPEG file that carry words; the picture itself is never decoded.
struct JPEGSegments: Sendable {
  /// IPTC's records, from Photoshop's block in APP13.
  private(set) var iim: [UInt8] = []
  /// The digest of the records at the time XMP was written, as Photoshop notes it.
  private(set) var digest: [UInt8]?
  private(set) var xmp: [UInt8]?
  private(set) var width: Int?
  private(set) var height: Int?
  /// Whether the file ends before the picture does.
  private(set) var isCut = true
  private var photoshop: [UInt8] = []

  init(_ bytes: [UInt8]) {
    var index = 2
    while index + 3 < bytes.count {
      guard bytes[index] == 0xFF else { break }
      let marker = bytes[index + 1]
      if marker == 0xFF || marker == 0x01 || (0xD0...0xD7).contains(marker) {
        index += marker == 0xFF ? 1 : 2
        continue
      }
      // The picture's own data begin: no words follow, only its end.
      if marker == 0xDA || marker == 0xD9 {
        isCut = !Self.holdsEnd(bytes[index...])
        break
      }
      let length = Int(bytes[index + 2]) << 8 | Int(bytes[index + 3])
      guard length >= 2, index + 2 + length <= bytes.count else { break }
      read(marker, bytes[(index + 4)..<(index + 2 + length)])
      index += 2 + length
    }
    readPhotoshop()
  }

  private static func holdsEnd(_ data: ArraySlice<UInt8>) -> Bool {
    zip(data, data.dropFirst()).contains { $0 == 0xFF && $1 == 0xD9 }
  }

  private mutating func read(_ marker: UInt8, _ data: ArraySlice<UInt8>) {
    switch marker {
    case 0xED:
      let name = Array("Photoshop 3.0\0".utf8)
      if data.starts(with: name) { photoshop += data.dropFirst(name.count) }
    case 0xE1:
      let name = Array("http://ns.adobe.com/xap/1.0/\0".utf8)
      if xmp == nil, data.starts(with: name) { xmp = Array(data.dropFirst(name.count)) }
    case 0xC0...0xC3, 0xC5...0xC7, 0xC9...0xCB, 0xCD...0xCF:
      let size = Array(data.prefix(5))
      guard size.count == 5 else { return }
      height = Int(size[1]) << 8 | Int(size[2])
      width = Int(size[3]) << 8 | Int(size[4])
    default: break
    }
  }

  /// Resources `8BIM`, number, padded name, length, padded data.
  private mutating func readPhotoshop() {
    var rest = photoshop[...]
    while rest.count >= 12, rest.starts(with: "8BIM".utf8) {
      let start = rest.startIndex
      let number = Int(rest[start + 4]) << 8 | Int(rest[start + 5])
      let name = (Int(rest[start + 6]) + 2) / 2 * 2
      guard rest.count >= 6 + name + 4 else { return }
      let size = rest[(start + 6 + name)..<(start + 10 + name)].reduce(0) { $0 << 8 | Int($1) }
      let data = rest.dropFirst(10 + name)
      guard size <= data.count else { return }
      if number == 0x0404 { iim += data.prefix(size) }
      if number == 0x0425 { digest = Array(data.prefix(size)) }
      rest = data.dropFirst(size + size % 2)
    }
  }
}
