import Budget
import Desk
import Foundation
import Stories
import Workflows

/// A story as a page for the terminal.
struct StoryPage {
  private let view: StoryView
  private let session: Session

  init(_ view: StoryView, _ session: Session) {
    self.view = view
    self.session = session
  }

  var lines: [TerminalText] {
    let width = session.output.width
    let story = view.story
    let headline = story.headline.isEmpty ? "(no headline)" : story.headline
    var lines = TerminalText(headline).styled(.bold).wrapped(to: width)
    if let line = story.subheadline { lines += TerminalText(line).wrapped(to: width) }
    lines += [""] + fields.lines(width: width) + [""]
    lines += TerminalText(story.body, lines: true).wrapped(to: width)
    for photo in story.photos {
      let words = [photo.caption, photo.credit.map { "(\($0))" }].compactMap(\.self)
      lines += [""] + TerminalText("Photo: \(words.joined(separator: " "))").wrapped(to: width)
    }
    if let disclaimer = view.disclaimer {
      lines += [""] + TerminalText(disclaimer.text).styled(.bold).wrapped(to: width)
      if disclaimer.isFallback {
        lines += fallback.styled(.dim).wrapped(to: width)
      }
    }
    for correction in view.corrections {
      let words: TerminalText = "\(correction.past) \(session.when.day(correction.seconds)): "
      lines +=
        [""]
        + (words.styled(.bold) + TerminalText(correction.note)).wrapped(to: session.output.width)
    }
    for note in story.ednotes {
      lines +=
        [""]
        + TerminalText("Note to editors: \(note.text)").styled(.dim)
        .wrapped(to: width)
    }
    for near in view.near {
      lines += [""] + near.sentence(to: view.entry).styled(.dim).wrapped(to: width)
    }
    if !view.transitions.isEmpty {
      let names = view.transitions.map { TerminalText($0.name) }.joined(separator: ", ")
      lines += [""] + (("Next: " as TerminalText) + names).styled(.dim).wrapped(to: width)
    }
    return lines
  }

  private var fields: FieldList {
    let story = view.story
    let syndication = story.syndication
    let version = syndication?.version.map { ", version \($0)" } ?? ""
    return FieldList([
      ("story", "\(view.entry.slug)-\(view.entry.id)"),
      ("state", story.state.map { TerminalText($0).styled(.bold) }),
      ("flag", flagLine),
      (
        "rules",
        view.replacements.isEmpty
          ? nil
          : "Words were replaced by \(Replacement.inWords(view.replacements))"
      ),
      (
        "approved",
        view.approval.map { ($0.isInForce ? "yes: " : "no: ") + TerminalText($0.sentence) }
      ),
      ("debt", view.debts.first.map { TerminalText($0.sentence).styled(.red) }),
      ("agency", syndication.map { "\($0.agency ?? "not named")\(version)" }),
      (
        "agency says",
        syndication?.status.flatMap { $0 == "usable" ? nil : TerminalText($0).styled(.red) }
      ),
      ("embargo", embargoLine),
      ("byline", story.byline.map { TerminalText($0) }),
      ("dateline", story.dateline.map { TerminalText($0) }),
      ("date", story.date.map { TerminalText($0) }),
      ("language", story.language.map { TerminalText($0) }),
      ("credit", story.credit.map { TerminalText($0) }),
      ("changed", "\(session.when.full(view.entry.changed)) by \(view.entry.author)"),
    ])
  }

  /// The flag in words, with what it rests on.
  private var flagLine: TerminalText? {
    guard let flag = view.flag else { return nil }
    guard view.hasAgencyText else {
      return TerminalText("\(flag.inWords) (the agency's text is not here to prove it)")
    }
    var line = TerminalText(flag.inWords)
    if !view.changedFields.isEmpty {
      line += " (\(view.changedFields.joined(separator: ", ")) changed)"
    }
    if let share = view.shareKept, flag == .edited {
      // Edited, so never all of them, however little was changed.
      line += ", \(min(99, Int((share * 100).rounded()))) % of the agency's words kept"
    }
    return line
  }

  /// Why the line under the story is in English.
  private var fallback: TerminalText {
    guard let language = view.story.language else {
      return "The line is in English, for the story names no language."
    }
    return "The line is in English: \(Disclaimers.path) has none in \(language)."
  }

  private var embargoLine: TerminalText? {
    switch view.story.embargo {
    case nil: nil
    case .until(let date, let text)?:
      "until \(text) (\(session.when.relative(Int64(date.timeIntervalSince1970))))"
    case .unclear(let words)?:
      words.isEmpty ? "unclear: ask the agency" : "unclear: \(words)"
    }
  }
}

extension NearStory {
  /// Says that a story tells the same as this one.
  func sentence(to story: StoryEntry) -> TerminalText {
    sentence(isSameAgency: entry.agency == story.agency)
  }

  /// Says how much a story is like this one; of the same agency it may be another version of it.
  func sentence(isSameAgency: Bool) -> TerminalText {
    let share = "\(Int((resemblance * 100).rounded())) % of the phrases are the same"
    let other: TerminalText = "\(entry.slug)-\(entry.id) (\(entry.state))"
    return isSameAgency
      ? "Perhaps another version of " + other + ", which the agency links with nothing: \(share)."
      : "Tells much the same as " + other + " of \(entry.agency ?? "nobody"): \(share)."
  }
}
