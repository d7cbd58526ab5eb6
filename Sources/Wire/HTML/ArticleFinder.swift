/// Finds the story among all that a page shows.
struct ArticleFinder {
  let root: XMLElement
  let base: String?
  let headline: String?
  let author: String?

  /// What was found.
  struct Found {
    var text = MarkdownText()
    var byline: String?
    /// The date shown beside the headline.
    var date: String?
    /// Pictures whose captions stand beside them without a `figure`.
    var photos: [WireItem.Photo] = []
    /// Links to the page itself and to lists of its own site, whose words alone were kept.
    var ownLinks = 0
    /// Characters of prose in what was kept.
    var prose = 0
    /// The share of what was kept that stands in links.
    var linkDensity = 0.0
  }

  /// Tries strictly first, and less so while the page gives little text.
  func find() -> Found {
    var best = Found()
    for (strictly, leniently) in [(true, false), (false, false), (false, true)] {
      let found = attempt(strictly: strictly, leniently: leniently)
      if best.text.body.isEmpty
        || HTMLPage.length(found.text.body) > HTMLPage.length(best.text.body) * 2
      {
        best = found
      }
      if HTMLPage.length(best.text.body) >= 250 { break }
    }
    return best
  }

  private func attempt(strictly: Bool, leniently: Bool) -> Found {
    var tree = ArticleTree(root)
    tree.dropFurniture(strictly: strictly)
    tree.score()
    var kept = tree.choose()
    var found = Found()
    guard !kept.isEmpty else { return found }
    kept = tree.leads(before: kept, headline: headline) + kept
    found.date = tree.date(before: kept)
    tree.clean(kept, leniently: leniently)
    var lines = ArticleLines(headline: headline, author: author, kept: kept)
    lines.drop(from: &tree)
    found.byline = lines.byline ?? tree.byline(before: kept)
    found.photos = tree.takeCaptions(kept, base: base)
    tree.sumUp()
    for top in kept { found.prose += tree.nodes[top].sum.prose }
    let text = kept.reduce(0) { $0 + tree.nodes[$1].sum.text }
    let linked = kept.reduce(0) { $0 + tree.nodes[$1].sum.linked }
    found.linkDensity = text == 0 ? 0 : Double(linked) / Double(text)
    found.ownLinks = tree.tidyLinks(kept, base: base)
    found.text = tree.text(of: kept, base: base)
    return found
  }
}
