/// What a file may say, key by key: the reader and the JSON Schema are both made from it.
struct Shape: Sendable {
  /// The words a value is taken from, such as the guards.
  struct Catalogue: Sendable {
    /// What one of them is called.
    let noun: String
    let entries: [(name: String, about: String)]
  }

  /// What a value looks like.
  indirect enum Kind: Sendable {
    /// Any text without control characters.
    case text
    /// A text of one line: it stands in commits and in sentences.
    case line
    /// `true` or `false`.
    case flag
    /// A name of the workflow's own: small letters, digits and hyphens.
    case name
    /// A name, or the star that stands for all.
    case nameOrStar
    /// A text of a certain form, such as an address.
    case form(Form)
    /// One of the words of a catalogue.
    case entry(Catalogue)
    /// A list, so long at most; checks compare the transitions each with each.
    case list(Kind, atMost: Int)
    /// One value, or a list of them.
    case oneOrMore(Kind)
    /// Keys that are names of the workflow's own, each with a value.
    case named(Kind, orNone: Bool = false)
    /// Keys of a certain form, such as languages, each with a value.
    case keyed(by: Form, Kind)
    /// The keys of a shape.
    case keys(Shape)
  }

  /// One key.
  struct Field: Sendable {
    let key: String
    let kind: Kind
    let isRequired: Bool
    let about: String

    init(_ key: String, _ kind: Kind, required: Bool = false, _ about: String) {
      self.key = key
      self.kind = kind
      self.isRequired = required
      self.about = about
    }
  }

  /// What the whole is called in a sentence, such as "a transition".
  let noun: String
  let fields: [Field]

  /// The most states, transitions or roles.
  static let longestList = 200
  /// The longest name: it stands in file names, trailers and drawings.
  static let longestName = 32

  /// Whether a text can be the name of a state, a transition, a role or a workflow.
  static func isName(_ text: String) -> Bool {
    let bytes = text.utf8
    guard let first = bytes.first, bytes.count <= longestName else { return false }
    let letters = UInt8(ascii: "a")...UInt8(ascii: "z")
    let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
    return letters.contains(first)
      && bytes.allSatisfy {
        letters.contains($0) || digits.contains($0) || $0 == UInt8(ascii: "-")
      }
  }
}
