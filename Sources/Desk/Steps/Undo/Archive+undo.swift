import Archive
import Git
import Workflows

extension Archive {
  /// The step before a step of one story.
  func step(before step: HistoryStep) throws -> HistoryStep? {
    try step.commit.parents.first.flatMap { try lastStep(of: step.path, at: $0) }
  }

  /// The step that a story's last one took, undid or brought back, through undos of undos.
  ///
  /// `comesBack` says whether undoing the last one would bring it back.
  func origin(of last: HistoryStep) throws -> (step: HistoryStep, comesBack: Bool) {
    var (step, comesBack) = (last, false)
    while step.record?[.transition] == Transition.undo, let earlier = try self.step(before: step) {
      (step, comesBack) = (earlier, !comesBack)
    }
    return (step, comesBack)
  }

  /// The time that was set for a story in the state it comes back to, so that it is not lost there.
  func appointment(in state: String?, from step: HistoryStep?) throws -> String? {
    var step = step
    while let known = step, state != nil, known.record?[.to] == state {
      if let time = known.record?[.at] { return time }
      step = try self.step(before: known)
    }
    return nil
  }
}
