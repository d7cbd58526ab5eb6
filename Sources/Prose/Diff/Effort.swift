/// How many steps of comparing are still allowed, so that no pair of texts takes for ever.
struct Effort {
  /// The steps left; at most this many more are begun.
  private(set) var left: Int

  /// A few seconds of work on an ordinary machine; 5,000 words of prose need a hundredth of it.
  init(steps: Int = 45_000_000) {
    left = steps
  }

  /// Takes steps off what is left.
  mutating func spend(_ steps: Int) {
    left = max(0, left - max(0, steps))
  }
}
