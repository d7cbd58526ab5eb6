extension Story {
  /// A photo with its words.
  public struct Photo: Hashable, Sendable {
    /// Where the picture is.
    public var href: String?
    /// What readers are told of it.
    public var caption: String?
    /// Whom readers see credited.
    public var credit: String?
    /// Who took it.
    public var byline: String?
    /// The agency's identity of the photo.
    public var guid: String?
    /// The kind of file, such as image/jpeg.
    public var mime: String?
    /// Pixels, as given.
    public var width: String?
    /// Pixels, as given.
    public var height: String?

    var fields: [(name: String, text: String?)] {
      [
        ("href", href), ("caption", caption), ("credit", credit), ("byline", byline),
        ("guid", guid), ("mime", mime), ("width", width), ("height", height),
      ]
    }

    /// Makes a photo of what is known.
    public init(
      href: String? = nil, caption: String? = nil, credit: String? = nil, byline: String? = nil,
      guid: String? = nil, mime: String? = nil, width: String? = nil, height: String? = nil
    ) {
      self.href = href
      self.caption = caption
      self.credit = credit
      self.byline = byline
      self.guid = guid
      self.mime = mime
      self.width = width
      self.height = height
    }
  }

  /// How this story refers to another.
  public struct Link: Hashable, Sendable {
    /// What the other story is to this one, such as "correction".
    public var rel: String?
    /// The other story's guid or address.
    public var target: String
    /// The other story's version.
    public var version: String?

    var fields: [(name: String, text: String?)] {
      [("rel", rel), ("target", target), ("version", version)]
    }

    /// Makes a link.
    public init(rel: String? = nil, target: String, version: String? = nil) {
      self.rel = rel
      self.target = target
      self.version = version
    }
  }

  /// A note to editors, never part of the body.
  public struct EdNote: Hashable, Sendable {
    /// The note.
    public var text: String
    /// What it is about, such as "embargo".
    public var role: String?
    /// "public" or "nonpublic"; nil counts as nonpublic.
    public var visibility: String?

    var fields: [(name: String, text: String?)] {
      [("text", text), ("role", role), ("visibility", visibility)]
    }

    /// Makes a note.
    public init(_ text: String, role: String? = nil, visibility: String? = nil) {
      self.text = text
      self.role = role
      self.visibility = visibility
    }
  }

  /// What the words of a wire say of its place among others, such as a kill.
  public struct Signal: Hashable, Sendable {
    /// What it means, such as "kill_suspect".
    public var kind: String
    /// The words that say so.
    public var words: String

    var fields: [(name: String, text: String?)] { [("kind", kind), ("words", words)] }

    /// Makes a signal.
    public init(_ kind: String, words: String) {
      self.kind = kind
      self.words = words
    }
  }

  /// The photos, in order.
  public var photos: [Photo] {
    get {
      rows("photos").map {
        Photo(
          href: $0["href"], caption: $0["caption"], credit: $0["credit"], byline: $0["byline"],
          guid: $0["guid"], mime: $0["mime"], width: $0["width"], height: $0["height"])
      }
    }
    set { set("photos", rows: newValue.map(\.fields)) }
  }

  /// The links to other stories; one without a target is left out.
  public var links: [Link] {
    get {
      rows("links").compactMap { row in
        row["target"].map { Link(rel: row["rel"], target: $0, version: row["version"]) }
      }
    }
    set { set("links", rows: newValue.map(\.fields)) }
  }

  /// The notes to editors; a lone text is a note too.
  public var ednotes: [EdNote] {
    get {
      let rows = rows("ednotes").compactMap { row in
        row["text"].map { EdNote($0, role: row["role"], visibility: row["visibility"]) }
      }
      return rows.isEmpty ? texts("ednotes").map { EdNote($0) } : rows
    }
    set { set("ednotes", rows: newValue.map(\.fields)) }
  }

  /// What the wire's words say of it.
  public var signals: [Signal] {
    get {
      rows("signals").compactMap { row in
        row["kind"].map { Signal($0, words: row["words"] ?? "") }
      }
    }
    set { set("signals", rows: newValue.map(\.fields)) }
  }
}
