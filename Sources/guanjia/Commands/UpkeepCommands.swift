import ArgumentParser
import Assembly
import Governance
import Store

struct BackupCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "backup", abstract: "Copies the database while it is in use.")

    @OptionGroup var common: CommonOptions
    @Argument(help: "The file to make.") var file: String

    func run() async throws {
        try await Failure.telling {
            try Guanjia.openStore(common.configuration).backup(to: file)
            print("Copied to \(file).")
        }
    }
}

struct DoctorCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "doctor", abstract: "Looks for damage and contradictions in the database.")

    @OptionGroup var common: CommonOptions

    func run() async throws {
        try await Failure.telling {
            let store = try Guanjia.openStore(common.configuration)
            let problems = try store.integrityProblems()
            guard problems.isEmpty else { throw Failure(problems, status: Failure.badData) }
            let figures = try store.read { try $0.programmeFigures() }
            print("The database is sound: \(figures.compounds) compounds, \(figures.companies) companies.")
        }
    }
}
