/// A sign that can end a sentence.
enum Stop: Equatable {
  /// Ends a sentence wherever it stands, with or without a space after it.
  case firm
  /// Ends a sentence when a space and no small letter follow.
  case open
  /// Like `open`, but it may also end an abbreviation.
  case point

  init?(_ value: UInt32) {
    switch value {
    case 0x2E: self = .point
    case 0x21, 0x3F, 0x2026, 0x203C, 0x203D, 0x2047...0x2049, 0x061F, 0x06D4, 0x055E, 0x1362:
      self = .open
    case 0x0964, 0x0965, 0x104B, 0x17D4, 0x17D5, 0x3002, 0xFF01, 0xFF0E, 0xFF1F, 0xFF61:
      self = .firm
    default: return nil
    }
  }

  /// Quotes, brackets and emphasis that may close behind a stop.
  static let closers: Set<UInt32> = [
    0x22, 0x27, 0x29, 0x2A, 0x5D, 0x5F, 0x7D, 0xBB, 0x2019, 0x201C, 0x201D, 0x203A, 0x300B, 0x300D,
    0x300F, 0x3011, 0xFF09, 0xFF02,
  ]
}
