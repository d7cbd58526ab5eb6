/// Shows how far a long command is, on standard error.
struct ProgressMeter {
  private let session: Session
  private let start = ContinuousClock.now
  private var progress: Progress

  init(_ title: String, noun: String, total: Int?, _ session: Session) {
    self.session = session
    progress = Progress(title, noun: noun, total: total)
  }

  mutating func advance(to done: Int) {
    let errors = session.errors
    let mark = progress.update(
      done: done, elapsed: ContinuousClock.now - start, isTerminal: errors.isTerminal,
      width: errors.width)
    // Progress that cannot be shown is no reason to stop the work.
    if let mark { try? errors.show(mark) }
  }

  func end() {
    if let mark = progress.finish(isTerminal: session.errors.isTerminal) {
      try? session.errors.show(mark)
    }
  }
}
