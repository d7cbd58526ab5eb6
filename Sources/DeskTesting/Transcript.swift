import Foundation

/// A Markdown page whose commands are run and whose shown output is compared.
///
/// A ` ```console ` block holds `$ command` lines, each followed by what it must write to standard
/// output and standard error together, and by `? 65` when its exit code is not 0. A command that
/// ends in `\` or holds `<<` goes on in lines that begin with `> `. A ` ```file name=notes/a.txt `
/// block is written as a file. In the output `…` stands for any text, alone on a line for any
/// lines; `[hash]`, `[id]` and `[number]` for a value that varies; `[folder]` for the folder.
public struct Transcript: Sendable {
  /// One `$` command with what it must write.
  public struct Command: Hashable, Sendable {
    /// The line of the `$`, counted from 1.
    public let line: Int
    /// The text given to the shell.
    public let text: String
    /// The lines it must write.
    public let expected: [String]
    /// The exit code it must end with.
    public let code: Int32
    /// The page's lines, from 0, that hold the expected output and exit code.
    let shown: Range<Int>
  }

  enum Block: Hashable, Sendable {
    case command(Command)
    case file(name: String, text: String)
  }

  /// What findings call the page.
  public let name: String
  let lines: [String]
  let blocks: [Block]

  /// The page's commands in order.
  public var commands: [Command] {
    blocks.compactMap { if case .command(let command) = $0 { command } else { nil } }
  }

  /// Reads a page.
  public init(_ text: String, name: String) {
    self.name = name
    lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    blocks = Self.read(lines)
  }

  /// Reads the page in a file.
  public init(file path: String) throws {
    let data = try Data(contentsOf: URL(fileURLWithPath: path))
    self.init(String(decoding: data, as: UTF8.self), name: path)
  }

  /// The pages of a folder, by name.
  public static func files(in folder: String) -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.filter { $0.hasSuffix(".md") }.sorted().map { "\(folder)/\($0)" }
  }
}
