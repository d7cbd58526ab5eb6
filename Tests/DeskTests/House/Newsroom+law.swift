import DeskTesting
import Foundation
import Testing

extension Newsroom {
  /// A desk that works by the rule of two eyes.
  convenience init(twoEyes: Bool) throws {
    try self.init()
    guard twoEyes else { return }
    try replace("workflow: syndicated", by: "workflow: two-eyes", in: "Workflows/desk.yaml")
    try git("commit", "-qam", "Two eyes")
  }

  /// Lists the people of the desk, so that roles count.
  func employ() throws {
    try scratch.write(
      """
      people:
        - name: Asha Rao
          email: asha@desk.example
          roles: [writer]
        - name: Jonas Weber
          email: jonas@desk.example
          roles: [editor]
        - name: Mei Tan
          email: mei@desk.example
          roles: [chief]

      """, to: "desk/Workflows/people.yaml")
    try git("commit", "-qam", "List the people")
  }

  /// Replaces what a transition says under a key, or adds it, and commits that.
  func lay(_ key: String, of transition: String, as value: String, in workflow: String) throws {
    let file = "desk/Workflows/\(workflow).yaml"
    let text = try scratch.text(of: file)
    let start = try #require(text.range(of: "- name: \(transition)\n")?.upperBound)
    let end = text.range(of: "\n\n", range: start..<text.endIndex)?.lowerBound ?? text.endIndex
    var lines = text[start..<end].split(separator: "\n").map(String.init)
    lines.removeAll { $0.hasPrefix("    \(key):") }
    lines.append("    \(key): \(value)")
    try scratch.write(
      text.replacingCharacters(in: start..<end, with: lines.joined(separator: "\n")), to: file)
    try git("commit", "--allow-empty", "-qam", "Lay down \(key) of \(transition)")
  }
}
