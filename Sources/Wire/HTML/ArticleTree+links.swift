internal import CXML

extension ArticleTree {
  /// Takes links that are no part of the story off their words: to the page itself, and to the
  /// lists that a site makes of its own tags, topics and authors; tracking leaves the others.
  ///
  /// Returns how many it took off.
  func tidyLinks(_ kept: [Int], base: String?) -> Int {
    var removed = 0
    for top in kept {
      var next = top
      while next < nodes[top].end {
        let index = next
        next = nodes[index].isDropped ? nodes[index].end : index + 1
        guard nodes[index].kind == .link, !nodes[index].isDropped else { continue }
        let element = nodes[index].element
        guard let target = WebAddress.safe(element.attribute("href"), base: base) else { continue }
        if isOwnList(target, base: base) {
          xmlUnsetProp(element.node, "href")
          removed += 1
        } else if let plain = Self.withoutTracking(target) {
          xmlSetProp(element.node, "href", plain)
        }
      }
    }
    return removed
  }

  private func isOwnList(_ target: String, base: String?) -> Bool {
    guard let base, let host = HTMLPage.host(target), host == HTMLPage.host(base) else {
      return false
    }
    if let hash = target.firstIndex(of: "#"), target[..<hash] == base.prefix(while: { $0 != "#" }) {
      return true
    }
    let path = target.lowercased()
    return Self.lists.contains { path.contains($0) } || isSection(target)
  }

  /// Addresses of stories end in many words or in a number; those of sections and topics do not.
  private func isSection(_ target: String) -> Bool {
    guard let slashes = target.firstRange(of: "://"), !target.contains("?") else { return false }
    let path = target[slashes.upperBound...].drop { $0 != "/" }.prefix { $0 != "#" }
    let parts = path.split(separator: "/")
    guard parts.count <= 3, let last = parts.last else { return true }
    let stem = last.hasSuffix(".html") ? last.dropLast(5) : last
    return !stem.contains(where: \.isNumber) && !stem.contains(".")
      && stem.count(where: { $0 == "-" || $0 == "_" }) < 3
  }

  private static let lists = [
    "/tag/", "/tags/", "/topic/", "/topics/", "/thema/", "/themen/", "/author/", "/authors/",
    "/search",
    "/category/", "/autor/", "/etiqueta/", "/tema/", "/sujet/", "/mot-cle/", "/keyword/", "/staff/",
  ]

  /// Without the query members that say only where a reader came from; nil when there are none.
  private static func withoutTracking(_ target: String) -> String? {
    guard let mark = target.firstIndex(of: "?") else { return nil }
    let end = target[mark...].firstIndex(of: "#") ?? target.endIndex
    let members = target[target.index(after: mark)..<end].split(separator: "&")
    let kept = members.filter { member in
      let name = member.prefix { $0 != "=" }.lowercased()
      return
        !(name.hasPrefix("utm_")
        || ["fbclid", "gclid", "ref_src", "mc_cid", "mc_eid", "cmpid", "ncid"].contains(name))
    }
    guard kept.count < members.count else { return nil }
    return target[..<mark] + (kept.isEmpty ? "" : "?" + kept.joined(separator: "&"))
      + target[end...]
  }
}
