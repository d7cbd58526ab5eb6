/// Finds the publisher's line that says who edited a syndicated story.
///
/// A line is taken for one only when it says that nobody changed the text, and speaks of itself or of
/// the publisher's people, and of an agency or a feed; otherwise it stays where it is.
enum DisclaimerFinder {
  /// What was found among paragraphs.
  struct Found: Hashable, Sendable {
    /// Which paragraph is, or ends with, the disclaimer; nil when none surely does.
    var index: Int?
    /// What is left of that paragraph; nil when all of it is the disclaimer.
    var rest: String?
    var disclaimer: WireItem.Disclaimer?
    /// Paragraphs left alone because it is not sure what they are, one sentence each.
    var remarks: [String] = []
  }

  /// Looks through paragraphs of Markdown or plain text, the last ones first.
  static func find(in paragraphs: [String]) -> Found {
    var found = Found()
    for index in paragraphs.indices.reversed() where found.index == nil {
      // A line on the whole story stands at one of its ends.
      guard index < 100 || index >= paragraphs.count - 200 else { continue }
      let paragraph = paragraphs[index]
      // Publishers write a sentence or two; in Indian scripts a letter takes three bytes.
      guard paragraph.utf8.count <= 2_400 else { continue }
      let languages = DisclaimerWords.languages(in: paragraph)
      guard languages != 0 else { continue }
      if let tail = tail(of: paragraph),
        case .sure(let disclaimer) = judge(tail.disclaimer, in: languages)
      {
        (found.index, found.rest, found.disclaimer) = (index, tail.rest, disclaimer)
        continue
      }
      switch judge(paragraph, in: languages) {
      case .sure(let disclaimer):
        (found.index, found.disclaimer) = (index, disclaimer)
      case .unsure:
        let begin = DisclaimerLine(paragraph).text.prefix(60)
        found.remarks.append(
          "A paragraph may be the publisher's line on who edited the story, but does not surely "
            + "say so; it stays in the body: \u{201C}\(begin)…\u{201D}")
      case .no:
        break
      }
    }
    return found
  }

  private enum Judgement {
    case sure(WireItem.Disclaimer)
    case unsure
    case no
  }

  private static func judge(_ paragraph: String, in languages: UInt64) -> Judgement {
    let line = DisclaimerLine(paragraph)
    guard line.lower.count <= line.limit, !line.lower.isEmpty else { return .no }
    var isNear = false
    for (position, words) in DisclaimerWords.all.enumerated()
    where languages & (1 << UInt64(position)) != 0 {
      let untouched = line.has(words.untouched)
      let except = line.has(words.exceptHeadline)
      guard untouched || except else {
        // What English says of feeds makes a line suspect in itself.
        isNear =
          isNear
          || position == 0 && line.has(["syndicated", "agency feed"]) && line.has(words.itself)
            && !line.has(words.against) && !line.isQuoted
        continue
      }
      let itself = line.has(words.itself)
      let ours = line.has(words.ours)
      let origin = line.has(words.origin) || AgencyNames.first(in: line.text) != nil
      if line.has(words.against) || line.isQuoted {
        isNear = isNear || (untouched && itself && origin && ours)
        continue
      }
      let isSure =
        untouched && (itself && (ours || origin) || ours && origin && line.isShort && line.isMarked)
        || untouched && origin && line.isMarked && line.isShort
        || except && itself && origin && ours
      if isSure {
        let publisher = line.publisher(words.publisher)
        return .sure(
          .init(
            text: line.text, publisher: publisher, agency: line.agency(publisher: publisher),
            scope: except ? .exceptHeadline : .untouched))
      }
      isNear =
        isNear
        || itself && (untouched && (ours || origin) || line.has(["syndicated", "agency feed"]))
    }
    return isNear ? .unsure : .no
  }

  /// The bracketed end of a paragraph, and what stands before it.
  private static func tail(of paragraph: String) -> (rest: String, disclaimer: String)? {
    let line = paragraph.trimmed ?? ""
    for (open, close) in [("(", ")"), ("[", "]"), ("（", "）")] {
      guard line.hasSuffix(close) || line.hasSuffix(close + "_") || line.hasSuffix(close + "*"),
        let start = line.lastIndex(of: Character(open)), start > line.startIndex
      else { continue }
      guard let rest = line[..<start].trimmed, rest.contains(where: \.isLetter),
        !(rest.hasSuffix(":") && rest.utf8.count <= 40)
      else { continue }
      return (rest, String(line[start...]))
    }
    return nil
  }
}
