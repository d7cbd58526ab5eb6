extension Transcript {
  static func read(_ lines: [String]) -> [Block] {
    var blocks: [Block] = []
    var next = 0
    while next < lines.count {
      guard let fence = Fence(lines[next]) else {
        next += 1
        continue
      }
      let start = next + 1
      let end = lines[start...].firstIndex(where: fence.isClosed) ?? lines.count
      if fence.info == "console" || fence.info.hasPrefix("console ") {
        blocks += commands(in: lines, start..<end, fence).map(Block.command)
      } else if fence.info.hasPrefix("file name=") {
        let text = lines[start..<end].map { fence.content(of: $0) + "\n" }.joined()
        blocks.append(.file(name: String(fence.info.dropFirst("file name=".count)), text: text))
      }
      next = end + 1
    }
    return blocks
  }

  private static func commands(
    in lines: [String], _ range: Range<Int>, _ fence: Fence
  ) -> [Command] {
    var commands: [Command] = []
    var next = range.lowerBound
    while next < range.upperBound {
      let first = fence.content(of: lines[next])
      guard first.hasPrefix("$ ") else {
        next += 1
        continue
      }
      let line = next + 1
      var text = String(first.dropFirst(2))
      next += 1
      while next < range.upperBound, text.hasSuffix("\\") || text.contains("<<") {
        let more = fence.content(of: lines[next])
        guard more.hasPrefix("> ") || more == ">" else { break }
        text += "\n" + more.dropFirst(2)
        next += 1
      }
      let start = next
      while next < range.upperBound, !fence.content(of: lines[next]).hasPrefix("$ ") { next += 1 }
      var expected = lines[start..<next].map(fence.content)
      let code = expected.last.flatMap(exitCode)
      if code != nil { expected.removeLast() }
      commands.append(
        Command(line: line, text: text, expected: expected, code: code ?? 0, shown: start..<next))
    }
    return commands
  }

  private static func exitCode(_ line: String) -> Int32? {
    line.hasPrefix("? ") ? Int32(line.dropFirst(2)) : nil
  }
}

/// The line of backticks that opens a block of code.
private struct Fence {
  let indentation: Int
  let ticks: Int
  let info: String

  init?(_ line: String) {
    indentation = line.prefix { $0 == " " }.count
    let rest = line.dropFirst(indentation)
    ticks = rest.prefix { $0 == "`" }.count
    info = rest.dropFirst(ticks).trimmed
    guard ticks >= 3, !info.contains("`") else { return nil }
  }

  func isClosed(by line: String) -> Bool {
    let text = line.trimmed
    return text.count >= ticks && text.allSatisfy { $0 == "`" }
  }

  func content(of line: String) -> String {
    String(line.dropFirst(min(indentation, line.prefix { $0 == " " }.count)))
  }
}

extension StringProtocol {
  fileprivate var trimmed: String {
    var text = self[...]
    while text.first?.isWhitespace == true { text = text.dropFirst() }
    while text.last?.isWhitespace == true { text = text.dropLast() }
    return String(text)
  }
}
