import ArgumentParser
import Assembly
import Foundation
import SampleCity
import Store
import Vocabulary

struct InitCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "init", abstract: "Makes the database, empty or with a sample city.")

    @OptionGroup var common: CommonOptions

    @Option(help: "Fills it with a sample city: linyi.")
    var sample: String?

    func validate() throws {
        if let sample, sample != SampleCity.name { throw ValidationError("There is one sample: \(SampleCity.name).") }
    }

    func run() async throws {
        try await Failure.telling {
            let configuration = common.configuration
            if common.database == nil { makeUsualFolder(of: configuration.database) }
            guard sample != nil else {
                try Store.open(configuration.database, mode: .create).close()
                return print("Made \(configuration.database). Next: guanjia import places FILE.csv")
            }
            let rules = try Guanjia.rules(configuration)
            try await makeSample(configuration.database, rules: { rules }, now: configuration.clock())
            print(
                "Made \(configuration.database) with the sample city \(SampleCity.name). Next: guanjia chat --as resident"
            )
        }
    }

    /// On a new machine the usual folder is not there yet; a folder that was named is left to whoever named it.
    ///
    /// Where it cannot be made, opening the database says so.
    private func makeUsualFolder(of path: String) {
        let folder = (path as NSString).deletingLastPathComponent
        guard !folder.isEmpty else { return }
        try? FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    }
}
