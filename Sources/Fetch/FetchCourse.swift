import Foundation

/// One fetch on its way through redirects: what each answer means.
struct FetchCourse {
  /// How many redirects are followed.
  static let redirectLimit = 5

  /// The address to ask now.
  private(set) var address: WebAddress
  /// Where the address has moved for good.
  private(set) var movedTo: WebAddress?
  private var redirects = 0
  private var isPermanent = true

  /// What to do after an answer.
  enum Step: Hashable {
    case takeBody
    case nothingNew
    case askAgain
  }

  init(_ address: WebAddress) {
    self.address = address
  }

  /// Takes the head of an answer; header names are asked for in lower case.
  mutating func take(
    status: Int, isConditional: Bool, now: Int64, header: (String) -> String?
  ) throws(FetchFailure) -> Step {
    switch status {
    case 200, 203:
      let coding = header("content-encoding") ?? "identity"
      guard coding.lowercased() == "identity" else {
        throw FetchFailure(
          .unfit, "It answers packed (\(coding)), which it was not asked to.")
      }
      return .takeBody
    case 204: return .nothingNew
    case 304 where isConditional: return .nothingNew
    case 301, 302, 303, 307, 308:
      try redirect(to: header("location"), forGood: status == 301 || status == 308)
      return .askAgain
    case 429, 503:
      let seconds = header("retry-after").flatMap { RetryAfter.seconds($0, now: now) }
      throw FetchFailure(
        .unavailable, "It asks to be left alone for a while (status \(status)).",
        retryAfter: seconds)
    case 401, 403, 407:
      throw FetchFailure(.unavailable, "It lets nobody in (status \(status)).")
    case 404: throw FetchFailure(.unavailable, "It is not there (status 404).")
    case 410: throw FetchFailure(.unavailable, "It is gone for good (status 410).")
    default: throw FetchFailure(.unavailable, "It answered with status \(status).")
    }
  }

  private mutating func redirect(to place: String?, forGood: Bool) throws(FetchFailure) {
    guard let place, let base = URL(string: address.description),
      let target = URL(string: place, relativeTo: base)?.absoluteString
    else {
      throw FetchFailure(.unavailable, "It redirects to no address that can be read.")
    }
    guard redirects < Self.redirectLimit else {
      throw FetchFailure(
        .unavailable, "It redirects more than \(Self.redirectLimit) times.")
    }
    let next: WebAddress
    do throws(FetchFailure) {
      next = try WebAddress(target)
    } catch {
      throw FetchFailure(.refused, "It redirects. \(error.message)")
    }
    guard next.isSecure || !address.isSecure else {
      throw FetchFailure(
        .refused, "It redirects to \(next), which is not encrypted as the first one is.")
    }
    redirects += 1
    isPermanent = isPermanent && forGood
    if isPermanent { movedTo = next }
    address = next
  }
}
