/// A way to show a workflow.
public enum Drawing: String, CaseIterable, Sendable {
  /// Plain text, at most 80 columns wide.
  case text
  /// A Mermaid state diagram, as Markdown pages show it.
  case mermaid
  /// A graph for Graphviz.
  case dot
  /// JSON, for programs.
  case json
}

extension Workflow {
  /// Shows the workflow; every kind ends with a newline.
  public func drawn(as drawing: Drawing) -> String {
    switch drawing {
    case .text: textDrawing()
    case .mermaid: mermaidDrawing()
    case .dot: dotDrawing()
    case .json: jsonDrawing()
    }
  }

  /// An arrow of a drawing: every transition that leads from one state to another.
  struct Arrow: Hashable {
    let from: String
    let to: String
    var names: [String]
  }

  /// The arrows, in the order of the states and then of the transitions.
  func arrows() -> [Arrow] {
    states.flatMap { state in
      var arrows: [Arrow] = []
      var index: [String: Int] = [:]
      for transition in transitions where transition.leaves(state.name) {
        let target = transition.target(from: state.name)
        if let known = index[target] {
          arrows[known].names.append(transition.name)
        } else {
          index[target] = arrows.count
          arrows.append(Arrow(from: state.name, to: target, names: [transition.name]))
        }
      }
      return arrows
    }
  }
}
