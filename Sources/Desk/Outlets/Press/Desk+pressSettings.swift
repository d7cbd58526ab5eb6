import Archive
import Foundation
import Git
import Press
import Stories
import Workflows

extension Desk {
  /// How the site is made, as it is laid down at a commit.
  func pressSettings(at tip: Tip) throws -> PressSettings {
    guard let bytes = try archive().file(PressSettings.path, at: tip)?.bytes else {
      return .shipped
    }
    let settings = try Configuration.sound(PressSettings.read(bytes, file: PressSettings.path))
    let findings = try checkSecrets(of: settings)
    return try Configuration.sound((findings.hasError ? nil : settings, findings))
  }

  func site(_ settings: PressSettings, at tip: Tip) throws -> Site {
    let publisher = try configuration(at: tip).settings.publisher
    var site = Site(
      title: settings.title ?? (publisher.isEmpty ? "News" : publisher), publisher: publisher,
      description: settings.description, base: settings.base, language: settings.language,
      feedItems: settings.feedItems,
      robots: settings.robots.mapValues { $0.map { (crawler: $0.crawler, rule: $0.rule) } },
      subjects: settings.subjects, principles: settings.principles,
      formats: settings.formats.compactMap(StoryFormat.init(rawValue:)),
      seconds: try archive().repository.commit(tip.commit).committer.time.seconds)
    site.hubs = settings.outputs.compactMap { output in
      guard case .webSub(let hub) = output.target else { return nil }
      return hub
    }
    return site
  }

  /// The templates of the program, less those that the desk laid its own over.
  func templates(at tip: Tip) throws -> Templates {
    var own: [TemplateKind: (file: String, text: String)] = [:]
    var style, icon: String?
    let archive = try archive()
    if let folder = try archive.repository.entry(at: PressSettings.templates, in: tip.tree),
      folder.kind == .tree
    {
      for entry in try archive.repository.entries(of: folder.id) where entry.kind == .file {
        let file = "\(PressSettings.templates)/\(entry.name)"
        let parts = entry.name.split(separator: ".")
        guard let text = String(validating: try archive.repository.blob(entry.id), as: UTF8.self)
        else { throw Self.unusable("\(file):1: the file is no UTF-8") }
        if entry.name == "style.css" {
          style = text
        } else if entry.name == "icon.svg" {
          icon = text
        } else if parts.count == 2, parts[1] == "mustache" {
          guard let kind = TemplateKind(rawValue: String(parts[0])) else {
            let near = nearest(to: String(parts[0]), in: TemplateKind.allCases.map(\.rawValue))
            throw Self.unusable(
              "\(file):1: the press has no template of that name"
                + (near.map { "; did you mean \($0).mustache?" } ?? ""))
          }
          own[kind] = (file, text)
        }
      }
    }
    do {
      return try Templates(own: own, style: style, icon: icon)
    } catch {
      throw Self.unusable("\(error)")
    }
  }

  private static func unusable(_ message: String) -> DeskFailure {
    DeskFailure(.configuration, message, hint: "stet press --template story")
  }

  /// What tells whether two presses make the same of a story: all that a desk lays down, and the very
  /// program.
  func houseStyle(at tip: Tip) throws -> String {
    let laidDown = try archive().repository.entry(at: Configuration.folder, in: tip.tree)
    let program = Bundle.main.executablePath.flatMap(PressLedger.Stamp.init)
    let text = "\(laidDown?.id.hex ?? "") \(program.map { "\($0)" } ?? UUID().uuidString)"
    return PressManifest.digest(of: Array(text.utf8))
  }

  /// The folder that readers are served from.
  func servedFolder(_ settings: PressSettings) throws -> String {
    try absolute(settings.out)
  }
}
