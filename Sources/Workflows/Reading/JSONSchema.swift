#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// What the desk's own files may say, for editors that complete and check them (draft 2020-12).
public enum JSONSchema: String, CaseIterable, Sendable {
  /// The schema of a workflow's file.
  case workflow
  /// The schema of the file of the desk's people.
  case people
  /// The schema of the desk's settings.
  case desk
  /// The schema of the file of the desk's feeds.
  case feeds
  /// The schema of the file of the desk's disclaimers.
  case disclaimers
  /// The schema of the file that says how stories become a site.
  case press

  /// Where the schema is kept, relative to the desk's folder.
  public var path: String { "Workflows/schema/\(rawValue).json" }

  /// The schema's text; it ends with a newline.
  public var text: String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    var schema = shape.schema
    schema["$schema"] = .text("https://json-schema.org/draft/2020-12/schema")
    schema["title"] = .text("Stet: \(shape.noun)")
    guard let data = try? encoder.encode(JSON.object(schema)) else { return "{}\n" }
    return String(decoding: data, as: UTF8.self) + "\n"
  }

  private var shape: Shape {
    switch self {
    case .workflow: .workflow
    case .people: .people
    case .desk: .desk
    case .feeds: .feeds
    case .disclaimers: .disclaimers
    case .press: .press
    }
  }
}

/// A JSON value of the few kinds a schema needs.
enum JSON: Encodable {
  case text(String)
  case flag(Bool)
  case number(Int)
  case list([JSON])
  case object([String: JSON])

  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .text(let value): try container.encode(value)
    case .flag(let value): try container.encode(value)
    case .number(let value): try container.encode(value)
    case .list(let value): try container.encode(value)
    case .object(let value): try container.encode(value)
    }
  }
}
