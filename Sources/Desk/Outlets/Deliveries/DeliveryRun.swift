import Archive
import Fetch
import Git
import Workflows

/// One run through what waits, from the first try to the receipts.
final class DeliveryRun {
  private let desk: Desk
  private let send: Desk.Send
  private let chance: () -> Double
  private let end: Int64
  private var memory: DeliveryMemory
  private var cache: DeliveryCache
  /// What was acknowledged, and is not on disk yet.
  private var unwritten: [DeliveryReceipt] = []
  private var delivered: [PressDelivery] = []
  /// What this run has tried, so that nothing is tried twice in it.
  private var tried: Set<String> = []
  /// How many things an output could not take in a row.
  private var stumbles: [String: Int] = [:]
  private var isCut = false

  /// So many receipts are written in one commit at most; a crash sends as many again.
  private static let batch = 50
  /// An output that stumbles so often in a row is left alone until the next run.
  private static let patience = 5

  init(
    of desk: Desk, again: [String], within limit: Int64, by send: @escaping Desk.Send,
    chance: @escaping () -> Double
  ) throws {
    (self.desk, self.send, self.chance) = (desk, send, chance)
    end = desk.clock().seconds + limit
    memory = DeliveryMemory(at: desk.deliveryMemoryPath)
    cache = try desk.deliveryCache()
    for output in again { memory.forget(output) }
  }

  /// Tries what is due, and tells how it went.
  func report() async throws -> DeliveryReport {
    let before = DeliveryMemory(at: desk.deliveryMemoryPath)
    var plan = try DeliveryPlan(of: desk, with: &cache)
    do {
      // What is recorded meanwhile goes out now, and what it replaces no more.
      while try await work(off: plan) == .overtaken {
        plan = try DeliveryPlan(of: desk, with: &cache)
      }
      try write()
      try copySite(by: plan)
    } catch {
      // What was acknowledged stays so, whatever else went wrong.
      try? write()
      throw error
    }
    if !delivered.isEmpty { plan = try DeliveryPlan(of: desk, with: &cache) }
    memory.keep(plan.deliveries)
    if memory != before { try memory.save(at: desk.deliveryMemoryPath) }
    cache.save(at: desk.deliveryCachePath)
    return DeliveryReport(
      delivered: delivered,
      outstanding: plan.deliveries(with: memory).filter { $0.state != .delivered },
      receipts: cache.receipts.commit?.hex, isCut: isCut)
  }

  private enum End {
    case done
    /// The record moved on.
    case overtaken
  }

  private typealias Answer = (delivery: PressDelivery, result: Result<PushAnswer, any Error>)

  private func work(off plan: DeliveryPlan) async throws -> End {
    var queues: [String: ArraySlice<PressDelivery>] = [:]
    for output in plan.outputs {
      queues[output.name] = plan.deliveries.filter { $0.output == output.name }[...]
    }
    let outputs = Dictionary(plan.outputs.map { ($0.name, $0) }) { one, _ in one }
    var isOvertaken = false
    try await withThrowingTaskGroup(of: Answer.self) { group in
      func tryNext(of output: PressOutput) throws {
        while let next = queues[output.name]?.popFirst() {
          let delivery = memory.telling(of: next, to: output)
          guard delivery.isDue(at: desk.clock().seconds), !tried.contains(delivery.key),
            output.isSent
          else { continue }
          guard !Task.isCancelled else { return }
          guard desk.clock().seconds < end else { return isCut = true }
          guard try plan.isCurrent(delivery) else { return isOvertaken = true }
          tried.insert(delivery.key)
          do {
            guard let push = try push(delivery, to: output, by: plan) else { continue }
            group.addTask { [send] in
              do {
                return (delivery, .success(try await send(push, output.isPrivate)))
              } catch {
                return (delivery, .failure(error))
              }
            }
            return
          } catch let failure as DeskFailure where failure.kind == .configuration {
            note(DeliveryOutcome(failure), of: delivery, to: output)
            queues[output.name] = nil
          }
        }
      }
      for output in plan.outputs { try tryNext(of: output) }
      while let answer = try await group.next() {
        guard let output = outputs[answer.delivery.output] else { continue }
        let fares = try take(answer, of: output, plan)
        if !fares { queues[output.name] = nil }
        // Something else may be more urgent now. Asked after each answer, so that every plan gets on.
        isOvertaken = isOvertaken || desk.main != plan.tip.commit
        if !isOvertaken { try tryNext(of: output) }
      }
    }
    try Task.checkCancellation()
    return isOvertaken ? .overtaken : .done
  }

