import Testing

@testable import DeskCommands

private struct Dice: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  mutating func text() -> String {
    let common = Array("storm ports  \n\t港口👩\u{200D}🇮🇳e\u{301}क्ष\u{1B}\u{202E}أغ".unicodeScalars)
    var text = ""
    for _ in 0..<Int.random(in: 0...60, using: &self) {
      let any = Unicode.Scalar(UInt32.random(in: 0..<0x11_0000, using: &self))
      let usual = common.randomElement(using: &self)
      let isUsual = Int.random(in: 0..<4, using: &self) > 0
      if let scalar = isUsual ? usual : any { text.unicodeScalars.append(scalar) }
    }
    return text
  }
}

@Test(arguments: 0..<4)
func `any text can be cut, padded and wrapped to any width`(seed: UInt64) {
  var dice = Dice(state: seed)
  for _ in 0..<150 {
    let text = TerminalText(dice.text(), lines: Bool.random(using: &dice))
    let width = Int.random(in: 2...40, using: &dice)
    #expect(text.truncated(to: width).displayWidth <= width)
    #expect(text.truncated(to: width).padded(to: width).displayWidth == width)
    let lines = text.wrapped(to: width)
    for line in lines {
      #expect(
        line.displayWidth <= width, "\(line.plain.debugDescription) \(text.plain.debugDescription)")
    }
    let letters = lines.map(\.plain).joined().unicodeScalars.filter { $0 != " " }
    #expect(letters.elementsEqual(text.plain.unicodeScalars.filter { $0 != " " && $0 != "\n" }))
  }
}

@Test(arguments: 0..<4)
func `the filter leaves nothing more to filter`(seed: UInt64) {
  var dice = Dice(state: 100 + seed)
  for _ in 0..<150 {
    let once = TerminalText(dice.text(), lines: true)
    #expect(TerminalText(once.plain, lines: true) == once)
    #expect(!once.rendered(colour: true).unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" })
  }
}
