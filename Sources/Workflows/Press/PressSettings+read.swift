import Stories

extension PressSettings {
  /// Reads the file of the press; absent when one of the findings is an error.
  ///
  /// What it leaves out is as shipped.
  ///
  /// - Parameters:
  ///   - bytes: The file's content.
  ///   - file: Its name, for the findings.
  /// - Returns: The settings, and all findings.
  public static func read(
    _ bytes: [UInt8], file: String? = nil
  ) -> (settings: PressSettings?, findings: [WorkflowFinding]) {
    read(bytes, file: file, over: .shipped)
  }

  static func read(
    _ bytes: [UInt8], file: String?, over shipped: PressSettings
  ) -> (settings: PressSettings?, findings: [WorkflowFinding]) {
    var reading = Shape.press.read(bytes, file: file)
    guard let root = reading.root, !reading.isBroken else {
      return (nil, reading.findings.inOrder())
    }
    var settings = shipped
    settings.outputs = outputs(root["outputs"]?.items ?? [], in: &reading)
    let findings = reading.findings.inOrder()
    guard !findings.hasError else { return (nil, findings) }
    func text(_ key: String) -> String? { root.text(key).flatMap { $0.isEmpty ? nil : $0 } }
    settings.out = text("out") ?? shipped.out
    settings.title = text("title")
    settings.description = text("description")
    settings.base = text("base").map { $0.hasSuffix("/") ? $0 : $0 + "/" }
    settings.language = text("language") ?? shipped.language
    settings.feedItems = text("feed-items").flatMap { Int($0) } ?? shipped.feedItems
    settings.formats = (root["formats"]?.items ?? []).compactMap(\.text).reduce(into: []) {
      if !$0.contains($1) { $0.append($1) }
    }
    for flag in Flag.allCases {
      guard let pairs = root["robots"]?[flag.key]?.pairs else { continue }
      settings.robots[flag] = pairs.compactMap { pair in
        pair.value.text.map { Robots(crawler: pair.name, rule: $0) }
      }
    }
    for pair in root["subjects"]?.pairs ?? [] { settings.subjects[pair.name] = pair.value.text }
    for pair in root["principles"]?.pairs ?? [] {
      settings.principles[pair.name] = pair.value.text
    }
    return (settings, findings)
  }
}

extension Flag {
  /// What the file calls it.
  var key: String {
    switch self {
    case .untouched: "untouched"
    case .exceptHeadline: "except-headline"
    case .edited: "edited"
    }
  }
}
