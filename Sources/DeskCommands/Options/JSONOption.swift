import ArgumentParser

/// Whether the answer is for a machine.
struct JSONOption: ParsableArguments {
  @Flag(name: .customLong("json"), help: "Print JSON, one object a line, with \"schema\": 1.")
  var isOn = false
}
