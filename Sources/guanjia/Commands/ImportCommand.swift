import ArgumentParser
import Assembly
import Foundation
import RegistryImport

struct ImportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Brings in places, companies, projects or accounts from CSV; see docs/import.md.")

    @OptionGroup var common: CommonOptions

    @Argument(help: "places, companies, projects or accounts.")
    var kind: ImportKind

    @Argument(help: "The file.", completion: .file(extensions: ["csv"]))
    var file: String

    func run() async throws {
        try await Failure.telling {
            guard let data = FileManager.default.contents(atPath: file) else {
                throw Failure("\(file) cannot be read. Check its name and permissions.", status: Failure.missingInput)
            }
            let store = try Guanjia.openStore(common.configuration)
            let bar = ProgressBar()
            defer { bar.end() }
            do {
                let report = try await RegistryImport(store: store).run(kind, bytes: Array(data), file: file) {
                    done, total in
                    bar.show(kind.rawValue, done: done, total: total)
                }
                print("\(report.added) added, \(report.changed) changed, \(report.unchanged) unchanged")
            } catch ImportError.store(let error) {
                throw error
            } catch let error as ImportError {
                throw Failure(error.lines + ["Nothing was imported."], status: Failure.badData)
            }
        }
    }
}

extension ImportKind: ExpressibleByArgument {}
