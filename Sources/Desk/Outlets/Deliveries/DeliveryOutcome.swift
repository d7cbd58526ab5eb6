import Fetch

/// How a try to deliver something ended.
struct DeliveryOutcome: Equatable {
  enum End: Equatable {
    /// The output has it.
    case done(status: Int)
    /// It is tried again, not before the seconds that the other side asked for.
    case waits(asked: Int? = nil)
    /// Something is not there on this side; it is tried again as soon as it is.
    case missing
    /// It is not tried again by itself.
    case refused
  }

  let end: End
  /// What happened, as a sentence.
  let words: String
  /// Whether the next thing would fare no better.
  let isOfOutput: Bool

  init(_ end: End, _ words: String, isOfOutput: Bool) {
    (self.end, self.words, self.isOfOutput) = (end, words, isOfOutput)
  }

  /// What an answer means.
  init(_ answer: PushAnswer) {
    let status = "(status \(answer.status))"
    switch answer.status {
    case 200...299: self.init(.done(status: answer.status), "", isOfOutput: false)
    case 300...399:
      self.init(
        .refused,
        "It redirects \(status); what is pushed goes to the address in press.yaml alone.",
        isOfOutput: true)
    case 401, 403, 407:
      self.init(.refused, "It lets nobody in \(status).", isOfOutput: true)
    case 404: self.init(.refused, "It is not there \(status).", isOfOutput: true)
    case 405, 501: self.init(.refused, "It takes no POST \(status).", isOfOutput: true)
    case 410: self.init(.refused, "It is gone for good \(status).", isOfOutput: true)
    case 429, 503:
      self.init(
        .waits(asked: answer.retryAfter), "It asks to be left alone for a while \(status).",
        isOfOutput: true)
    case 408, 425, 500...599:
      // A gateway speaks for the whole output; what a server trips over may be this one story.
      self.init(
        .waits(asked: answer.retryAfter), "It could not take it \(status).",
        isOfOutput: [502, 504].contains(answer.status))
    default: self.init(.refused, "It does not take it \(status).", isOfOutput: false)
    }
  }

  /// What it means that no answer came.
  init(_ error: any Error) {
    if let failure = error as? FetchFailure {
      self.init(
        failure.kind == .refused ? .refused : .waits(asked: failure.retryAfter), failure.message,
        isOfOutput: true)
    } else {
      self.init(.missing, DeskFailure(error).message, isOfOutput: true)
    }
  }
}
