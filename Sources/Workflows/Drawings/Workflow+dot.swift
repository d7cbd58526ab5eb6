extension Workflow {
  /// The workflow as a graph for Graphviz: public states are bold, held ones dashed, final ones double.
  func dotDrawing() -> String {
    var lines = [
      "digraph \"\(name)\" {", "  rankdir=LR;",
      "  node [shape=box, style=rounded, fontname=\"sans-serif\"];",
      "  edge [fontname=\"sans-serif\", fontsize=10];",
      "  \"\" [shape=point];",
    ]
    for state in states {
      var styles = ["rounded"]
      if state.isPublic { styles.append("bold") }
      if state.isHeld { styles.append("dashed") }
      var attributes: [String] = []
      if styles.count > 1 { attributes.append("style=\"\(styles.joined(separator: ","))\"") }
      if state.isFinal { attributes.append("peripheries=2") }
      let list = attributes.isEmpty ? "" : " [\(attributes.joined(separator: ", "))]"
      lines.append("  \"\(state.name)\"\(list);")
    }
    lines.append("  \"\" -> \"\(initial)\";")
    for arrow in arrows() {
      lines.append(
        "  \"\(arrow.from)\" -> \"\(arrow.to)\" "
          + "[label=\"\(arrow.names.joined(separator: ", "))\"];")
    }
    return lines.joined(separator: "\n") + "\n}\n"
  }
}
