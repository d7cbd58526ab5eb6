import ArgumentParser

/// The story that a command is about.
struct StoryOption: ParsableArguments {
  @Argument(
    help: "A story: its id, slug or path, or the beginning of its id or slug.",
    completion: .custom { words, _, prefix in Completions.stories(words, prefix) })
  var story: String
}
