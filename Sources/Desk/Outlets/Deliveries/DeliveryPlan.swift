import Archive
import Budget
import Foundation
import Git
import Press
import Stories
import Workflows

/// What every output is to have, and what it has, by the record at one commit.
///
/// Nothing of it is kept: what waits is what an output has not acknowledged.
struct DeliveryPlan {
  let tip: Tip
  let outputs: [PressOutput]
  /// Withdrawals first, then the oldest first.
  private(set) var deliveries: [PressDelivery] = []
  let desk: Desk
  let budget: NewsBudget
  let room: PressRoom
  /// Whether all words are there that go out with stories, and the record could be proved.
  ///
  /// A slip in a file stops what is published, as the press says, and keeps nobody from taking a story
  /// back.
  let isSound: Bool
  /// Which versions of the stories may go out.
  let history: AcceptedHistory
  private let settings: PressSettings
  var stories: [String: Source] = [:]

  private static let feeds = ["feed.atom", "feed.rss", "feed.json"]

  /// What a document is made of.
  enum Source {
    case life(PublicLife)
    case gone(WithdrawnStory)
  }

  /// Plans by the record as it stands; what had to be made for it is left in the cache.
  init(of desk: Desk, with cache: inout DeliveryCache) throws {
    self.desk = desk
    (tip, budget) = try desk.standing()
    settings = try desk.pressSettings(at: tip)
    outputs = settings.outputs
    let lines = try? desk.readersLines(at: tip)
    let isPage = outputs.contains { $0.format == .html }
    let templates = isPage ? try? desk.templates(at: tip) : try Templates(own: [:], style: nil)
    let history = try? desk.acceptedHistory(at: tip)
    isSound = lines != nil && templates != nil && history != nil
    self.history = history ?? AcceptedHistory(exceptions: [:])
    room = try PressRoom(
      folder: desk.folder, environment: desk.environment,
      edition: Edition(
        desk.site(settings, at: tip), templates: templates ?? Templates(own: [:], style: nil)),
      workflow: desk.configuration(at: tip).workflow,
      lines: lines ?? ReadersLines(publisher: nil, disclaimers: .shipped))
    guard !outputs.isEmpty else { return }
    if outputs.contains(where: { $0.format != nil }) { try addStories(&cache) }
    try addSite(cache.receipts)
    deliveries.sort { one, other in
      one.kind == other.kind
        ? (one.since, one.item) < (other.since, other.item) : one.kind.rank < other.kind.rank
    }
  }

  /// The bytes that an output is to be sent, and what kind of thing they are.
  func document(of delivery: PressDelivery, for output: PressOutput) throws -> (
    bytes: [UInt8], type: String
  )? {
    switch output.target {
    case .folder: return nil
    case .webSub:
      guard let address = settings.base.map({ $0 + delivery.item }) else { return nil }
      var safe = CharacterSet.alphanumerics
      safe.insert(charactersIn: "-._~")
      let url = address.addingPercentEncoding(withAllowedCharacters: safe) ?? ""
      return (
        Array("hub.mode=publish&hub.url=\(url)".utf8), "application/x-www-form-urlencoded"
      )
    case .push:
      guard let format = output.format, let source = stories[delivery.item] else { return nil }
      let bytes: [UInt8]? =
        switch (delivery.kind, source) {
        case (.withdrawn, .life(let life)):
          life.recall.map { room.edition.document(of: $0, as: format) }
        case (_, .gone(let story)): room.edition.document(of: story, as: format)
        case (_, .life(let life)):
          room.edition.document(
            of: try room.story(of: life, from: desk.archive()).story, as: format)
        }
      return bytes.map { ($0, format.mime) }
    }
  }

  /// Whether a story is still as it was when this was planned.
  func isCurrent(_ delivery: PressDelivery) throws -> Bool {
    guard case .life(let life) = stories[delivery.item] else { return true }
    return try desk.budget().entry(at: life.entry.path)?.commit == life.entry.commit
  }

  /// The site as a whole and its feeds, as they stand in the folder that readers are served from.
  private mutating func addSite(_ receipts: DeliveryReceipts) throws {
    guard let served = PressManifest(at: try desk.servedFolder(settings)) else { return }
    let commit = ObjectID(hex: served.commit)
    // The site may have been made from another clone.
    let since = try? commit.map { try desk.archive().repository.commit($0).committer.seconds }
    for output in outputs {
      switch output.target {
      case .push: continue
      case .webSub:
        for feed in Self.feeds {
          guard let digest = served.files[feed] else { continue }
          add(feed, .feed, digest: digest, since: since ?? 0, to: output, receipts)
        }
      case .folder(let path):
        let digest = PressManifest.digest(of: served.bytes)
        var delivery = PressDelivery(
          output: output.name, item: "site", kind: .site, digest: digest, since: since ?? 0)
        let copy = PressManifest(at: try desk.absolute(path))
        if copy.map({ PressManifest.digest(of: $0.bytes) }) == digest {
          delivery.state = .delivered
        }
        deliveries.append(delivery)
      }
    }
  }

  /// Adds what an output is to have, and whether it has it.
  mutating func add(
    _ item: String, _ kind: PressDelivery.Kind, digest: String, since: Int64,
    headline: String? = nil,
    to output: PressOutput, _ receipts: DeliveryReceipts
  ) {
    var delivery = PressDelivery(
      output: output.name, item: item, kind: kind, headline: headline, digest: digest,
      since: since)
    if let receipt = receipts[output.name, item], receipt.digest == digest, receipt.kind == kind {
      (delivery.state, delivery.acknowledged) = (.delivered, receipt.seconds)
    }
    deliveries.append(delivery)
  }
}

extension PressDelivery.Kind {
  /// What goes first.
  fileprivate var rank: Int {
    switch self {
    case .withdrawn: 0
    case .published: 1
    case .site: 2
    case .feed: 3
    }
  }
}

extension PressOutput {
  /// The format that stories are sent in; nil for an output that is sent none.
  var format: StoryFormat? {
    guard case .push(_, let name) = target else { return nil }
    return StoryFormat(rawValue: name)
  }
}
