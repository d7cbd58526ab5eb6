/// Which way a language is written.
enum Direction: String {
  case leftToRight = "ltr"
  case rightToLeft = "rtl"

  private static let languages: Set<String> = [
    "ar", "arc", "ckb", "dv", "fa", "he", "iw", "ks", "nqo", "ps", "sd", "syr", "ug", "ur", "yi",
  ]
  private static let scripts: Set<String> = ["adlm", "arab", "hebr", "nkoo", "syrc", "thaa"]

  /// The direction of a BCP 47 tag; a script in it counts before the language.
  init(of language: String) {
    let parts = language.lowercased().split { $0 == "-" || $0 == "_" }.map(String.init)
    if let script = parts.dropFirst().first(where: {
      $0.utf8.count == 4 && $0.first?.isLetter == true
    }) {
      self = Self.scripts.contains(script) ? .rightToLeft : .leftToRight
    } else {
      self = parts.first.map(Self.languages.contains) == true ? .rightToLeft : .leftToRight
    }
  }
}
