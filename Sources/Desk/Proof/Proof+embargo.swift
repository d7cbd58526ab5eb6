import Archive
import Git
import Stories
import Workflows

extension Proof {
  /// What is wrong where an agency's embargo ends earlier after a step than before it.
  ///
  /// A person lifts it by a step made for that; else it is the agency's own word that moves it.
  func embargoMessages(
    _ step: HistoryStep, _ before: Story?, _ after: Story, _ workflow: Workflow?
  ) -> [String] {
    guard let before, before.syndication != nil else { return [] }
    let name = step.record?[.transition]
    if let lift = name.flatMap({ name in
      workflow?.transitions(named: name).first { $0.leaves(before.state ?? "") }
    }), lift.lifts == .embargo {
      guard after.embargo?.text == step.record?[.at] else {
        return ["The record gives the embargo another end than the file."]
      }
      return []
    }
    guard after.isFreer(than: before) else { return [] }
    if name != nil {
      // The agency's newer text was taken, or its embargo noted while the text waits.
      let isTaken = before.syndication?.base != after.syndication?.base
      let words =
        isTaken
        ? [after.syndication?.base.flatMap { ObjectID(hex: $0) }].compactMap(\.self)
        : after.embargo == nil ? [] : Array(received[step.path] ?? [])
      if words.contains(where: { text(at: $0)?.embargo == after.embargo }) { return [] }
    }
    return ["The embargo was moved or taken away, and neither a step nor the agency did that."]
  }

  private func text(at id: ObjectID) -> Story? {
    try? Story(archive.repository.blob(id))
  }
}

extension Story {
  /// Whether its embargo lets it go out at a time when the other's would not.
  fileprivate func isFreer(than other: Story) -> Bool {
    switch (other.embargo, embargo) {
    case (nil, _), (_, .unclear): false
    case (_, nil), (.unclear, .until): true
    case (.until(let end, _), .until(let newer, _)): newer < end
    }
  }
}
