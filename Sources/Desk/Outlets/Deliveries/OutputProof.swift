import Archive
import Git
import Press
import Workflows

/// What the outputs beside the site's own folder can tell of kills.
struct OutputProof {
  /// The folders with a copy of the site, by what the settings call them.
  var copies: [(name: String, folder: String)] = []
  /// The outputs that have not acknowledged a withdrawal, by the id in the story's path.
  var waiting: [String: [String]] = [:]
  /// What closes a kill beside the site itself, for the record.
  var words = ""
}

extension Desk {
  /// What the outputs can tell of kills by the record as it stands now.
  func outputProof() throws -> OutputProof {
    var proof = OutputProof()
    let outputs = try pressSettings(at: mainTip()).outputs
    guard !outputs.isEmpty else { return proof }
    for output in outputs {
      guard case .folder(let path) = output.target else { continue }
      proof.copies.append((output.name, try absolute(path)))
    }
    for delivery in try deliveries() where delivery.kind == .withdrawn {
      proof.waiting[delivery.item, default: []].append(delivery.output)
    }
    if !proof.copies.isEmpty {
      proof.words += " So it was in \(proof.copies.map(\.name).joined(separator: ", "))."
    }
    let pushed = outputs.filter { $0.format != nil }.map(\.name)
    if !pushed.isEmpty, let commit = try archive().repository.reference(DeliveryReceipts.reference)
    {
      proof.words +=
        " The withdrawal was acknowledged by \(pushed.joined(separator: ", ")), receipts "
        + "\(commit.hex)."
    }
    return proof
  }
}
