import ArgumentParser

/// `--force`, of the commands that take a step of any name.
struct ForceOption: ParsableArguments {
  @ArgumentParser.Flag(
    name: .customLong("force"),
    help: "Pass by what the workflow lets you force, with a reason. Another person clears it.")
  var isOn = false
}
