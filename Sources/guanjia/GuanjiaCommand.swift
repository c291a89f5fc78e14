import ArgumentParser
import Assembly

@main
struct GuanjiaCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "guanjia", abstract: "A steward for residential compounds: talks with residents and staff.",
        version: Guanjia.version,
        subcommands: [
            ChatCommand.self, ServeCommand.self, InitCommand.self, ImportCommand.self, ParseCommand.self,
            SampleCommand.self, CheckCommand.self, ReplayCommand.self, AccountCommand.self, BackupCommand.self,
            DoctorCommand.self,
        ])
}
