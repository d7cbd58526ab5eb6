/// Where in a file the parts of a workflow stand, so that a check can point at them.
struct Places: Sendable {
  /// A line and a column, both counted from 1.
  struct Place: Hashable, Sendable, Comparable {
    let line: Int
    let column: Int

    static func < (one: Place, other: Place) -> Bool {
      (one.line, one.column) < (other.line, other.column)
    }
  }

  /// A part that a check may have something to say about; numbers count from 0 in file order.
  enum Part: Hashable, Sendable {
    case initial
    case states
    case state(Int)
    case onUpdate(Int)
    case then(Int)
    case role(Int)
    case precedence(Int)
    case transition(Int)
    case from(Int, Int)
    case except(Int, Int)
    case to(Int)
    case lifts(Int)
    case approves(Int)
    case force(Int)
    case forceBy(Int, Int)
    case forcePast(Int, Int)
    case by(Int, Int)
    case personRole(Int, Int)
  }

  /// The file's name, for findings.
  var file: String?
  private var known: [Part: Place] = [:]

  init(file: String? = nil) {
    self.file = file
  }

  /// The place of a part; the file's beginning when the workflow was not read from a file.
  subscript(part: Part) -> Place {
    get { known[part] ?? Place(line: 1, column: 1) }
    set { known[part] = newValue }
  }
}
