/// RFC 3676: lines that end in a blank go on in the next.
enum FlowedText {
  /// The text with its soft breaks undone.
  static func joined(_ text: String, deletesBlanks: Bool) -> String {
    var result: [String] = []
    var current: (depth: Int, text: String)?
    let lines = TransmissionFrame.lines(of: Array(text.utf8)[...])
    for raw in lines {
      let depth = raw.prefix { $0 == 0x3E }.count
      var line = String(decoding: raw.dropFirst(depth), as: UTF8.self)
      if line.hasPrefix(" ") { line.removeFirst() }
      let isSignature = line == "-- "
      if let open = current, open.depth != depth || isSignature {
        result.append(quoted(open.text, open.depth))
        current = nil
      }
      let isSoft = line.hasSuffix(" ") && !isSignature
      if isSoft, deletesBlanks { line.removeLast() }
      let whole = (current?.text ?? "") + line
      if isSoft {
        current = (depth, whole)
      } else {
        result.append(quoted(whole, depth))
        current = nil
      }
    }
    if let current { result.append(quoted(current.text, current.depth)) }
    return result.joined(separator: "\n")
  }

  private static func quoted(_ text: String, _ depth: Int) -> String {
    depth == 0 ? text : String(repeating: ">", count: depth) + " " + text
  }
}
