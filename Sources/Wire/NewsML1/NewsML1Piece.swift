/// One text of a story and what its component is for.
struct NewsML1Piece {
  /// As in `NewsML1Shape.role`; that of the nearest component which states one.
  var role: String
  var text: NewsML1Text
  var language: String?
}

extension NewsML1Piece {
  /// The texts without those that another one holds too, as the same story in another markup does.
  static func withoutRepetitions(_ pieces: [NewsML1Piece]) -> [NewsML1Piece] {
    guard pieces.count > 1, pieces.count < 200 else { return pieces }
    let counts = pieces.map { words(of: $0.text.body) }
    return pieces.indices.filter { index in
      let own = counts[index]
      let total = own.values.reduce(0, +)
      guard total > 0 else { return true }
      return !pieces.indices.contains { other in
        guard other != index, pieces[other].role == pieces[index].role else { return false }
        let theirs = counts[other]
        let shared = own.reduce(0) { $0 + min($1.value, theirs[$1.key] ?? 0) }
        guard shared * 100 >= total * 97 else { return false }
        let size = theirs.values.reduce(0, +)
        if size != total { return size > total }
        // Of two equal texts the one in NITF stays, else the first.
        let isNITF = pieces[index].text.nitf != nil
        let isOtherNITF = pieces[other].text.nitf != nil
        return isNITF == isOtherNITF ? other < index : isOtherNITF
      }
    }.map { pieces[$0] }
  }

  private static func words(of text: String) -> [Substring: Int] {
    var counts: [Substring: Int] = [:]
    for word in text.split(whereSeparator: { !$0.isLetter && !$0.isNumber }) {
      counts[word, default: 0] += 1
    }
    return counts
  }
}

extension WireItem {
  /// Takes from the head of the text's own document what is not known yet.
  mutating func complete(with other: WireItem) {
    headline = headline ?? other.headline
    byline = byline ?? other.byline
    dateline = dateline ?? other.dateline
    located = located ?? other.located
    summary = summary ?? other.summary
    language = language ?? other.language
    slugline = slugline ?? other.slugline
    source = source ?? other.source
    creditline = creditline ?? other.creditline
    copyright = copyright ?? other.copyright
    urgency = urgency ?? other.urgency
    priority = priority ?? other.priority
    embargo = embargo ?? other.embargo
    if status == .usable { status = other.status }
    for line in other.subheadlines ?? [] where line != headline { add(line, to: \.subheadlines) }
    if let line = other.headline, line != headline { add(line, to: \.subheadlines) }
    for term in other.usageterms ?? [] { add(term, to: \.usageterms) }
    for note in other.ednotes ?? [] { add(note, to: \.ednotes) }
    for subject in other.subjects ?? [] { add(subject, to: \.subjects) }
    for keyword in other.keywords ?? [] { add(keyword, to: \.keywords) }
    for genre in other.genres ?? [] { add(genre, to: \.genres) }
    for place in other.places ?? [] { add(place, to: \.places) }
    for person in other.people ?? [] { add(person, to: \.people) }
    for org in other.orgs ?? [] { add(org, to: \.orgs) }
    for link in other.links ?? [] { add(link, to: \.links) }
    for signal in other.signals ?? [] { add(signal, to: \.signals) }
    guard let expires = other.dates?.expires, dates?.expires == nil else { return }
    var known = dates ?? Dates()
    known.expires = expires
    dates = known
  }
}
