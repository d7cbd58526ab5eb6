extension WireItem {
  /// The item with what its text says of itself: notes and byline cut out of the body, dateline,
  /// signals and a missing headline found in it.
  func settled() -> WireItem {
    var item = self
    item.cutNotes()
    item.takeDisclaimer()
    if let cut = LeadingByline.cut(item.body, known: item.byline) {
      item.byline = cut.byline
      item.body = cut.body
    }
    if item.dateline == nil { item.dateline = Dateline.find(in: item.body) }
    if item.headline == nil, let derived = DerivedHeadline.make(from: item.body) {
      item.headline = derived
      item.headlineDerived = true
    }
    let spoken = Signals.read(
      headline: item.headlineDerived == true ? nil : item.headline, slugline: item.slugline,
      notes: (item.ednotes ?? []).map(\.text))
    for signal in spoken where !(item.signals ?? []).contains(where: { $0.kind == signal.kind }) {
      item.add(signal, to: \.signals)
    }
    return item
  }

  /// Whether there is anything for a desk in it.
  var isStory: Bool {
    !guid.isEmpty
      && (!body.isEmpty || headline != nil || photos != nil || status != .usable
        || incomplete == true)
  }

  private mutating func cutNotes() {
    guard let cut = NotForPublication.cut(body) else { return }
    body = cut.body
    for note in cut.notes { add(EdNote(note, role: "not-for-publication"), to: \.ednotes) }
    guard cut.body.isEmpty else { return }
    addRemark("The whole text is marked as not for publication.")
    add(Signal(.hold, words: String((cut.notes.first ?? "").prefix(80))), to: \.signals)
  }

  /// Entries of one list: no story has as many, and each new one is compared with all.
  static var longest: Int { 1_000 }

  /// Adds a value to a list that may be absent, once; a list that is full says so.
  mutating func add<Value: Hashable>(
    _ value: Value?, to list: WritableKeyPath<WireItem, [Value]?>
  ) {
    let known = self[keyPath: list] ?? []
    guard let value else { return }
    guard known.count < Self.longest else { return remarkFullList() }
    if !known.contains(value) { self[keyPath: list] = known + [value] }
  }

  /// Says once that a list of the item is cut.
  mutating func remarkFullList() {
    let sentence =
      "A list of the item has more than \(Self.longest) entries; the rest is left out."
    if !(remarks ?? []).contains(sentence) { addRemark(sentence) }
  }

  /// Adds a subject of which a code or a name is known.
  mutating func addSubject(scheme: String?, code: String? = nil, name: String? = nil) {
    guard code != nil || name != nil else { return }
    add(Subject(scheme: scheme, code: code, name: name), to: \.subjects)
  }
}
