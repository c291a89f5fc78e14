import ArgumentParser
import Assembly
import Dialogue
import Governance
import Handlers
import TranscriptKit
import Understanding

struct CheckCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "Checks intents, rules and transcripts: file, line, what is wrong.")

    @OptionGroup var common: CommonOptions

    @Argument(help: "Folders or files of transcripts.")
    var transcripts: [String] = ["transcripts"]

    func run() async throws {
        try await Failure.telling {
            let configuration = common.configuration
            var lines = ProgrammeRules.problems(directory: configuration.programme).map(\.text)
            let catalog = try Guanjia.catalog(configuration)
            let check = CatalogCheck(
                catalog, ownIntents: Conversation.ownIntents, outcomes: HandlerRegistry.outcomes,
                facts: HandlerRegistry.facts, asks: HandlerRegistry.asks)
            lines += check.problems().map(\.description)
            lines += Self.wording(catalog)
            lines += TranscriptFiles(transcripts).problems
            guard lines.isEmpty else { throw Failure(lines, status: Failure.badData) }
            print("\(catalog.intents.count) intents and the city's rules are in order.")
        }
    }

    private static func wording(_ catalog: IntentCatalog) -> [String] {
        do {
            _ = try Phrasebook(catalog)
            return []
        } catch {
            guard case .invalid(let problems) = error else { return [] }
            return problems.map(\.description)
        }
    }
}
