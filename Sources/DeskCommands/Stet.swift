import ArgumentParser

/// The command `stet`.
struct Stet: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stet",
    abstract: "Editorial review for news desks that take syndicated agency wires.",
    discussion: """
      EXAMPLES
        stet import wire.xml        take in what an agency sent
        stet edit STORY             change the text in your editor
        stet publish STORY          let readers see it
      """,
    version: "0.1.0",
    groupedSubcommands: [
      CommandGroup(
        name: "Stories",
        subcommands: [
          ListCommand.self, ShowCommand.self, SearchCommand.self, EditCommand.self,
          MarkCommand.self, PublishCommand.self, MoveCommand.self, WhyCommand.self,
          DiffCommand.self, LogCommand.self, BlameCommand.self, UndoCommand.self,
          KillsCommand.self, DebtsCommand.self, EvidenceCommand.self,
        ]),
      CommandGroup(
        name: "Readers",
        subcommands: [PressCommand.self, DeliveriesCommand.self, ExportCommand.self]),
      CommandGroup(
        name: "Wires",
        subcommands: [
          InitCommand.self, ImportCommand.self, WatchCommand.self, ReadCommand.self,
          RefusedCommand.self, BehindCommand.self, UpdateCommand.self,
        ]),
      CommandGroup(
        name: "Upkeep",
        subcommands: [
          BoardCommand.self, TickCommand.self, WorkflowCommand.self, VerifyCommand.self,
          ReindexCommand.self,
          DoctorCommand.self,
        ]),
    ],
    defaultSubcommand: BoardCommand.self)
}
