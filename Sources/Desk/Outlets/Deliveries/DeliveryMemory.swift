import Foundation
import Workflows

/// What went wrong at earlier tries, in `.git/stet/deliveries.json`.
///
/// It may be deleted: everything that waits is then tried at once. What outputs acknowledged is not
/// here, but in the repository.
struct DeliveryMemory: CommandMemory, Equatable {
  /// What went wrong with an output, or with one thing that it was to have.
  struct Trouble: Codable, Equatable {
    /// What it went wrong with: another document, or another setting, knows nothing of it.
    var mark: String
    var attempts = 0
    /// Not to be tried before; nil for what is not tried by itself.
    var next: Int64?
    var answer = ""
  }

  /// The longest pause of a withdrawal that nobody asked for, in seconds.
  private static let longestPause: Int64 = 300

  private var outputs: [String: Trouble] = [:]
  private var items: [String: [String: Trouble]] = [:]

  init() {}

  static let subject = "What waits"

  /// A delivery with what is remembered of it.
  func telling(of delivery: PressDelivery, to output: PressOutput) -> PressDelivery {
    var delivery = delivery
    guard delivery.state != .delivered else { return delivery }
    let own = items[output.name]?[delivery.item].flatMap {
      $0.mark == Self.mark(delivery, output) ? $0 : nil
    }
    let whole = outputs[output.name].flatMap { $0.mark == output.mark ? $0 : nil }
    // What is to be taken back is tried whatever was said to other things.
    let troubles = [own, delivery.kind == .withdrawn ? nil : whole].compactMap(\.self)
    delivery.attempts = own?.attempts ?? 0
    delivery.answer = troubles.first?.answer
    // A folder is tried with every press: it costs nothing.
    if delivery.kind == .site { return delivery }
    if troubles.contains(where: { $0.next == nil }) {
      (delivery.state, delivery.next) = (.refused, nil)
    } else {
      (delivery.state, delivery.next) = (.waiting, troubles.compactMap(\.next).max())
    }
    return delivery
  }

  /// Notes how a try ended that the output did not acknowledge.
  mutating func note(
    _ outcome: DeliveryOutcome, of delivery: PressDelivery, to output: PressOutput, at now: Int64,
    chance: Double
  ) {
    let mark = Self.mark(delivery, output)
    let old = items[output.name]?[delivery.item]
    var trouble = Self.trouble(after: old?.mark == mark ? old : nil, mark, outcome, now, chance)
    if delivery.kind == .withdrawn, case .waits(let asked) = outcome.end {
      trouble.next = trouble.next.map { min($0, now + max(Self.longestPause, Int64(asked ?? 0))) }
    }
    items[output.name, default: [:]][delivery.item] = trouble
    if outcome.isOfOutput { note(outcome, of: output, at: now, chance: chance) }
  }

  /// Notes that an output cannot be delivered to at all.
  mutating func note(
    _ outcome: DeliveryOutcome, of output: PressOutput, at now: Int64, chance: Double
  ) {
    let old = outputs[output.name]
    outputs[output.name] = Self.trouble(
      after: old?.mark == output.mark ? old : nil, output.mark, outcome, now, chance)
  }

  /// Forgets all trouble with an output, and with one thing that it has now.
  mutating func forget(_ delivery: PressDelivery) {
    outputs[delivery.output] = nil
    items[delivery.output]?[delivery.item] = nil
  }

  /// Forgets all trouble with an output.
  mutating func forget(_ output: String) {
    outputs[output] = nil
    items[output] = nil
  }

  /// Forgets whatever waits no more.
  mutating func keep(_ deliveries: [PressDelivery]) {
    let waiting = Dictionary(
      grouping: deliveries.filter { $0.state != .delivered }, by: \.output
    ).mapValues { Set($0.map(\.item)) }
    outputs = outputs.filter { waiting[$0.key] != nil }
    for (name, troubles) in items {
      items[name] = waiting[name].map { names in troubles.filter { names.contains($0.key) } }
    }
  }

  private static func mark(_ delivery: PressDelivery, _ output: PressOutput) -> String {
    "\(delivery.kind.rawValue) \(delivery.digest) \(output.mark)"
  }

  private static func trouble(
    after old: Trouble?, _ mark: String, _ outcome: DeliveryOutcome, _ now: Int64,
    _ chance: Double
  ) -> Trouble {
    let attempts = (old?.attempts ?? 0) + 1
    let next: Int64? =
      switch outcome.end {
      case .waits(let asked):
        now + BackOff.pause(after: attempts, every: 30, asked: asked, chance: chance)
      case .missing: now
      case .refused, .done: nil
      }
    return Trouble(mark: mark, attempts: attempts, next: next, answer: outcome.words)
  }
}

extension PressOutput {
  /// What changes when the setting changes.
  var mark: String {
    let text = "\(target) \(only) \(isPrivate) \(secret.map { "\($0)" } ?? "")"
    return String(PressManifest.digest(of: Array(text.utf8)).prefix(16))
  }
}
