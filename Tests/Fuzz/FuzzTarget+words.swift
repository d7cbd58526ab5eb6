import Archive
import DeskCommands
import Prose

@testable import Wire

extension FuzzTarget {
  static let diff = FuzzTarget("diff") { bytes in
    let (before, after) = bytes.parted
    let (old, new) = (String(repairing: before), String(repairing: after))
    for finest in [ProseDiff.Finest.words, .letters] {
      let diff = ProseDiff(from: old, to: new, finest: finest)
      demand(diff.applied(to: old)?.isSame(as: new) == true, "a diff applied gives the new text")
      demand(diff.reverted(from: new)?.isSame(as: old) == true, "a diff taken back gives the old")
      demand(!diff.isEmpty || old.inked == new.inked, "an empty diff stands for the same words")
      demand((0...1).contains(diff.shareKept), "the share kept is a share")
    }
    return true
  }

  static let trailers = FuzzTarget("trailers") { bytes in
    _ = StepRecord(message: String(repairing: bytes))
    let (subject, reason) = bytes.parted
    var record = StepRecord(subject: String(repairing: subject), stories: ["7h2k9m4qtx"])
    record[.reason] = String(repairing: reason)
    guard let again = StepRecord(message: record.message) else {
      return {
        demand(false, "a record that is written can be read"); return true
      }()
    }
    demand(again.stories == ["7h2k9m4qtx"], "no words make another story")
    for key in StepTrailer.allCases where key != .story && key != .reason {
      demand(again[key] == nil, "no words make a trailer \(key.rawValue)")
    }
    demand(StepRecord(message: again.message) == again, "a record that is read is written the same")
    return true
  }

  static let terminal = FuzzTarget("terminal") { bytes in
    for lines in [false, true] {
      let text = TerminalText(bytes: bytes, lines: lines)
      for shown in [text, text.truncated(to: 20), text.padded(to: 30)] + text.wrapped(to: 20) {
        let acting = shown.rendered(colour: false).unicodeScalars.first {
          $0.properties.generalCategory == .control && !(lines && $0 == "\n")
        }
        demand(acting == nil, "nothing that acts on a terminal passes; here \(acting as Any)")
      }
      demand(text.truncated(to: 20).displayWidth <= 20, "text cut to a width fits it")
    }
    return true
  }

  static let dates = FuzzTarget("dates") { bytes in
    guard let date = WireDate(String(repairing: bytes)) else { return true }
    demand(WireDate(date.text)?.text == date.text, "a date's own text is read as itself")
    demand(WireDate(date.text)?.instant == date.instant, "a date's own text is the same instant")
    _ = date.instantAssumingUTC
    return true
  }

  static let charsets = FuzzTarget("charsets") { bytes in
    let (label, rest) = bytes.parted
    let (name, text) = (String(repairing: label), Array(rest))
    let decoded = [
      Charset.decode(text, as: name), Charset.decode(text, transport: name),
      Charset.decode(text, declared: Charset.declaration(in: text)),
    ]
    for decoded in decoded.compactMap(\.self) {
      demand(Charset.isValidUTF8(decoded.utf8), "what is decoded from \(decoded.name) is UTF-8")
    }
    return true
  }
}

extension String {
  /// What is left of it on paper.
  fileprivate var inked: [Unicode.Scalar] {
    unicodeScalars.filter { !$0.properties.isWhitespace }
  }
}
