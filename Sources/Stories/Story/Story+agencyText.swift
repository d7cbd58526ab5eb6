extension Story {
  /// The file without the keys that the desk adds: what the branch `wire` holds of a story that
  /// was not edited.
  public var agencyText: Story {
    var copy = self
    for key in StoryKey.desk { copy.file.set(key, to: nil) }
    return copy
  }

  /// An agency's text as the desk takes it in: in a state, with the flag, and with the git blob of
  /// the agency's file as its base.
  public func taken(state: String, base: String, flag: Flag = .untouched) -> Story {
    var copy = self
    copy.state = state
    copy.flag = flag
    copy.file.set("syndication.base", to: .text(base))
    return copy
  }
}
