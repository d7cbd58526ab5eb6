/// One way in for bytes from outside, with what must hold whatever they are.
struct FuzzTarget: Sendable {
  var name: String
  /// Reads the bytes and traps where a law is broken; false when they are nothing for this target.
  var run: @Sendable ([UInt8]) -> Bool

  init(_ name: String, _ run: @escaping @Sendable ([UInt8]) -> Bool) {
    self.name = name
    self.run = run
  }

  static let all =
    wires + [
      story, yaml, paths, workflow, people, deskSettings, diff, trailers, terminal, dates, charsets,
    ]
}

/// Ends the run with a sentence where a law is broken, so that libFuzzer keeps the input.
func demand(_ holds: Bool, _ law: @autoclosure () -> String) {
  if !holds { fatalError("Broken law: \(law())") }
}

extension String {
  /// Texts are the same when their bytes are; Swift's `==` lets canonical forms pass for each other.
  func isSame(as other: String) -> Bool { utf8.elementsEqual(other.utf8) }

  init(repairing bytes: some Collection<UInt8>) { self.init(decoding: bytes, as: UTF8.self) }
}

extension [UInt8] {
  /// The bytes before and after the first NUL; the two halves where there is none.
  var parted: (ArraySlice<UInt8>, ArraySlice<UInt8>) {
    guard let end = firstIndex(of: 0) else { return (self[..<(count / 2)], self[(count / 2)...]) }
    return (self[..<end], self[(end + 1)...])
  }
}
