/// The line that tells readers who edited a syndicated story, in one language.
///
/// `{publisher}` and `{agency}` stand for names; `{staff}` and `{credit}` for the two parts below
/// them, which change when a name is not known.
public struct Disclaimer: Hashable, Sendable {
  /// For a story whose words are all the agency's.
  public var untouched: String
  /// For a story with our own headline.
  public var exceptHeadline: String
  /// Who did not edit it.
  public var staff: String
  /// Who did not edit it, where the publisher has no name.
  public var unnamedStaff: String
  /// Names the agency; left out where it has no name.
  public var credit: String

  /// Makes the line of a language.
  public init(
    untouched: String, exceptHeadline: String, staff: String, unnamedStaff: String, credit: String
  ) {
    self.untouched = untouched
    self.exceptHeadline = exceptHeadline
    self.staff = staff
    self.unnamedStaff = unnamedStaff
    self.credit = credit
  }

  /// The line in English.
  public static let english = Disclaimer(
    untouched: "(This story has not been edited by {staff} and is published from a syndicated "
      + "news agency feed{credit})",
    exceptHeadline: "(Except for the headline, this story has not been edited by {staff} and is "
      + "published from a syndicated news agency feed{credit})",
    staff: "{publisher} staff", unnamedStaff: "our staff", credit: " - {agency}")

  /// The line for a flag; nil where staff edited the story, for then there is nothing to say.
  public func sentence(for flag: Flag, publisher: String?, agency: String?) -> String? {
    let template: String
    switch flag {
    case .untouched: template = untouched
    case .exceptHeadline: template = exceptHeadline
    case .edited: return nil
    }
    let publisher = Self.name(publisher)
    let agency = Self.name(agency)
    let names = ["publisher": publisher ?? "", "agency": agency ?? ""]
    return Self.fill(
      template,
      with: [
        "staff": Self.fill(publisher == nil ? unnamedStaff : staff, with: names),
        "credit": agency == nil ? "" : Self.fill(credit, with: names),
      ].merging(names) { part, _ in part })
  }

  private static func name(_ text: String?) -> String? {
    let words = (text ?? "").unicodeScalars.split { $0.properties.isWhitespace }.map { String($0) }
    return words.isEmpty ? nil : words.joined(separator: " ")
  }

  /// Puts names in once, so that braces in a name stay what they are.
  private static func fill(_ template: String, with values: [String: String]) -> String {
    var out = ""
    var rest = template[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      out += rest[..<open]
      let name = String(rest[rest.index(after: open)..<close])
      out += values[name] ?? "{\(name)}"
      rest = rest[rest.index(after: close)...]
    }
    return out + rest
  }
}
