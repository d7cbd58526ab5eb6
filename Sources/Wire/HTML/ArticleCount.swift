/// What an element counts for, with everything below.
struct ArticleCount {
  /// Characters of text.
  var text = 0
  /// Characters of text in links.
  var linked = 0
  /// Characters of paragraphs that read as prose: long enough, and not mostly links.
  var prose = 0
  var commas = 0
  var paragraphs = 0
  var images = 0
  var items = 0
  var inputs = 0
  var embeds = 0
  /// Characters of text in sub-heads.
  var headings = 0
  /// Characters of text in list items.
  var listed = 0

  init() {}

  init(own node: ArticleTree.Node) {
    text = node.own
    linked = node.ownLinked
    commas = node.ownCommas
    switch node.kind {
    case .paragraph: paragraphs = 1
    case .image: images = 1
    case .item:
      items = 1
      listed = node.own
    case .input: inputs = 1
    case .embed: embeds = 1
    case .heading: headings = node.own
    default: break
    }
    if node.isProse { prose = node.own }
  }

  mutating func add(_ other: ArticleCount) {
    text += other.text
    linked += other.linked
    prose += other.prose
    commas += other.commas
    paragraphs += other.paragraphs
    images += other.images
    items += other.items
    inputs += other.inputs
    embeds += other.embeds
    headings += other.headings
    listed += other.listed
  }

  /// The share of the text that stands in links.
  var linkDensity: Double { text == 0 ? 0 : Double(linked) / Double(text) }
}

extension ArticleTree.Node {
  /// A paragraph of running text: 60 characters or more (of East Asia's, a third) outside links.
  var isProse: Bool {
    guard kind != .heading, own >= 25, ownLinked * 2 < own else { return false }
    return own >= 60 || ownCommas > 0 && own >= 30
  }
}
