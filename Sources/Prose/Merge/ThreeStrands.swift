/// The work of one merge: three texts side by side, cut where all three agree.
struct ThreeStrands {
  /// A run of the three texts, in places of their elements.
  struct Run {
    enum Kind { case kept, ours, theirs, both, conflict }

    var kind: Kind
    var base: Range<Int>
    var ours: Range<Int>
    var theirs: Range<Int>

    /// Whether one side changed it and the other did not, or not so.
    var isDisputable: Bool { kind != .kept && kind != .both }

    /// One run from the start of this to the end of another.
    func reaching(to last: Run, as kind: Kind) -> Run {
      Run(
        kind: kind, base: base.lowerBound..<last.base.upperBound,
        ours: ours.lowerBound..<last.ours.upperBound,
        theirs: theirs.lowerBound..<last.theirs.upperBound)
    }
  }

  let base: Strand
  let ours: Strand
  let theirs: Strand
  private var runs: [Run] = []

  init(base: Text, ours: Text, theirs: Text) {
    var lexicon = Lexicon()
    self.base = Strand(base, lexicon: &lexicon)
    self.ours = Strand(ours, lexicon: &lexicon)
    self.theirs = Strand(theirs, lexicon: &lexicon)
    // An effort for each side, so that neither depends on which is looked at first.
    var (left, right) = (Effort(), Effort())
    cut(
      self.base.partners(in: self.ours, effort: &left),
      self.base.partners(in: self.theirs, effort: &right))
    joinTouching()
    widenConflicts()
  }

  /// Cuts at every element that all three have; each becomes a run of its own.
  private mutating func cut(_ left: [Int?], _ right: [Int?]) {
    var (baseAt, oursAt, theirsAt) = (0, 0, 0)
    for index in base.elements.indices {
      guard let inOurs = left[index], let inTheirs = right[index] else { continue }
      add(baseAt..<index, oursAt..<inOurs, theirsAt..<inTheirs)
      runs.append(
        Run(
          kind: .kept, base: index..<index + 1, ours: inOurs..<inOurs + 1,
          theirs: inTheirs..<inTheirs + 1))
      (baseAt, oursAt, theirsAt) = (index + 1, inOurs + 1, inTheirs + 1)
    }
  }

  private mutating func add(_ base: Range<Int>, _ ours: Range<Int>, _ theirs: Range<Int>) {
    guard !base.isEmpty || !ours.isEmpty || !theirs.isEmpty else { return }
    let kind: Run.Kind =
      if self.ours.holds(ours, sameAs: self.theirs, theirs) {
        .both
      } else if self.base.holds(base, sameAs: self.ours, ours) {
        .theirs
      } else if self.base.holds(base, sameAs: self.theirs, theirs) {
        .ours
      } else {
        .conflict
      }
    runs.append(Run(kind: kind, base: base, ours: ours, theirs: theirs))
  }

  /// Makes one conflict of changes by both sides that only a sign stands between.
  private mutating func joinTouching() {
    var joined: [Run] = []
    var last: Int?
    for run in runs {
      guard run.isDisputable else {
        joined.append(run)
        continue
      }
      if let before = last, joined[before].kind != run.kind, !isAtBorder(run),
        !joined[(before + 1)...].contains(where: isSeparating)
      {
        let first = joined[before]
        joined.removeSubrange(before...)
        joined.append(first.reaching(to: run, as: .conflict))
      } else {
        joined.append(run)
      }
      last = joined.count - 1
    }
    runs = joined
  }

  private func isSeparating(_ run: Run) -> Bool {
    !run.isDisputable && run.ours.contains { ours.elements[$0].kind != .sign }
  }

  /// Lets each conflict reach to the borders of its sentence that all three texts have.
  private mutating func widenConflicts() {
    var widened: [Run] = []
    var index = 0
    while index < runs.count {
      guard runs[index].kind == .conflict else {
        widened.append(runs[index])
        index += 1
        continue
      }
      var first = runs[index]
      while !isAtBorder(first), let last = widened.last, !isBorder(last) {
        first = widened.removeLast().reaching(to: first, as: .conflict)
      }
      index += 1
      while index < runs.count, !isBorder(runs[index]) {
        first = first.reaching(to: runs[index], as: .conflict)
        index += 1
      }
      widened.append(first)
    }
    runs = widened
  }

  private func isBorder(_ run: Run) -> Bool {
    run.kind == .kept && base.elements[run.base.lowerBound].kind == .border
  }

  /// Whether a run begins with a sentence, in each text that has anything there.
  private func isAtBorder(_ run: Run) -> Bool {
    base.isAtBorder(run.base) && ours.isAtBorder(run.ours) && theirs.isAtBorder(run.theirs)
  }
}

extension ThreeStrands {
  /// The runs as text, neighbours that are agreed joined.
  var parts: [ProseMerge.Part] {
    var parts: [ProseMerge.Part] = []
    var agreed = ""
    for run in runs {
      switch run.kind {
      case .kept: agreed += kept(run)
      case .ours, .both: agreed += ours.content(run.ours)
      case .theirs: agreed += theirs.content(run.theirs)
      case .conflict:
        if !agreed.isEmpty { parts.append(.agreed(agreed)) }
        agreed = ""
        parts.append(
          .conflict(
            ProseMerge.Conflict(
              base: base.content(run.base), ours: ours.content(run.ours),
              theirs: theirs.content(run.theirs))))
      }
    }
    return agreed.isEmpty ? parts : parts + [.agreed(agreed)]
  }

  /// An element that all three have; its white space is that of the side that changed it.
  private func kept(_ run: Run) -> String {
    let element = base.elements[run.base.lowerBound]
    let spaces = [
      space(ours, run.ours.lowerBound), space(theirs, run.theirs.lowerBound),
    ]
    let before = space(base, run.base.lowerBound)
    // Where both changed it, any choice serves readers; it must not depend on who is called ours.
    let space = spaces.filter { $0 != before }.max { ($0.count, $0) < ($1.count, $1) } ?? before
    let token = base.text[element.token]
    return element.kind == .border ? space + token : token + space
  }

  private func space(_ strand: Strand, _ index: Int) -> String {
    strand.text[strand.elements[index].space]
  }
}
