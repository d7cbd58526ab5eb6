import Foundation
import Stories

extension PressSettings {
  /// Makes outputs of nodes whose form is right, and notes what does not go together.
  static func outputs(_ nodes: [YAMLNode], in reading: inout Shape.Reading) -> [PressOutput] {
    var owners: [String: String] = [:]  // folder or hub; output
    owners["folder \(reading.root?.text("out") ?? PressSettings().out)"] = "out"
    var names: Set<String> = []
    return nodes.compactMap { node in
      guard let output = PressOutput(node, in: &reading) else { return nil }
      if !names.insert(output.name).inserted, let place = node["name"] {
        reading.note(at: place, "there is an output \(output.name) already")
      }
      for key in ["folder", "websub"] {
        guard let place = node[key], let text = place.text else { continue }
        if let owner = owners["\(key) \(text)"] {
          reading.note(at: place, "\(owner) has this \(key) already")
        }
        owners["\(key) \(text)"] = output.name
      }
      if case .webSub = output.target, reading.root?["base"] == nil, let place = node["websub"] {
        reading.note(
          at: place, "a hub is told the addresses of feeds, and nobody said where the site is",
          hint: "say it with \"base\"")
      }
      return output
    }
  }
}

extension PressOutput {
  /// The keys of which each output has one.
  fileprivate static let targets = ["folder", "push", "websub"]

  /// The keys that say something of a target of that kind, beside the name.
  private static func keys(of target: String) -> [String] {
    switch target {
    case "push": ["push", "format", "only", "secret", "private"]
    case "websub": ["websub", "private"]
    default: ["folder"]
    }
  }

  fileprivate init?(_ node: YAMLNode, in reading: inout Shape.Reading) {
    let given = Self.targets.filter { node[$0] != nil }
    guard let name = node.text("name"), let kind = given.first, given.count == 1,
      let text = node.text(kind)
    else {
      let what = given.isEmpty ? "leads nowhere" : "leads to \(Words.list(given)) at once"
      reading.note(
        at: node["name"] ?? node, "the output \(what)",
        hint: "give it one of \(Words.list(Self.targets))")
      return nil
    }
    for pair in node.pairs ?? []
    where pair.name != "name" && !Self.keys(of: kind).contains(pair.name) {
      reading.note(at: pair.key, "\"\(pair.name.prefix(40))\" says nothing of a \(kind)")
    }
    let target: Target =
      switch kind {
      case "push": .push(address: text, format: node.text("format") ?? Self.formats[0])
      case "websub": .webSub(hub: text)
      default: .folder(text)
      }
    self.init(name: name, target: target)
    isPrivate = node.flag("private")
    only.agencies = node["only"]?.members("agency").compactMap(\.text) ?? []
    only.subjects = node["only"]?.members("subject").compactMap(\.text) ?? []
    only.flags =
      node["only"]?.members("flag").compactMap { member in
        Flag.allCases.first { $0.key == member.text }
      } ?? []
    secret = node.text("secret").flatMap(Secret.init)
    secretPlace = node["secret"]?.place
    guard kind != "folder", let place = node[kind], let address = URL(string: text) else { return }
    if address.user() != nil {
      reading.note(
        at: place, "the address holds a name or password, which the record would show",
        hint: "name its place with \"secret\"")
    } else if secret != nil, address.scheme != "https", !isPrivate {
      reading.note(
        at: place, "the secret could be read on the way: the address is not encrypted",
        hint: "use https")
    }
  }
}
