extension Workflow {
  /// The workflow as a Mermaid state diagram.
  func mermaidDrawing() -> String {
    var lines = ["stateDiagram-v2", "    direction LR"]
    for state in states where Self.mermaidName(state.name) != state.name {
      lines.append("    state \"\(state.name)\" as \(Self.mermaidName(state.name))")
    }
    lines.append("    [*] --> \(Self.mermaidName(initial))")
    for arrow in arrows() {
      lines.append(
        "    \(Self.mermaidName(arrow.from)) --> \(Self.mermaidName(arrow.to)): "
          + arrow.names.joined(separator: ", "))
    }
    for state in states where state.isFinal {
      lines.append("    \(Self.mermaidName(state.name)) --> [*]")
    }
    let visible = states.filter(\.isPublic).map { Self.mermaidName($0.name) }
    if !visible.isEmpty {
      lines.append("    classDef visible font-weight:bold,stroke-width:3px")
      lines.append("    class \(visible.joined(separator: ",")) visible")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// A name that Mermaid reads as one: it takes no hyphens, and some words for its own.
  private static func mermaidName(_ name: String) -> String {
    let joined = name.split(separator: "-", omittingEmptySubsequences: false).joined(separator: "_")
    return mermaidWords.contains(joined) ? joined + "_" : joined
  }

  private static let mermaidWords: Set<String> = [
    "as", "choice", "class", "classdef", "click", "default", "direction", "end", "fork", "hide",
    "href", "join", "note", "scale", "state", "style", "visible",
  ]
}
