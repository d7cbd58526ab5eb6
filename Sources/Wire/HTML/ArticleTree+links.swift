internal import CXML

extension ArticleTree {
  /// Takes links that are no part of the story off their words: to the page itself, and to the
  /// lists that a site makes of its own tags, topics and authors; tracking leaves the others.
  func tidyLinks(_ kept: [Int], base: String?) {
    for top in kept {
      for index in top..<nodes[top].end where nodes[index].kind == .link {
        let element = nodes[index].element
        guard let target = WebAddress.safe(element.attribute("href"), base: base) else { continue }
        if isOwnList(target, base: base) {
          xmlUnsetProp(element.node, "href")
        } else if let plain = Self.withoutTracking(target) {
          xmlSetProp(element.node, "href", plain)
        }
      }
    }
  }

  private func isOwnList(_ target: String, base: String?) -> Bool {
    guard let base, let host = HTMLPage.host(target), host == HTMLPage.host(base) else {
      return false
    }
    if let hash = target.firstIndex(of: "#"), target[..<hash] == base.prefix(while: { $0 != "#" }) {
      return true
    }
    let path = target.lowercased()
    return Self.lists.contains { path.contains($0) }
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
