import ArgumentParser
import Assembly

@main
struct LabCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "guanjia-lab",
        abstract: "Measures how well messages are read, and how fast.",
        discussion: """
            Each command prints its summary as one JSON object on the last line of stdout. With --mismatches FILE every \
            case that failed becomes one JSON line of that file.
            """,
        version: Guanjia.version,
        subcommands: [
            GrammarCommand.self, ClassifyCommand.self, MessagesCommand.self, IntentsCommand.self, TimeCommand.self,
            ThresholdsCommand.self, CategoriesCommand.self, EchoCommand.self, StartCommand.self, TurnsCommand.self,
        ])
}