  private func push(
    _ delivery: PressDelivery, to output: PressOutput, by plan: DeliveryPlan
  ) throws -> Push? {
    guard let address = output.address, let document = try plan.document(of: delivery, for: output)
    else { return nil }
    var push = Push(
      document.bytes, of: document.type, to: address, key: delivery.key,
      secret: try desk.secret(of: output))
    if delivery.kind != .feed {
      push.headers = [
        ("Stet-Story", delivery.item), ("Stet-Delivery", delivery.kind.rawValue),
        ("Stet-Commit", plan.tip.commit.hex),
      ]
    }
    return push
  }

  /// Notes an answer; tells whether the next thing may fare better.
  private func take(_ answer: Answer, of output: PressOutput, _ plan: DeliveryPlan) throws -> Bool {
    let delivery = answer.delivery
    if case .failure(let error) = answer.result, error is CancellationError { return false }
    let outcome =
      switch answer.result {
      case .success(let answer): DeliveryOutcome(answer)
      case .failure(let error): DeliveryOutcome(error)
      }
    guard case .done(let status) = outcome.end else {
      note(outcome, of: delivery, to: output)
      if case .waits = outcome.end { stumbles[output.name, default: 0] += 1 }
      return !outcome.isOfOutput && stumbles[output.name, default: 0] < Self.patience
    }
    stumbles[output.name] = 0
    memory.forget(delivery)
    delivered.append(delivery)
    let receipt = DeliveryReceipt(
      output: delivery.output, item: delivery.item, kind: delivery.kind, digest: delivery.digest,
      seconds: desk.clock().seconds, status: status, commit: plan.tip.commit.hex)
    unwritten.append(receipt)
    cache.receipts.all[receipt.output, default: [:]][receipt.item] = receipt
    if unwritten.count >= Self.batch { try write() }
    return true
  }

  private func note(_ outcome: DeliveryOutcome, of delivery: PressDelivery, to output: PressOutput)
  {
    memory.note(outcome, of: delivery, to: output, at: desk.clock().seconds, chance: chance())
  }

  private func write() throws {
    try desk.record(unwritten, to: &cache.receipts)
    unwritten = []
  }

  /// Makes the site in the other folders as it is in the one that readers are served from.
  private func copySite(by plan: DeliveryPlan) throws {
    for output in plan.outputs {
      guard case .folder(let path) = output.target,
        let next = plan.deliveries.first(where: { $0.output == output.name })
      else { continue }
      let delivery = memory.telling(of: next, to: output)
      guard delivery.state != .delivered else { continue }
      do {
        _ = try desk.press(to: desk.absolute(path), called: path)
        memory.forget(delivery)
        delivered.append(delivery)
      } catch {
        note(DeliveryOutcome(DeskFailure(error)), of: delivery, to: output)
      }
    }
  }
}

extension Desk {
  /// Where main stands at this very moment.
  fileprivate var main: ObjectID? {
    Repository.readReference("refs/heads/main", gitDirectory: gitDirectory)
  }
}

extension PressOutput {
  /// The address that something is sent to; nil for a folder.
  fileprivate var address: String? {
    switch target {
    case .folder: nil
    case .push(let address, _): address
    case .webSub(let hub): hub
    }
  }

  fileprivate var isSent: Bool { address != nil }
}
