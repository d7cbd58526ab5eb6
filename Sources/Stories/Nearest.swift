/// The known name most like the one that was typed, for "did you mean"; nil when none is near.
///
/// Upper and lower case are alike; one slip in three letters is near, one slip always is.
public func nearest(to typed: String, in known: some Sequence<String>) -> String? {
  let typed = Array(typed.lowercased().unicodeScalars.prefix(64))
  guard !typed.isEmpty else { return nil }
  let limit = max(1, typed.count / 3)
  var best: (name: String, distance: Int)?
  for name in known {
    let distance = editDistance(typed, Array(name.lowercased().unicodeScalars.prefix(64)))
    // Ties go to the name that comes first in the list.
    if distance <= limit, distance < best?.distance ?? .max { best = (name, distance) }
  }
  return best?.name
}

/// Damerau-Levenshtein distance with neighbours swapped at most once.
private func editDistance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
  guard !left.isEmpty, !right.isEmpty else { return max(left.count, right.count) }
  var beforeLast = [Int](repeating: 0, count: right.count + 1)
  var last = Array(0...right.count)
  for i in 1...left.count {
    var row = [i] + [Int](repeating: 0, count: right.count)
    for j in 1...right.count {
      let cost = left[i - 1] == right[j - 1] ? 0 : 1
      row[j] = min(last[j] + 1, row[j - 1] + 1, last[j - 1] + cost)
      if i > 1, j > 1, left[i - 1] == right[j - 2], left[i - 2] == right[j - 1] {
        row[j] = min(row[j], beforeLast[j - 2] + 1)
      }
    }
    beforeLast = last
    last = row
  }
  return last[right.count]
}
