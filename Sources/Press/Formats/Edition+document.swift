import Stories

extension Edition {
  /// A story in a form.
  ///
  /// The same story and settings make the same bytes. A preview says that it is one, and none of the
  /// forms for partners calls it usable.
  public func document(of story: PublishedStory, as format: StoryFormat) -> [UInt8] {
    switch format {
    case .html: page(of: story).bytes
    case .text: Array(plainText(of: story).utf8)
    case .jsonld: Self.bytes(linkedDocument(of: story))
    case .ninjs: Self.bytes(ninjs(of: story, .three))
    case .ninjs2: Self.bytes(ninjs(of: story, .two))
    case .newsml: Array(newsItem(of: story).document.utf8)
    case .nitf: Array(nitf(of: story).document.utf8)
    }
  }

  /// What a form says of a story that readers see no more: not one word of it.
  public func document(of story: WithdrawnStory, as format: StoryFormat) -> [UInt8] {
    switch format {
    case .html: notice(of: story).bytes
    case .text: Array(plainText(of: story).utf8)
    case .jsonld: Self.bytes(linkedDocument(of: story))
    case .ninjs: Self.bytes(ninjs(of: story, .three))
    case .ninjs2: Self.bytes(ninjs(of: story, .two))
    case .newsml: Array(newsItem(of: story).document.utf8)
    case .nitf: Array(nitf(of: story).document.utf8)
    }
  }

  /// The documents for partners that stand beside a story's page.
  func documents(of story: PublishedStory) -> [PressFile] {
    formats.map { PressFile(story.path.document($0), document(of: story, as: $0)) }
  }

  /// The documents that tell partners that a story is gone.
  func documents(of story: WithdrawnStory) -> [PressFile] {
    formats.map { PressFile(story.path.document($0), document(of: story, as: $0)) }
  }

  /// The forms that stand beside a page; the page itself is one of none.
  var formats: [StoryFormat] { site.formats.filter { $0 != .html } }

  /// What a page's head says of the documents beside it.
  func alternates(of path: StoryPath, root: String) -> String {
    formats.map { format in
      let address = Markup.escaped(root + path.document(format))
      return "<link rel=\"alternate\" type=\"\(format.mime)\" href=\"\(address)\">\n"
    }.joined()
  }

  private static func bytes(_ value: JSON) -> [UInt8] { Array((value.line + "\n").utf8) }
}
