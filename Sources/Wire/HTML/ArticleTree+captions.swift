extension ArticleTree {
  /// Captions without a `figure`: each becomes its picture's, and neither is text.
  mutating func takeCaptions(_ kept: [Int], base: String?) -> [WireItem.Photo] {
    var photos: [WireItem.Photo] = []
    for top in kept {
      var index = top + 1
      while index < nodes[top].end {
        let node = nodes[index]
        if node.isDropped || node.kind == .figure {
          index = node.end
        } else if node.marks.contains(.caption), !node.kind.isInline,
          (1...600).contains(node.sum.text),
          let image = picture(beside: index, below: top)
        {
          if let photo = photo(image, caption: index, base: base) { photos.append(photo) }
          nodes[index].isDropped = true
          index = node.end
        } else {
          index += 1
        }
      }
    }
    return photos
  }

  /// An image below it, or below one of the two elements around it.
  private func picture(beside index: Int, below top: Int) -> Int? {
    var outer = index
    for _ in 0..<3 {
      if let image = (outer..<nodes[outer].end).first(where: {
        nodes[$0].kind == .image && !nodes[$0].isDropped
      }) {
        return image
      }
      guard outer != top, outer != 0 else { return nil }
      outer = nodes[outer].parent
    }
    return nil
  }

  private mutating func photo(_ image: Int, caption: Int, base: String?) -> WireItem.Photo? {
    var walker = MarkdownWalker(base: base)
    let words = nodes[caption].element.words
    let split = words.flatMap {
      PageCaption.photo(PageLine(text: $0, isBullet: false, isApart: true))
    }
    walker.takeImage(nodes[image].element, caption: split?.caption ?? words, credit: split?.credit)
    nodes[image].isDropped = true
    return walker.photos.first
  }
}
