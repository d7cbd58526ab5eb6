/// Reads digits and marks from the front of a text.
struct DigitScanner {
  private var rest: ArraySlice<UInt8>

  init(_ text: String.UTF8View) { rest = Array(text)[...] }

  var isAtEnd: Bool { rest.isEmpty }

  mutating func digits(_ count: Int) -> Int? {
    let head = rest.prefix(count)
    guard head.count == count, head.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    rest = rest.dropFirst(count)
    return head.reduce(0) { $0 * 10 + Int($1 - 0x30) }
  }

  mutating func skipDigits() -> Bool {
    let head = rest.prefix { (0x30...0x39).contains($0) }
    rest = rest.dropFirst(head.count)
    return !head.isEmpty
  }

  mutating func take(oneOf marks: StaticString) -> Bool {
    guard let first = rest.first,
      marks.withUTF8Buffer({ $0.contains(first) })
    else { return false }
    rest = rest.dropFirst()
    return true
  }
}
