import Prose
import Stories

extension Feeds {
  /// Reads the replacements, and notes those that would never change anything or change too much.
  static func replacements(
    _ nodes: [YAMLNode], of feeds: [Feed], beside rules: [ImportRule],
    _ reading: inout Shape.Reading
  ) -> [Replacement] {
    var replacements: [Replacement] = []
    for node in nodes {
      let new = Replacement(node)
      let name = node["name"] ?? node
      let with = node["with"] ?? node
      if replacements.contains(where: { $0.name == new.name })
        || rules.contains(where: { $0.name == new.name })
      {
        reading.note(
          at: name, "there is a rule \"\(new.name)\" already",
          hint: "the record names the rules that changed words, so each has a name of its own")
      }
      if new.words.find == new.words.with {
        reading.note(at: with, "the rule \(new.name) writes the words that it finds")
      } else if new.words.replaced(in: new.words.with) != nil {
        reading.note(
          at: with,
          "the rule \(new.name) finds \"\(new.words.find)\" again in what it writes",
          hint: "an agency that writes \"\(new.words.with)\" itself would have it twice over")
      }
      noteOrder(of: new, name, with, after: replacements, &reading)
      noteStrangers(in: new.when, of: new.name, node["when"] ?? node, feeds, &reading)
      replacements.append(new)
    }
    return replacements
  }

  /// Notes what an earlier replacement leaves to a new one, or would have found in what it writes.
  private static func noteOrder(
    of new: Replacement, _ name: YAMLNode, _ with: YAMLNode, after replacements: [Replacement],
    _ reading: inout Shape.Reading
  ) {
    let near = replacements.filter { !Set($0.places).isDisjoint(with: new.places) }
    if let earlier = near.first(where: { $0.hides(new) }) {
      let isSame = earlier.words.find == new.words.find
      reading.note(
        .warning, at: name,
        "the rule \(earlier.name) "
          + (isSame ? "finds the same words" : "replaces \"\(earlier.words.find)\"")
          + " before it, so \(new.name) never does anything",
        hint: isSame ? nil : "put the longer words first")
    } else if let earlier = near.first(where: {
      !$0.when.excludes(new.when) && $0.words.replaced(in: new.words.with) != nil
    }) {
      reading.note(
        .warning, at: with,
        "the rule \(earlier.name) replaces \"\(earlier.words.find)\", and \(new.name) writes it "
          + "after that", hint: "put \(new.name) before \(earlier.name)")
    }
  }
}

extension Replacement {
  /// Whether it leaves nothing for a later one to find.
  fileprivate func hides(_ later: Replacement) -> Bool {
    when.covers(later.when) && Set(places).isSuperset(of: later.places)
      && (words.ignoresCase || !later.words.ignoresCase) && words.occurs(in: later.words.find)
  }
}
