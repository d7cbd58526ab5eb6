/// The files a new desk begins with; they are part of the program, which is one file itself.
public enum Shipped {
  /// The files, each with its path in the desk's folder.
  ///
  /// - Parameter publisher: The name readers know the desk by.
  /// - Returns: The files, workflows first.
  public static func files(publisher: String) -> [(path: String, text: String)] {
    let files = embedded.map { file in
      (
        path: "Workflows/\(file.name).yaml",
        text: file.name == "desk" ? file.text.replacing(unnamed, with: named(publisher)) : file.text
      )
    }
    return files + JSONSchema.allCases.map { (path: $0.path, text: $0.text) }
  }

  static let embedded: [(name: String, text: String)] = [
    ("syndicated", syndicated), ("two-eyes", twoEyes), ("people", people), ("desk", desk),
    ("feeds", feeds), ("disclaimers", disclaimers), ("press", press),
  ]

  private static let unnamed = "publisher: \"\""

  private static func named(_ publisher: String) -> String {
    var quoted = ""
    for scalar in publisher.unicodeScalars {
      switch scalar {
      case "\"", "\\": quoted += "\\\(scalar)"
      case _ where scalar.properties.generalCategory == .control: quoted += " "
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return "publisher: \"\(quoted)\""
  }
}
