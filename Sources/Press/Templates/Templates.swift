internal import Mustache

/// The templates of a site: those of the program, less those that a desk laid its own over.
public struct Templates: Sendable {
  private let library: MustacheLibrary
  /// How all pages look.
  let style: String
  /// The desk's own icon; nil for one that is made of the site's name.
  let icon: String?

  /// Reads the templates.
  ///
  /// - Parameters:
  ///   - own: The desk's own, each with the name of its file for findings.
  ///   - style: The desk's own style; nil for that of the program.
  ///   - icon: The desk's own icon, an SVG; nil for one that is made of the site's name.
  /// - Throws: What is wrong with the first template that cannot be used.
  public init(
    own: [TemplateKind: (file: String, text: String)] = [:], style: String? = nil,
    icon: String? = nil
  ) throws(TemplateFinding) {
    var templates: [String: MustacheTemplate] = [:]
    for kind in TemplateKind.allCases {
      let file = own[kind]?.file ?? "\(kind.rawValue).mustache"
      let text = own[kind]?.text ?? kind.shipped
      try kind.judge(text, file: file)
      do {
        templates[kind.rawValue] = try MustacheTemplate(string: text)
      } catch let error as MustacheTemplate.ParserError {
        throw TemplateFinding(
          file: file, line: error.context.lineNumber,
          message: "Mustache cannot read it: \(error.error)")
      } catch {
        throw TemplateFinding(file: file, line: 1, message: "Mustache cannot read it: \(error)")
      }
    }
    library = MustacheLibrary(templates: templates)
    self.style = style ?? Self.shippedStyle
    self.icon = icon
  }

  func render(_ kind: TemplateKind, _ values: [String: Any]) -> String {
    library.render(values, withTemplate: kind.rawValue) ?? ""
  }
}
