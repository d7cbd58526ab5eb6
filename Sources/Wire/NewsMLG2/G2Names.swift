/// What an item's codes mean: QCodes by its own catalogues, URIs and literals.
struct G2Names {
  /// Aliases of the item's inline catalogues; those of IPTC are known anyway.
  private var schemes: [String: String] = [:]

  init(item: XMLElement, header: XMLElement?) {
    for catalog in (header?.all("catalog") ?? []) + item.all("catalog") {
      for scheme in catalog.all("scheme") {
        guard let alias = scheme.attribute("alias"), let uri = scheme.attribute("uri") else {
          continue
        }
        schemes[alias] = uri
      }
    }
  }

  /// A code and the scheme it belongs to.
  struct Code: Hashable {
    /// IPTC's alias where the scheme is IPTC's, else the sender's alias, or the scheme's URI.
    var scheme: String?
    var code: String
  }

  /// The code of an element by `qcode`, else `uri`; a literal has no scheme.
  func code(of element: XMLElement) -> Code? {
    if let qcode = element.attribute("qcode")?.collapsed { return code(qcode) }
    if let uri = element.attribute("uri")?.collapsed { return code(uri: uri) }
    return element.attribute("literal")?.collapsed.map { Code(scheme: nil, code: $0) }
  }

  /// `alias:code`, split at the first colon: a code may hold more of them.
  func code(_ qcode: String) -> Code {
    guard let colon = qcode.firstIndex(of: ":") else { return Code(scheme: nil, code: qcode) }
    let alias = String(qcode[..<colon])
    let code = Self.unescaped(String(qcode[qcode.index(after: colon)...]))
    guard let uri = schemes[alias] else { return Code(scheme: alias, code: code) }
    if let known = IPTCCatalog.alias(of: uri) { return Code(scheme: known, code: code) }
    // The sender gave one of IPTC's aliases to a scheme of his own.
    return Code(scheme: IPTCCatalog.has(alias: alias) ? uri : alias, code: code)
  }

  private func code(uri: String) -> Code {
    guard let slash = uri.lastIndex(where: { $0 == "/" || $0 == "#" }) else {
      return Code(scheme: nil, code: uri)
    }
    let scheme = String(uri[...slash])
    let code = String(uri[uri.index(after: slash)...])
    guard !code.isEmpty else { return Code(scheme: nil, code: uri) }
    return Code(scheme: IPTCCatalog.alias(of: scheme) ?? scheme, code: code)
  }

  private static func unescaped(_ code: String) -> String {
    guard code.contains("%") else { return code }
    let bytes = Array(code.utf8)
    var result: [UInt8] = []
    var index = 0
    while index < bytes.count {
      if bytes[index] == 0x25, index + 2 < bytes.count,
        let value = UInt8(
          String(decoding: bytes[(index + 1)...(index + 2)], as: UTF8.self), radix: 16)
      {
        result.append(value)
        index += 3
      } else {
        result.append(bytes[index])
        index += 1
      }
    }
    return String(validating: result, as: UTF8.self) ?? code
  }

  /// The name of an element in a language where there are several, else its first.
  static func name(of element: XMLElement, language: String?) -> String? {
    let names = element.all("name").filter { $0.words != nil }
    let wanted = language.map { String($0.prefix(2)).lowercased() }
    let inLanguage = names.filter {
      guard let wanted, let tag = $0.attribute("lang") else { return false }
      return tag.lowercased().hasPrefix(wanted)
    }
    let candidates = inLanguage.isEmpty ? names : inLanguage
    let full = candidates.first { !($0.attribute("role") ?? "").holds("mnemonic") }
    return (full ?? candidates.first)?.words
  }

  /// Name, else literal, else the code itself.
  func label(of element: XMLElement, language: String?) -> String? {
    let label =
      Self.name(of: element, language: language) ?? element.attribute("literal")?.collapsed
      ?? code(of: element)?.code ?? element.words
    // Reuters fills the fields of its video items with this.
    return label == "No-Data-Available" ? nil : label
  }

  /// The part of a role or class after its alias, lower case.
  func bare(_ role: String?) -> String {
    role.map { code($0).code.lowercased() } ?? ""
  }
}
