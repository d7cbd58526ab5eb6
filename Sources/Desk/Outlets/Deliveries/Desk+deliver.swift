public import Fetch
import Foundation
import Git
import Workflows

/// What a run delivered, and what the outputs do not have yet.
public struct DeliveryReport: Sendable {
  /// What outputs acknowledged in this run.
  public var delivered: [PressDelivery] = []
  /// What they do not have, with the reasons.
  public var outstanding: [PressDelivery] = []
  /// The commit that keeps the receipts; nil before the first one.
  public var receipts: String?
  /// Whether the run's time was up before everything that was due had been tried.
  public var isCut = false
}

extension Desk {
  /// Sends something to an address, which may be of the local network where the settings say so.
  public typealias Send = @Sendable (_ push: Push, _ isPrivate: Bool) async throws -> PushAnswer

  /// What the outputs are to have and have not, and with `all` what they have as well.
  public func deliveries(all: Bool = false) throws -> [PressDelivery] {
    var cache = try deliveryCache()
    let before = cache
    let plan = try DeliveryPlan(of: self, with: &cache)
    if !plan.isSound { _ = try (readersLines(at: plan.tip), templates(at: plan.tip)) }
    if cache != before { cache.save(at: deliveryCachePath) }
    let memory = DeliveryMemory(at: deliveryMemoryPath)
    return plan.deliveries(with: memory).filter { all || $0.state != .delivered }
  }

  /// Delivers what is due: withdrawals first, then the oldest first, one at a time to each output.
  ///
  /// An answer is acknowledged by a receipt in git. Whoever dies between the two sends the same once
  /// more, under the same `Idempotency-Key`: an output that honours it takes nothing twice. What was
  /// said of the outputs in `again` is forgotten first. `chance` gives numbers from 0 to 1 for the
  /// pauses. No try begins after the limit, in seconds.
  ///
  /// - Throws: `.tryAgain` when another run is at work on this desk.
  public func deliver(
    again: [String] = [], within limit: Int64 = 120, by send: @escaping Send,
    chance: @escaping () -> Double
  ) async throws -> DeliveryReport {
    guard try !pressSettings(at: mainTip()).outputs.isEmpty else { return DeliveryReport() }
    try FileManager.default.createDirectory(
      atPath: cacheDirectory, withIntermediateDirectories: true)
    let lock = try CommandLock(at: "\(cacheDirectory)/deliver.lock", of: "stet press")
    defer { withExtendedLifetime(lock) {} }
    let run = try DeliveryRun(of: self, again: again, within: limit, by: send, chance: chance)
    return try await run.report()
  }

  /// The names of the outputs in `Workflows/press.yaml`.
  public func outputs() throws -> [String] {
    try pressSettings(at: mainTip()).outputs.map(\.name)
  }

  var deliveryCachePath: String { "\(cacheDirectory)/deliveries.cache" }
  var deliveryMemoryPath: String { "\(cacheDirectory)/deliveries.json" }
}

extension DeliveryPlan {
  /// The deliveries with what is remembered of earlier tries.
  func deliveries(with memory: DeliveryMemory) -> [PressDelivery] {
    deliveries.map { delivery in
      outputs.first { $0.name == delivery.output }.map { memory.telling(of: delivery, to: $0) }
        ?? delivery
    }
  }
}
