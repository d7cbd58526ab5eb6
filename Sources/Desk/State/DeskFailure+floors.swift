import Budget
import Fetch
import Git
import Stories
import Wire

extension DeskFailure {
  /// Puts whatever a floor below throws into one sentence with its kind.
  public init(_ error: any Error) {
    switch error {
    case let failure as DeskFailure: self = failure
    case let failure as GitFailure: self.init(failure)
    case let failure as BudgetFailure: self.init(failure)
    case let failure as StoryFailure: self.init(.unreadable, failure.description)
    case let finding as Finding: self.init(.configuration, finding.description, hint: finding.hint)
    case let failure as FetchFailure: self.init(failure)
    case let failure as WireFailure: self.init(.unreadable, failure.description)
    default: self.init(.bug, "Stet met an error it does not know: \(error)")
    }
  }

  private init(_ failure: GitFailure) {
    let kind: Kind =
      switch failure.code {
      case .locked, .moved: .tryAgain
      case .notOurs, .notFound, .invalid, .exists: .configuration
      case .noSpace, .notWritable, .notSigned: .notWritable
      case .corrupt, .unconfirmed, .other: .disk
      }
    self.init(kind, failure.message, hint: failure.hint ?? (kind == .tryAgain ? "try again" : nil))
  }

  private init(_ failure: FetchFailure) {
    let kind: Kind =
      switch failure.kind {
      case .refused: .configuration
      case .unavailable: .unavailable
      case .unfit: .unreadable
      }
    self.init(kind, failure.message, hint: kind == .configuration ? "stet help watch" : nil)
  }

  private init(_ failure: BudgetFailure) {
    switch failure.code {
    case .busy, .moved: self.init(.tryAgain, "\(failure)", hint: "try again")
    case .noSpace, .notWritable: self.init(.notWritable, "\(failure)", hint: "stet doctor")
    case .corrupt, .other: self.init(.disk, "\(failure)", hint: "stet reindex")
    }
  }
}
