/// A field of a story before and after; nil where it was or is absent.
public struct FieldChange: Hashable, Sendable {
  /// The field's name as it stands in the file.
  public let field: String
  /// Its values.
  public let old, new: String?

  /// Names a changed field.
  public init(field: String, old: String?, new: String?) {
    self.field = field
    self.old = old
    self.new = new
  }
}
