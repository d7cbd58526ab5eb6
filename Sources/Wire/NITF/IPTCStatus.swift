/// A publication status in IPTC's words, whatever their case.
struct IPTCStatus {
  var status = WireItem.Status.usable
  var isEmbargoed = false
  /// What a person must know of a status that is not known.
  var remark: String?

  init(_ words: String) {
    switch words.lowercased().filter({ $0.isLetter }) {
    case "usable", "": break
    case "embargoed": isEmbargoed = true
    case "withheld": status = .withheld
    case "canceled", "cancelled", "killed", "withdrawn", "deleted": status = .canceled
    default:
      status = .withheld
      remark = "The status \"\(words.prefix(40))\" is not known, so the item is withheld."
    }
  }
}

/// The schemes of IPTC's eight-digit codes (IPTC Subject Reference System).
enum IPTCSubject {
  /// `subj` or `medtop` for eight digits of IPTC's, else the scheme given.
  static func scheme(of code: String, given: String?) -> String? {
    let key = (given ?? "").lowercased()
    let isNumber = code.utf8.count == 8 && code.utf8.allSatisfy { (0x30...0x39).contains($0) }
    guard isNumber,
      given == nil || key.contains("iptc") || key.contains("subj") || key.contains("med")
    else { return given }
    return code.hasPrefix("2") || key.contains("med") ? "medtop" : "subj"
  }
}
