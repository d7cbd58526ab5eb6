import Foundation

/// Files of this repository, found from this one.
enum Repository {
  static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
  static let tests = root.appending(path: "Tests/StoriesTests")

  static func bytes(_ url: URL) throws -> [UInt8] { Array(try Data(contentsOf: url)) }

  /// All files below a folder, in order of their paths.
  static func files(in folder: URL) -> [URL] {
    let all = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    return (all?.compactMap { $0 as? URL } ?? []).filter { !$0.hasDirectoryPath }
      .sorted { $0.path < $1.path }
  }
}

/// SplitMix64: the same numbers for the same seed everywhere.
struct Seeded: RandomNumberGenerator {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

/// Texts that break careless readers and writers.
enum Naughty {
  private static let noncharacters = [0xFFFE, 0xFDD0].compactMap(Unicode.Scalar.init)
    .map { String($0) }.joined()

  static let texts = [
    "", " ", "\t", "\n", "\r\n", "a\rb", "\u{0}", "\u{1}\u{7F}\u{85}\u{9F}", "\u{2028}\u{2029}",
    "\u{FEFF}bom", "---", "...", "--- x", "# no comment", "a # b", "a: b", ": ", "- a", "? a", "[",
    "{a: b}", "]", "&anchor", "*alias", "!tag", "| literal", "> folded", "'", "\"", "\\", "\\n",
    "%YAML 1.1", "@at", "`tick`", "~", "null", "true", "NO", "1.10", "0x1F", "12:30:45", "010",
    "2023-06-09", "=", "<<", "e\u{301}", "\u{E9}", "👩‍👩‍👧", "\u{1F468}\u{200D}\u{1F469}", "हिन्दी",
    "العربية", "\u{202E}evil", "\u{200B}", "日本語", "ﬀ", "Ω", "\u{10FFFF}", noncharacters,
    "../../etc/passwd", "con", "AUX", "lpt1", "a\\b", "<script>alert(1)</script>", "$(id)",
    "{{7*7}}",
    "'; drop table stories; --", "%s%n", "__proto__", String(repeating: "long ", count: 300),
    "trailing ", " leading", "two  spaces", "tab\tinside", "line\n\n\nline", "  # x\n  # y",
  ]

  static func text(_ random: inout Seeded) -> String {
    (0..<Int.random(in: 1...3, using: &random))
      .map { _ in texts.randomElement(using: &random) ?? "" }.joined()
  }
}
