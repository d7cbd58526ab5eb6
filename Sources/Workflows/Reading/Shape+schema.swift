extension Shape {
  /// The shape as a JSON Schema of an object that takes no other keys.
  var schema: [String: JSON] {
    var properties: [String: JSON] = [:]
    for field in fields {
      var property = field.kind.schema
      property["description"] = .text(field.about)
      properties[field.key] = .object(property)
    }
    var schema: [String: JSON] = [
      "type": .text("object"), "additionalProperties": .flag(false),
      "properties": .object(properties),
    ]
    let required = fields.filter(\.isRequired).map { JSON.text($0.key) }
    if !required.isEmpty { schema["required"] = .list(required) }
    return schema
  }
}

extension Shape.Kind {
  private static let namePattern = "[a-z][a-z0-9-]{0,\(Shape.longestName - 1)}"

  fileprivate var schema: [String: JSON] {
    switch self {
    case .text: ["type": .text("string")]
    case .line: ["type": .text("string"), "pattern": .text("^[^\\n\\r]*$")]
    case .flag: ["type": .text("boolean")]
    case .name: Self.matching("^\(Self.namePattern)$")
    case .nameOrStar: Self.matching("^(\\*|\(Self.namePattern))$")
    case .form(let form): Self.form(form)
    case .entry(let catalogue):
      [
        "oneOf": .list(
          catalogue.entries.map {
            .object(["const": .text($0.name), "description": .text($0.about)])
          })
      ]
    case .list(let kind, let most): Self.list(of: kind, atMost: most)
    case .oneOrMore(let kind):
      [
        "anyOf": .list([
          .object(kind.schema),
          .object(
            Self.list(of: kind, atMost: Shape.longestList).merging(["minItems": .number(1)]) { $1 }
          ),
        ])
      ]
    case .named(let kind, let orNone):
      [
        "type": .text("object"), "minProperties": .number(orNone ? 0 : 1),
        "propertyNames": .object(["pattern": .text("^\(Self.namePattern)$")]),
        "additionalProperties": .object(kind.optionalSchema),
      ]
    case .keyed(let form, let kind):
      [
        "type": .text("object"),
        "propertyNames": .object(["pattern": .text(form.pattern)]),
        "additionalProperties": .object(kind.optionalSchema),
      ]
    case .keys(let shape): shape.schema
    }
  }

  /// The schema of a value that may be left out when none of its keys is required.
  private var optionalSchema: [String: JSON] {
    guard case .keys(let shape) = self, !shape.fields.contains(where: \.isRequired) else {
      return schema
    }
    return schema.merging(["type": .list([.text("object"), .text("null")])]) { $1 }
  }

  private static func matching(_ pattern: String) -> [String: JSON] {
    ["type": .text("string"), "pattern": .text(pattern)]
  }

  private static func form(_ form: Shape.Form) -> [String: JSON] {
    let text = matching(form.pattern)
    guard let numbers = form.numbers else { return text }
    let number: [String: JSON] = [
      "type": .text("integer"), "minimum": .number(numbers.lowerBound),
      "maximum": .number(numbers.upperBound),
    ]
    return ["anyOf": .list([.object(number), .object(text)])]
  }

  private static func list(of kind: Shape.Kind, atMost most: Int) -> [String: JSON] {
    ["type": .text("array"), "items": .object(kind.schema), "maxItems": .number(most)]
  }
}
