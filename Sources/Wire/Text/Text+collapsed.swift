extension StringProtocol {
  /// Runs of white space made one blank, none at the ends; nil when nothing is left.
  var collapsed: String? {
    var text = String(self)
    // Most texts are as they should be already.
    guard text.withUTF8(Self.isLoose) else { return text.isEmpty ? nil : text }
    let collapsed = text.withUTF8 { bytes in
      String(unsafeUninitializedCapacity: bytes.count) { result in
        var count = 0
        for byte in bytes {
          let isBlank = byte <= 0x20 || byte == 0x7F
          if isBlank, count == 0 || result[count - 1] == 0x20 { continue }
          result[count] = isBlank ? 0x20 : byte
          count += 1
        }
        return count > 0 && result[count - 1] == 0x20 ? count - 1 : count
      }
    }
    return collapsed.isEmpty ? nil : collapsed
  }

  /// Whether there is white space at an end, in a run, or other than a blank.
  private static func isLoose(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var isAfterBlank = !bytes.isEmpty
    for byte in bytes {
      if byte > 0x20, byte != 0x7F {
        isAfterBlank = false
      } else if isAfterBlank || byte != 0x20 {
        return true
      } else {
        isAfterBlank = true
      }
    }
    return isAfterBlank
  }
}
