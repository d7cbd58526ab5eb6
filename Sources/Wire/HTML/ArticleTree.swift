/// A page's elements in the order of the document, with what is counted of each once.
///
/// Scoring asks the same things of an element many times; libxml2's tree would be walked each time.
struct ArticleTree {
  /// One element; places are indices into `nodes`.
  struct Node {
    let element: XMLElement
    let kind: ArticleTag
    /// The element around it; the root is its own.
    let parent: Int
    /// Past the last element below.
    var end: Int
    /// What class and id say.
    let marks: ArticleHints.Marks
    /// Characters of the text whose nearest block this is, blanks collapsed.
    var own = 0
    /// How much of `own` stands in links.
    var ownLinked = 0
    /// Marks between the parts of sentences in `own`.
    var ownCommas = 0
    /// Line breaks in `own`, which some pages write for paragraphs.
    var ownBreaks = 0
    /// Never part of the story.
    var isDropped = false
    /// What it counts for, with everything below that is not dropped.
    var sum = ArticleCount()
    /// How much of a story is in it.
    var score = 0.0
  }

  var nodes: [Node] = []
  /// A page says the same names again and again.
  private var known: [String: ArticleHints.Marks] = [:]

  /// Takes over everything below a root that can hold text or pictures.
  init(_ root: XMLElement) {
    add(root, parent: 0, block: 0, isLinked: false)
  }

  private mutating func add(_ element: XMLElement, parent: Int, block: Int, isLinked: Bool) {
    let kind = ArticleTag.of(element.name)
    guard kind != .never else { return }
    let index = nodes.count
    nodes.append(
      Node(element: element, kind: kind, parent: parent, end: index + 1, marks: marks(of: element)))
    let block = kind.isInline ? block : index
    let isLinked = isLinked || kind == .link
    if kind == .lineBreak { nodes[block].ownBreaks += 1 }
    for part in element.content {
      switch part {
      case .element(let child): add(child, parent: index, block: block, isLinked: isLinked)
      case .text(let bytes): count(bytes, in: block, isLinked: isLinked)
      }
    }
    nodes[index].end = nodes.count
  }

  private mutating func marks(of element: XMLElement) -> ArticleHints.Marks {
    guard element.hasAttributes else { return [] }
    let names = [element.attribute("class"), element.attribute("id")].compactMap { $0 }
    guard !names.isEmpty else { return [] }
    let hints = names.joined(separator: " ").prefix(400).lowercased()
    if let marks = known[hints] { return marks }
    let marks = ArticleHints.marks(of: hints)
    known[hints] = marks
    return marks
  }

  private mutating func count(_ bytes: UnsafeBufferPointer<UInt8>, in block: Int, isLinked: Bool) {
    var characters = 0
    var commas = 0
    var wasBlank = true
    var before: UInt8 = 0
    for byte in bytes {
      if byte <= 0x20 {
        if !wasBlank { characters += 1 }
        wasBlank = true
      } else {
        wasBlank = false
        if byte & 0xC0 != 0x80 { characters += 1 }
        // A comma, the Arabic one, and the last bytes of the two of East Asia.
        let isComma =
          byte == 0x2C || byte == 0x8C && (before == 0xD8 || before == 0xBC)
          || byte == 0x81 && before == 0x80
        if isComma { commas += 1 }
      }
      before = byte
    }
    nodes[block].own += characters
    nodes[block].ownCommas += commas
    if isLinked { nodes[block].ownLinked += characters }
  }

  /// The elements around one, from the nearest to the root.
  func ancestors(of index: Int) -> [Int] {
    var found: [Int] = []
    var next = index
    while next != 0 {
      next = nodes[next].parent
      found.append(next)
    }
    return found
  }

  /// Elements directly below.
  func children(of index: Int) -> [Int] {
    var found: [Int] = []
    var next = index + 1
    while next < nodes[index].end {
      found.append(next)
      next = nodes[next].end
    }
    return found
  }

  func contains(_ outer: Int, _ inner: Int) -> Bool {
    inner >= outer && inner < nodes[outer].end
  }

  /// Whether it or anything around it is dropped.
  func isGone(_ index: Int) -> Bool {
    nodes[index].isDropped || ancestors(of: index).contains { nodes[$0].isDropped }
  }

  /// Counts anew what is below each element, after something was dropped.
  mutating func sumUp() {
    for index in nodes.indices { nodes[index].sum = ArticleCount(own: nodes[index]) }
    for index in nodes.indices.reversed() where index > 0 {
      if nodes[index].isDropped {
        nodes[index].sum = ArticleCount()
      } else {
        nodes[nodes[index].parent].sum.add(nodes[index].sum)
      }
    }
  }
}
